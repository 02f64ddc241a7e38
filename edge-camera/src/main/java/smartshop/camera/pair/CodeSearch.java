package smartshop.camera.pair;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import smartshop.camera.capture.GreyPictures;
import smartshop.camera.capture.GreyPictures.Grey;
import smartshop.camera.capture.GreySources;
import smartshop.camera.link.PairingCode;

/** Waits until somebody gives this device a code: in a file, or held before its camera. For one thread. */
public final class CodeSearch {
    /** Leaves a small board's core half free. */
    private static final Duration BETWEEN_PICTURES = Duration.ofMillis(400);

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(5);

    private final BootFile file;
    private final GreySources sources;
    private final PairingStore store;
    private final Consumer<String> say;
    private final LongSupplier nanos;
    private String said = "";

    /**
     * @param say takes sentences for whoever sets the device up
     * @param nanos monotonic time
     */
    public CodeSearch(
            BootFile file, GreySources sources, PairingStore store, Consumer<String> say, LongSupplier nanos) {
        this.file = file;
        this.sources = sources;
        this.store = store;
        this.say = say;
        this.nanos = nanos;
    }

    /**
     * A code that was not tried yet.
     *
     * @param enough asked every few seconds whether to give up
     * @return empty if given up
     */
    public Optional<PairingCode> await(BooleanSupplier enough) throws InterruptedException {
        said = "";
        say("This camera is not paired. Hold the console's QR code before it, or put the code's text in " + file + ".");
        while (!enough.getAsBoolean()) {
            Optional<PairingCode> found = sources.readable() ? watched(enough) : file.fresh();
            if (found.isPresent()) {
                return found;
            }
            Thread.sleep(BETWEEN_TRIES);
        }
        return Optional.empty();
    }

    /** Empty if the camera failed, or it is enough. */
    private Optional<PairingCode> watched(BooleanSupplier enough) throws InterruptedException {
        try (GreyPictures pictures = sources.open()) {
            long searched = nanos.getAsLong() - BETWEEN_PICTURES.toNanos();
            while (!enough.getAsBoolean()) {
                Grey picture = pictures.next();
                // Every picture is taken, or the camera's own queue would show the past.
                if (nanos.getAsLong() - searched >= BETWEEN_PICTURES.toNanos()) {
                    searched = nanos.getAsLong();
                    Optional<PairingCode> found = shown(picture).or(file::fresh);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            say("No code can be read with the camera: " + e.getMessage() + ".");
            return file.fresh();
        }
    }

    private Optional<PairingCode> shown(Grey picture) throws IOException {
        Optional<String> text = QrReader.read(picture.luma(), picture.width(), picture.height());
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            PairingCode code = PairingCode.parse(text.get());
            if (!store.used(code)) {
                return Optional.of(code);
            }
            say("This camera has tried that code before. Make a new one in the console.");
        } catch (IllegalArgumentException e) {
            say(String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    /** Each sentence once in a row: the same code stays before the camera for a while. */
    private void say(String words) {
        if (!words.equals(said)) {
            said = words;
            say.accept(words);
        }
    }
}
