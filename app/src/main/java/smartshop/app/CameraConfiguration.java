package smartshop.app;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import smartshop.camera.identity.DeviceIdentity;
import smartshop.camera.link.ConsoleAddress;

/** The text that a camera's device is configured with. */
final class CameraConfiguration {
    private CameraConfiguration() {}

    static String text(ConsoleAddress console, DeviceIdentity identity) {
        return """
                # SmartShop camera. Keep this file secret. Add where the pictures come from, for example:
                # source=rpicam     or  source=v4l2:/dev/video0  or  source=rtsp://user:password@192.168.1.30/stream
                console=%s
                identity=%s
                """.formatted(console, identity.text());
    }

    /** This machine's address in the shop's network, as far as it can be known. */
    static String localHost() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(CameraConfiguration::inUse)
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> address instanceof Inet4Address && address.isSiteLocalAddress())
                    .map(InetAddress::getHostAddress)
                    .findFirst()
                    .orElse("127.0.0.1");
        } catch (SocketException e) {
            return "127.0.0.1";
        }
    }

    private static boolean inUse(NetworkInterface network) {
        try {
            return network.isUp() && !network.isLoopback() && !network.isVirtual();
        } catch (SocketException e) {
            return false;
        }
    }
}
