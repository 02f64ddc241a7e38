package smartshop.app.ingest;

import java.util.Optional;
import java.util.UUID;

/** Who may come in, and who takes what they bring. Called on the server's threads. */
public interface CameraDesk {

    /** The camera's name, if it is on the list. */
    Optional<String> name(UUID camera);

    /** @param key SHA-256 of the public key that the device showed */
    boolean admits(UUID camera, byte[] key);

    /** A camera was let in. An older connection of the same camera has been told to go and delivers no more. */
    CameraLine connected(UUID camera, Uplink uplink);
}
