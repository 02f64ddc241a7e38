package smartshop.camera.link;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a console may listen.
 *
 * @param host name or address; an IPv6 address in square brackets
 */
public record ConsoleAddress(String host, int port) {
    /** A console has few ways to be reached; more would only make a device wait. */
    public static final int MOST = 8;

    private static final Pattern FORM =
            Pattern.compile("([A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}]):([1-9][0-9]{0,4})");
    private static final int LAST_PORT = 65_535;

    public ConsoleAddress {
        if (!FORM.matcher(host + ":" + port).matches() || port > LAST_PORT || !known(host)) {
            throw new IllegalArgumentException("An address is host:port, for example 192.168.1.20:8443");
        }
    }

    /** Not 384.1.1.1 or a name with an underscore: what dials would know no host in it. */
    private static boolean known(String host) {
        try {
            return host.equals(new URI("wss://" + host).getHost());
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Reads {@code host:port}. @throws IllegalArgumentException if it is none */
    public static ConsoleAddress parse(String text) {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("An address is host:port, for example 192.168.1.20:8443");
        }
        return new ConsoleAddress(parts.group(1), Integer.parseInt(parts.group(2)));
    }

    /** Reads addresses between commas, one at least. @throws IllegalArgumentException if they are none */
    public static List<ConsoleAddress> parseAll(String text) {
        List<ConsoleAddress> all =
                Arrays.stream(text.split(",", -1)).map(ConsoleAddress::parse).toList();
        if (all.size() > MOST) {
            throw new IllegalArgumentException("A console has at most " + MOST + " addresses");
        }
        return all;
    }

    /** Where the camera's WebSocket goes. */
    public URI ingest(UUID camera) {
        return URI.create("wss://" + this + LinkAddress.PATH + camera);
    }

    /** Where a device asks to be paired. */
    public URI pairing() {
        return URI.create("wss://" + this + LinkAddress.PAIRING);
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
