package smartshop.app;

import java.util.UUID;

/**
 * A camera that was just added, with what its device needs. The secret is shown once and kept nowhere in readable form.
 *
 * @param configuration text of the device's configuration file: console address, certificate pin, camera, secret
 */
public record NewCamera(UUID id, String name, String secret, String configuration) {

    @Override
    public String toString() {
        return "NewCamera[id=" + id + "]";
    }
}
