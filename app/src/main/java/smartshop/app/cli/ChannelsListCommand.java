package smartshop.app.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import smartshop.app.StartException;
import smartshop.app.access.Permission;
import smartshop.app.channel.Kind;
import smartshop.app.channel.Messaging;
import smartshop.app.channel.ShownChannel;
import smartshop.app.cloud.Cloud;
import smartshop.app.live.Notices;
import smartshop.storage.Database;

/** {@code smartshop channels list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the channels for messages: what they take, and how their deliveries are.",
        footer = {"", "Exit status 0: the last message of each got through. 1: one's did not."})
final class ChannelsListCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private DataFolder data = new DataFolder();

    @Override
    public Integer call() throws StartException {
        PrintWriter out = spec.commandLine().getOut();
        List<ShownChannel> channels = channels();
        channels.forEach(channel -> out.println(line(channel)));
        if (channels.isEmpty()) {
            out.println("There is no channel. The console's window sets them up, under Settings.");
        }
        return channels.stream().allMatch(channel -> channel.trouble().isEmpty())
                ? CommandLine.ExitCode.OK
                : CommandLine.ExitCode.SOFTWARE;
    }

    private List<ShownChannel> channels() throws StartException {
        if (data.isEmpty() && !data.hadOne()) {
            return List.of(); // only looking makes no database where none is
        }
        Clock clock = Clock.systemDefaultZone();
        try (Database database = data.open();
                Messaging messaging = new Messaging(
                        database, Map.of(Kind.SMS, Cloud.texts(database, clock)), new Notices(clock), clock)) {
            return messaging.desk(data.signedIn(database, Permission.SETTINGS)).channels();
        }
    }

    static String line(ShownChannel channel) {
        String state = channel.trouble().isEmpty()
                ? at("delivered ", channel.deliveredAt(), "nothing delivered yet")
                : at("failing since ", channel.failingSince(), "failing") + ": " + channel.trouble();
        return "%-8s %-24s %-15s %s"
                .formatted(
                        channel.kind().name().toLowerCase(Locale.ROOT),
                        channel.name(),
                        channel.alerts() ? "takes alerts" : "no alerts",
                        channel.waiting() == 0 ? state : state + " (" + channel.waiting() + " waiting)");
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private static String at(String words, Optional<Instant> moment, String none) {
        return moment.map(at -> words + at.truncatedTo(ChronoUnit.SECONDS)).orElse(none);
    }
}
