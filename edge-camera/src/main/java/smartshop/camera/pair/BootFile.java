package smartshop.camera.pair;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.camera.link.PairingCode;

/**
 * A pairing code in a file that somebody laid on the device's memory card, where every computer can write it. Each code is
 * taken once, even where the file cannot be deleted.
 */
public final class BootFile {
    /** The part of a Raspberry Pi's card that other systems can read. */
    public static final Path USUAL = Path.of("/boot/firmware/smartshop-pair.txt");

    private static final Logger LOG = LoggerFactory.getLogger(BootFile.class);
    /** A code has at most 2,500 characters. */
    private static final long LARGEST = 4096;

    private final Path file;
    private final PairingStore store;
    private String complained = "";

    public BootFile(Path file, PairingStore store) {
        this.file = file;
        this.store = store;
    }

    /** A code that was not tried yet. */
    public Optional<PairingCode> fresh() {
        try {
            if (!Files.isReadable(file) || Files.size(file) == 0) {
                return Optional.empty();
            }
            if (Files.size(file) > LARGEST) {
                throw new IllegalArgumentException("It is too long for a pairing code.");
            }
            PairingCode code = PairingCode.parse(Files.readString(file));
            return store.used(code) ? Optional.empty() : Optional.of(code);
        } catch (IOException | IllegalArgumentException e) {
            complain(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** Once for each reason: it is looked at every few seconds. */
    private void complain(String why) {
        if (!why.equals(complained)) {
            complained = why;
            LOG.warn("{} holds no pairing code to use: {}", file, why);
        }
    }

    /** The code was tried: it opens nothing any more, and goes. */
    void done() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            empty();
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }

    private void empty() {
        try {
            Files.writeString(file, "");
        } catch (IOException e) {
            LOG.info("{} cannot be deleted from here; its code is used up and will not be tried again", file);
        }
    }
}
