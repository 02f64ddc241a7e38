package smartshop.camera.pair;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import smartshop.camera.link.PairingCode;

/** Tries a code and writes down what comes of it. */
public final class DevicePairing {
    /** A code is good for ten minutes; a modem that was just switched on needs one or two of them. */
    private static final Duration LIFE = Duration.ofMinutes(10);

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(5);

    private final PairingClient client;
    private final PairingStore store;
    private final BootFile file;
    private final OtherConsole otherConsole;
    private final Consumer<String> say;
    private final LongSupplier nanos;

    /** Forgets what the console before this one wanted and was to get. */
    @FunctionalInterface
    public interface OtherConsole {
        void run() throws IOException;
    }

    /**
     * @param say takes sentences for whoever sets the device up
     * @param nanos monotonic time
     */
    public DevicePairing(
            PairingClient client,
            PairingStore store,
            BootFile file,
            OtherConsole otherConsole,
            Consumer<String> say,
            LongSupplier nanos) {
        this.client = client;
        this.store = store;
        this.file = file;
        this.otherConsole = otherConsole;
        this.say = say;
        this.nanos = nanos;
    }

    /**
     * Pairs with the code, trying again while the console cannot be reached. The code is used up afterwards; a pairing that
     * was there is replaced only by a new one.
     *
     * @return whether this device is paired by this code
     * @throws IOException if the disk does not take it
     */
    public boolean pair(PairingCode code) throws IOException, InterruptedException {
        long began = nanos.getAsLong();
        String said = "";
        try {
            while (nanos.getAsLong() - began < LIFE.toNanos()) {
                Optional<Pairing> pairing = Optional.empty();
                try {
                    pairing = Optional.of(client.pair(code));
                } catch (PairingException e) {
                    say.accept("Not paired. " + e.getMessage());
                    return false;
                } catch (IOException e) {
                    said = once(said, e.getMessage() + ". Trying again.");
                }
                if (pairing.isPresent()) {
                    return keep(pairing.get());
                }
                Thread.sleep(BETWEEN_TRIES);
            }
            say.accept("Not paired. The console was not reached while the code was good.");
            return false;
        } finally {
            useUp(code);
        }
    }

    private void useUp(PairingCode code) {
        try {
            store.markUsed(code);
        } catch (IOException e) {
            say.accept("It could not be written down that the code is used up (" + e.getMessage()
                    + "). Is the disk full?");
        }
        file.done();
    }

    private boolean keep(Pairing pairing) throws IOException {
        if (!sameConsole(pairing)) {
            otherConsole.run();
        }
        store.write(pairing);
        say.accept("Paired: " + pairing.identity());
        return true;
    }

    private boolean sameConsole(Pairing pairing) {
        try {
            return store.read()
                    .filter(before ->
                            before.identity().pin().equals(pairing.identity().pin()))
                    .isPresent();
        } catch (IOException e) {
            return false; // whose it was cannot be read any more
        }
    }

    private String once(String said, String words) {
        if (!words.equals(said)) {
            say.accept(words);
        }
        return words;
    }
}
