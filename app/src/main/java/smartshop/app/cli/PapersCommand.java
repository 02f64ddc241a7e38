package smartshop.app.cli;

import picocli.CommandLine.Command;

/** {@code smartshop papers}. */
@Command(
        name = "papers",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {PapersListCommand.class, PapersMakeCommand.class, PapersTellCommand.class},
        description = "Makes assessment, policy, sign and notices from the settings, while the console is not running.")
public final class PapersCommand {}
