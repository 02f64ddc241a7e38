package smartshop.app.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static smartshop.app.Eventually.eventually;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.SettableClock;
import smartshop.camera.link.Hello;
import smartshop.camera.link.LinkMessage;
import smartshop.camera.link.Telemetry;
import smartshop.camera.pair.KeptPairing;
import smartshop.camera.pair.Pairing;
import smartshop.camera.pair.PairingStore;
import smartshop.camera.uplink.Device;
import smartshop.camera.uplink.SendQueue;
import smartshop.camera.uplink.Uplink;

/** A device that was paired 250 days ago; its certificate lives a year. */
class RenewalTest {
    private static final Duration AGO = Duration.ofDays(250);

    @TempDir
    Path folder;

    @Test
    void certificateIsRenewedOverTheLiveLinkAndShownAtTheNextConnection() throws Exception {
        SettableClock clock = new SettableClock(Instant.now().minus(AGO));
        try (PairingBench bench = new PairingBench(folder, clock)) {
            PairingStore store = new PairingStore(folder.resolve("state"));
            store.write(paired(bench));
            clock.advance(AGO);
            KeptPairing kept = new KeptPairing(store.read().orElseThrow(), store);
            X509Certificate old = kept.identity().certificate();

            Thread link = link(kept);
            eventually("it is renewed", () -> !kept.identity().certificate().equals(old));
            eventually("it is kept", () -> !certificate(store).equals(old));
            link.interrupt();
            link.join();

            X509Certificate fresh = certificate(store);
            assertThat(fresh.getPublicKey()).isEqualTo(old.getPublicKey());
            assertThat(fresh.getNotAfter()).isAfter(old.getNotAfter());
            assertThat(kept.renewalDue(Instant.now())).isEmpty();
            int before = bench.connections.get();
            Thread again = link(new KeptPairing(store.read().orElseThrow(), store));
            eventually("it is let in with it", () -> bench.connections.get() > before);
            again.interrupt();
            again.join();
            assertThat(bench.told()).isEmpty();
        }
    }

    private static X509Certificate certificate(PairingStore store) {
        try {
            return store.read().orElseThrow().identity().certificate();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pairing paired(PairingBench bench) throws Exception {
        CompletableFuture<Pairing> device = bench.device(bench.open());
        eventually("it asks", () -> bench.pairings.state() instanceof PairingState.Asked);
        bench.pairings.confirm("Entrance");
        return device.get();
    }

    private static Thread link(KeptPairing kept) {
        SendQueue queue = new SendQueue(System::nanoTime, () -> {});
        Uplink uplink = new Uplink(kept, queue, new Silent(), Clock.systemUTC(), System::nanoTime, new Random(1));
        return Thread.ofPlatform().name("device").start(() -> {
            try {
                uplink.run(false);
            } catch (Exception e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** A device without pictures. */
    private static final class Silent implements Device {
        @Override
        public Hello hello() {
            return new Hello(LinkMessage.VERSION, "test", "", 320, 240, 15, 400_000, Hello.H264);
        }

        @Override
        public Telemetry telemetry() {
            return new Telemetry(0, 0, 0, 0, 0, Map.of());
        }

        @Override
        public void heard(LinkMessage message) {}
    }
}
