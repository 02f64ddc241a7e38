package smartshop.app.ingest;

import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The addresses of this machine, for the console's certificate. */
final class LocalNames {
    private LocalNames() {}

    static List<String> all() {
        Set<String> names = new LinkedHashSet<>(List.of("localhost", "127.0.0.1"));
        try {
            NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLinkLocalAddress() && !address.isLoopbackAddress())
                    .map(address ->
                            address.getHostAddress().replaceFirst("%.*", "")) // an IPv6 address may name its network
                    .forEach(names::add);
        } catch (SocketException e) {
            // Without networks only this machine calls.
        }
        return new ArrayList<>(names);
    }
}
