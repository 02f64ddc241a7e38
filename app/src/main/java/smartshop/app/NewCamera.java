package smartshop.app;

import java.util.UUID;
import smartshop.camera.identity.DeviceIdentity;

/**
 * A camera that was just added with an identity of the console's making, for a device that is set up by hand. The identity
 * is kept nowhere else.
 *
 * @param configuration text of the device's configuration file: the console's address and the identity
 */
public record NewCamera(UUID id, String name, DeviceIdentity identity, String configuration) {

    @Override
    public String toString() {
        return "NewCamera[id=" + id + "]";
    }
}
