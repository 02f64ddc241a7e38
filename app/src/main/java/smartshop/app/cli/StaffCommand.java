package smartshop.app.cli;

import picocli.CommandLine.Command;

/** {@code smartshop staff}. */
@Command(
        name = "staff",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {StaffListCommand.class, StaffRescueCommand.class},
        description = "Lists the people who work here, and lets an owner in again, while the console is not running.")
public final class StaffCommand {}
