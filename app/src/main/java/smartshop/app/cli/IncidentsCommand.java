package smartshop.app.cli;

import picocli.CommandLine.Command;

/** {@code smartshop incidents}. */
@Command(
        name = "incidents",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {IncidentsListCommand.class, IncidentsExportCommand.class},
        description = "Lists incidents and writes their evidence packs, while the console is not running.")
public final class IncidentsCommand {}
