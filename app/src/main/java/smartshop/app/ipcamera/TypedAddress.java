package smartshop.app.ipcamera;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A network camera's address as somebody typed or pasted it, taken apart. {@code toString} shows none of it.
 *
 * @param address {@code rtsp://HOST…} or {@code rtsps://HOST…}, without user name and password
 * @param user empty if the address named none
 * @param password empty if the address named none
 */
public record TypedAddress(String address, String user, String password) {
    private static final int LARGEST_PORT = 65535;

    /**
     * Reads {@code rtsp://…}, {@code rtsps://…}, or the same without its beginning.
     *
     * @throws AddressException with one sentence that says what would be right and repeats nothing
     */
    public static TypedAddress parse(String typed) throws AddressException {
        String text = typed.strip();
        int scheme = text.indexOf("://");
        String protocol = scheme < 0 ? "rtsp" : text.substring(0, scheme).toLowerCase(Locale.ROOT);
        if (!protocol.equals("rtsp") && !protocol.equals("rtsps")) {
            throw new AddressException(
                    "SmartShop needs the camera's RTSP address: rtsp://HOST/PATH, as in its manual.");
        }
        String rest = scheme < 0 ? text : text.substring(scheme + "://".length());
        int end = endOfAuthority(rest);
        int at = rest.lastIndexOf('@', end - 1);
        String login = at < 0 ? "" : rest.substring(0, at);
        int colon = login.indexOf(':');
        String user = colon < 0 ? login : login.substring(0, colon);
        String password = colon < 0 ? "" : login.substring(colon + 1);
        return new TypedAddress(checked(protocol + "://" + rest.substring(at + 1)), decoded(user), decoded(password));
    }

    private static int endOfAuthority(String rest) {
        for (int i = 0; i < rest.length(); i++) {
            if ("/?#".indexOf(rest.charAt(i)) >= 0) {
                return i;
            }
        }
        return rest.length();
    }

    private static String checked(String address) throws AddressException {
        try {
            URI uri = new URI(address);
            if (uri.getHost() != null && uri.getPort() <= LARGEST_PORT && uri.getRawFragment() == null) {
                return address;
            }
        } catch (URISyntaxException e) {
            // Said below, without the address: its path may hold a password.
        }
        throw new AddressException(
                "This is no address of a camera. Type it as rtsp://192.168.1.30/stream, or with a port as rtsp://192.168.1.30:554/stream.");
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return part; // a percent sign that is meant
        }
    }

    @Override
    public String toString() {
        return "TypedAddress[]";
    }
}
