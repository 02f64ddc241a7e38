package smartshop.app.cli;

import picocli.CommandLine.Command;

/** {@code smartshop lawful}. */
@Command(
        name = "lawful",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = LawfulStatusCommand.class,
        description = "Says whether listed people may be looked for, while the console is not running.")
public final class LawfulCommand {}
