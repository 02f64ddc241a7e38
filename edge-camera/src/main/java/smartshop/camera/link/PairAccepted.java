package smartshop.camera.link;

import static smartshop.camera.link.LinkMessage.check;

import java.util.List;
import java.util.UUID;

/**
 * The operator said yes. The device keeps this and closes the connection.
 *
 * @param camera what the device is from now on
 * @param certificate X.509 in base64, for the device's key
 * @param authority X.509 in base64; its key is the pinned one
 * @param addresses where the console may be found
 */
public record PairAccepted(UUID camera, String certificate, String authority, List<ConsoleAddress> addresses)
        implements LinkMessage {
    public PairAccepted {
        check(Base64Text.fits(certificate), "certificate");
        check(Base64Text.fits(authority), "authority");
        check(!addresses.isEmpty() && addresses.size() <= ConsoleAddress.MOST, "addresses");
        addresses = List.copyOf(addresses);
    }
}
