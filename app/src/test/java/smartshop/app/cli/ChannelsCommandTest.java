package smartshop.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import smartshop.app.access.Access;
import smartshop.app.channel.ChannelDesk;
import smartshop.app.channel.ChannelForm;
import smartshop.app.channel.Field;
import smartshop.app.channel.Kind;
import smartshop.app.channel.Messaging;
import smartshop.app.live.Notices;
import smartshop.app.outbound.HttpsPeer;
import smartshop.storage.Database;
import smartshop.storage.NewShop;

class ChannelsCommandTest {
    @TempDir
    Path folder;

    @Test
    void channelsAreListedAndTriedAndNoSecretIsSaid() throws Exception {
        assertThat(run(0, "list")).contains("There is no channel.");
        try (HttpsPeer peer = HttpsPeer.on("127.0.0.2")) {
            setUp(peer);
            assertThat(run(0, "list"))
                    .contains("push     Phones                   takes alerts    nothing delivered yet")
                    .doesNotContain("topic-5171");
            assertThat(run(0, "test", "Phones")).contains("Phones: the server has taken it.");
            assertThat(peer.received()).hasSize(1);
            assertThat(run(0, "list")).contains("delivered 20");

            peer.answer((received, response) -> response.setStatus(500));
            assertThat(run(1, "test")).contains("cannot take messages now (500)");
            assertThat(run(1, "list")).contains("failing since 20");
        }
    }

    private void setUp(HttpsPeer peer) throws Exception {
        Clock clock = Clock.systemUTC();
        try (Database database = Database.open(folder, NewShop.in(folder));
                Messaging messaging = new Messaging(database, new Notices(clock), clock)) {
            ChannelDesk desk = messaging.desk(new Access(database, clock));
            desk.allow(peer.allowed().entries().getFirst());
            desk.add(new ChannelForm(
                    Kind.PUSH,
                    Map.of(Field.NAME, "Phones", Field.SERVER, peer.url(""), Field.TOPIC, "topic-5171"),
                    true,
                    Optional.empty()));
        }
    }

    private String run(int status, String... arguments) {
        StringWriter out = new StringWriter();
        CommandLine command = new CommandLine(new ChannelsCommand())
                .setOut(new PrintWriter(out))
                .setExecutionExceptionHandler(new Failures());
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--data";
        all[arguments.length + 1] = folder.toString();
        assertThat(command.execute(all)).isEqualTo(status);
        return out.toString();
    }
}
