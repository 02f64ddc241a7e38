package smartshop.app.outbound;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An address that somebody typed for SmartShop to call: https, and nothing in it that hides where it leads.
 *
 * @param host in small letters, an IPv6 address without brackets
 * @param port 1 to 65535
 * @param path with the query; begins with a slash. It may hold a token, so it is shown nowhere
 */
public record TypedUrl(String host, int port, String path) {
    private static final int LONGEST = 2000;
    private static final int HTTPS = 443;
    private static final int LAST_PORT = 65_535;

    /** @throws RefusedAddressException with a sentence that says what is wrong; it does not repeat the path */
    public static TypedUrl of(String typed) throws RefusedAddressException {
        String text = typed.strip();
        if (text.length() > LONGEST) {
            throw new RefusedAddressException("An address has at most %d characters.".formatted(LONGEST));
        }
        URI uri = parsed(text);
        if (!"https".equals(lower(uri.getScheme()))) {
            throw new RefusedAddressException("SmartShop calls only addresses that begin with https://.");
        }
        if (uri.getRawAuthority() == null || uri.getRawAuthority().contains("@")) {
            throw new RefusedAddressException(
                    "Write the address without a user, a password or an @ in front of the computer's name.");
        }
        if (uri.getHost() == null) { // what Java takes for no host may be one to somebody else
            throw new RefusedAddressException("There is no plain computer's name in the address.");
        }
        return new TypedUrl(TypedHost.plain(uri.getHost()), port(uri), path(uri));
    }

    private static URI parsed(String text) throws RefusedAddressException {
        try {
            URI uri = new URI(text);
            if (!uri.isOpaque() && text.chars().allMatch(c -> c > ' ' && c < 127)) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // said below, without the address
        }
        throw new RefusedAddressException("That is no address. It looks like https://example.org/path.");
    }

    private static int port(URI uri) throws RefusedAddressException {
        int port = uri.getPort() < 0 ? HTTPS : uri.getPort();
        if (port == 0 || port > LAST_PORT) {
            throw new RefusedAddressException("A port is a number from 1 to 65535.");
        }
        return port;
    }

    private static String path(URI uri) throws RefusedAddressException {
        if (uri.getRawFragment() != null) {
            throw new RefusedAddressException("Leave out the part of the address after the #.");
        }
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    /** Where it leads, without what may be secret. */
    @Override
    public String toString() {
        String shown = host.contains(":") ? "[" + host + "]" : host;
        return port == HTTPS ? "https://" + shown : "https://" + shown + ":" + port;
    }
}
