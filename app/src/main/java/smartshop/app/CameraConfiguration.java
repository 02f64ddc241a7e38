package smartshop.app;

import java.util.List;
import java.util.stream.Collectors;
import smartshop.camera.identity.DeviceIdentity;
import smartshop.camera.link.ConsoleAddress;

/** The text that a camera's device is configured with. */
final class CameraConfiguration {
    private CameraConfiguration() {}

    /** @param consoles in the order in which to try them; if there is none, the operator is told to fill it in */
    static String text(List<ConsoleAddress> consoles, DeviceIdentity identity) {
        String where = consoles.stream().map(ConsoleAddress::toString).collect(Collectors.joining(","));
        return """
                # SmartShop camera. Keep this file secret. Add where the pictures come from, for example:
                # source=rpicam     or  source=v4l2:/dev/video0  or  source=rtsp://user:password@192.168.1.30/stream
                console=%s
                identity=%s
                """.formatted(where.isEmpty() ? "ADDRESS-OF-THIS-COMPUTER:PORT" : where, identity.text());
    }
}
