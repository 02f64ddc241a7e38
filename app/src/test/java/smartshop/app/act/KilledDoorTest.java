package smartshop.app.act;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static smartshop.app.Eventually.eventually;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.SettableClock;
import smartshop.app.outbound.AllowList;
import smartshop.app.verify.OpenAlert;

/** A console's process that is killed while it holds a door, and the next one. */
class KilledDoorTest {
    @TempDir
    Path folder;

    /** The process that is killed: locks the door and goes on holding it. */
    static final class Holder {
        public static void main(String[] arguments) throws Exception {
            ActingShop shop = new ActingShop(Path.of(arguments[0]), AllowList.of(arguments[1]));
            DoorSettings settings = new DoorSettings(true, arguments[2], RelayPeer.KEY, 120, true, true);
            shop.setup.change(settings);
            OpenAlert alert = shop.verified();
            shop.lock(alert, shop.max);
            System.out.println("locked");
            System.out.flush();
            while (true) {
                Thread.sleep(1000);
                shop.door.check();
            }
        }
    }

    @Test
    void theRelayOpensByItsOwnTimeAndTheNextConsoleTellsItTo() throws Exception {
        SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));
        try (RelayPeer relay = new RelayPeer()) {
            relay.clock(clock);
            holdsUntilKilled(relay);
            assertThat(relay.locked()).as("killed while it held the door").isTrue();
            assertThat(relay.told()).last().isEqualTo("door.lock");

            clock.advance(DoorDesk.LEASE);
            assertThat(relay.locked()).as("a lease after the last word").isFalse();

            try (ActingShop next = ActingShop.again(folder)) {
                next.door.begin();
                assertThat(relay.told()).last().isEqualTo("door.release");
            }
        }
    }

    private void holdsUntilKilled(RelayPeer relay) throws Exception {
        Process console = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx192m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.toString(),
                        relay.peer.allowed().text(),
                        relay.peer.url("/"))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(console.getInputStream(), UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("locked");
            int before = relay.told().size();
            eventually("it is told again", () -> relay.told().size() > before);
            console.toHandle().destroyForcibly(); // SIGKILL
        } finally {
            console.destroyForcibly().waitFor();
        }
    }
}
