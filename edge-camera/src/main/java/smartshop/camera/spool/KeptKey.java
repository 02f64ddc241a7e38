package smartshop.camera.spool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.PublicKey;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The console's public key beside the ring, so that a device that restarts without its link goes on keeping. Not secret. */
record KeptKey(Path file) {
    private static final Logger LOG = LoggerFactory.getLogger(KeptKey.class);

    /** Empty if the device may keep nothing. */
    Optional<PublicKey> read() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(SegmentSeal.key(Files.readString(file).strip()));
        } catch (IllegalArgumentException e) {
            LOG.warn("The kept key of the console cannot be read; nothing is kept until the console sends it again");
            return Optional.empty();
        }
    }

    void write(PublicKey key) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(draft, SegmentSeal.text(key) + "\n");
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }
}
