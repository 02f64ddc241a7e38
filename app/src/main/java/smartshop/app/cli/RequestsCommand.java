package smartshop.app.cli;

import picocli.CommandLine.Command;

/** {@code smartshop requests}. */
@Command(
        name = "requests",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = RequestsListCommand.class,
        description = "Says what people have asked about their own data, while the console is not running.")
public final class RequestsCommand {}
