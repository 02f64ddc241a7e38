package smartshop.app.cli;

import picocli.CommandLine.Command;

/** {@code smartshop watchlist}. */
@Command(
        name = "watchlist",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            WatchlistListCommand.class,
            WatchlistAddCommand.class,
            WatchlistResumeCommand.class,
            WatchlistRemoveCommand.class
        },
        description =
                "Lists, adds, resumes and removes the people the shop looks out for, while the console is not running.")
public final class WatchlistCommand {}
