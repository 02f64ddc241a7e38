package smartshop.storage.camera;

import java.util.UUID;

/**
 * A camera that was just added.
 *
 * @param secret 256 random bits as 64 hexadecimal digits, for the device; shown once, kept nowhere in readable form
 */
public record NewCamera(UUID id, String name, String secret) {

    @Override
    public String toString() {
        return "NewCamera[id=" + id + "]";
    }
}
