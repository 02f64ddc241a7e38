package smartshop.app.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import smartshop.app.StartException;
import smartshop.app.access.Permission;
import smartshop.app.channel.ChannelDesk;
import smartshop.app.channel.Kind;
import smartshop.app.channel.Messaging;
import smartshop.app.channel.Receipt;
import smartshop.app.channel.ShownChannel;
import smartshop.app.cloud.Cloud;
import smartshop.app.live.Notices;
import smartshop.storage.Database;

/** {@code smartshop channels test}. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = "Sends a test message through one channel, or each. What waits stays where it is.",
        footer = {"", "Exit status 0: each got through. 1: one did not."})
final class ChannelsTestCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private DataFolder data = new DataFolder();

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "The channel's name. Default: all of them.")
    private @Nullable String name;

    @Override
    public Integer call() throws StartException {
        Clock clock = Clock.systemDefaultZone();
        if (data.isEmpty() && !data.hadOne()) {
            throw new StartException("There is no channel here to test.");
        }
        try (Database database = data.open();
                Messaging messaging = new Messaging(
                        database, Map.of(Kind.SMS, Cloud.texts(database, clock)), new Notices(clock), clock)) {
            ChannelDesk desk = messaging.desk(data.signedIn(database, Permission.SETTINGS));
            List<ShownChannel> wanted = desk.channels().stream()
                    .filter(channel -> name == null || channel.name().equals(name))
                    .toList();
            if (wanted.isEmpty()) {
                throw new StartException("There is no such channel. 'smartshop channels list' lists them.");
            }
            boolean well = true;
            for (ShownChannel channel : wanted) {
                well &= tried(desk, channel);
            }
            return well ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        }
    }

    private boolean tried(ChannelDesk desk, ShownChannel channel) {
        Receipt receipt = desk.test(channel.id());
        PrintWriter out = spec.commandLine().getOut();
        out.println(channel.name() + ": " + words(receipt));
        return receipt instanceof Receipt.Delivered || receipt instanceof Receipt.Accepted;
    }

    private static String words(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Delivered _ -> "it arrived.";
            case Receipt.Accepted(String note) when !note.isEmpty() -> note;
            case Receipt.Accepted _ -> "the server has taken it. Look whether it arrives.";
            case Receipt.Refused(String why) -> why;
            case Receipt.TryAgain again -> again.why();
        };
    }
}
