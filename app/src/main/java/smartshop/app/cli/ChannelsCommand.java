package smartshop.app.cli;

import picocli.CommandLine.Command;

/** {@code smartshop channels}. */
@Command(
        name = "channels",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ChannelsListCommand.class, ChannelsTestCommand.class},
        description = "Lists the channels for messages and tries them, while the console is not running.")
public final class ChannelsCommand {}
