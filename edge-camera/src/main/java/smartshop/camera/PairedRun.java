package smartshop.camera;

import java.io.IOException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.camera.link.PairingCode;
import smartshop.camera.pair.KeptPairing;
import smartshop.camera.pair.Pairing;

/** A device that is plugged in and left alone: it waits to be paired, streams, and is paired anew when somebody wishes. */
final class PairedRun {
    private static final Logger LOG = LoggerFactory.getLogger(PairedRun.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    private final List<String> camera;
    private final Path state;
    private final PairingParts parts;
    private final Clock clock;
    private final LongSupplier nanos;
    private final RandomGenerator random;
    private volatile boolean anew;

    /**
     * @param camera the configuration's lines, without who the device is
     * @param state the device's folder
     */
    PairedRun(
            List<String> camera,
            Path state,
            PairingParts parts,
            Clock clock,
            LongSupplier nanos,
            RandomGenerator random) {
        this.camera = camera;
        this.state = state;
        this.parts = parts;
        this.clock = clock;
        this.nanos = nanos;
        this.random = random;
    }

    /**
     * Until the source ends or the thread is interrupted.
     *
     * @param once whether to give up at the first failure of streaming
     */
    void run(boolean once) throws IOException, InterruptedException {
        do {
            Pairing pairing = pairing();
            anew = false;
            stream(pairing, once);
        } while (anew);
    }

    /** The kept one, unless somebody has laid a fresh code on the card. */
    private Pairing pairing() throws IOException, InterruptedException {
        Optional<PairingCode> fresh = parts.file().fresh();
        if (fresh.isPresent()) {
            parts.pairing().pair(fresh.get());
        }
        Optional<Pairing> kept = parts.store().read();
        while (kept.isEmpty()) {
            Optional<PairingCode> code = parts.search().await(parts.store()::paired);
            if (code.isPresent()) {
                parts.pairing().pair(code.get());
            }
            kept = parts.store().read();
        }
        return kept.get();
    }

    private void stream(Pairing pairing, boolean once) throws IOException, InterruptedException {
        EdgeConfig config = EdgeConfig.paired(camera, pairing);
        LOG.info("Streaming {}", config);
        Thread running = Thread.currentThread();
        Thread watch = Thread.ofPlatform().name("pairing-watch").daemon().start(() -> watch(running, pairing));
        KeptPairing kept = new KeptPairing(pairing, parts.store());
        try (Streaming streaming = new Streaming(config, kept, Optional.of(state), clock, nanos, random)) {
            streaming.run(once);
        } catch (InterruptedException e) {
            if (!anew) {
                throw e;
            }
        } finally {
            watch.interrupt();
            watch.join();
        }
    }

    private void watch(Thread streaming, Pairing own) {
        try {
            while (stands(own) && parts.file().fresh().isEmpty()) {
                Thread.sleep(LOOK_EVERY);
            }
            LOG.info("This camera is to be paired anew");
            anew = true;
            streaming.interrupt();
        } catch (InterruptedException e) {
            // Streaming has ended.
        }
    }

    /** Whether nobody has paired this device anew or made it forget, by a command. A renewed certificate has the same key. */
    private boolean stands(Pairing own) {
        try {
            PublicKey key = own.identity().certificate().getPublicKey();
            return parts.store()
                    .read()
                    .filter(kept -> kept.identity().certificate().getPublicKey().equals(key))
                    .isPresent();
        } catch (IOException e) {
            return true; // the pairing in use is still good
        }
    }
}
