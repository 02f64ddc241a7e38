package smartshop.app.phone;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/** What a request says of who sent it. */
final class Caller {
    /** Of this host alone, over TLS alone, out of reach of scripts, and never with what another site's page asks for. */
    private static final String COOKIE = "__Host-smartshop-phone";

    private static final String ATTRIBUTES = "; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=";

    /** As long as browsers keep one. Removing the phone ends it at once. */
    private static final long MAX_AGE_S = 400L * 24 * 3600;

    /** No other site's form or picture can send it. */
    private static final String OWN_HEADER = "X-SmartShop";

    private Caller() {}

    static Optional<String> secret(Request request) {
        return Request.getCookies(request).stream()
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    static String cookie(String secret) {
        return COOKIE + "=" + secret + ATTRIBUTES + MAX_AGE_S;
    }

    /** Whether the console's own page sent it, as far as the browser says so. */
    static boolean ownPage(Request request) {
        String host = request.getHeaders().get(HttpHeader.HOST);
        String origin = request.getHeaders().get(HttpHeader.ORIGIN);
        return host != null && ("https://" + host).equals(origin) && notFromElsewhere(request);
    }

    /** As {@link #ownPage}, of a deed: with the header that only a script of ours sets. */
    static boolean ownScript(Request request) {
        String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        return ownPage(request)
                && "1".equals(request.getHeaders().get(OWN_HEADER))
                && type != null
                && type.startsWith("application/json");
    }

    /** Older browsers do not say. */
    static boolean notFromElsewhere(Request request) {
        String site = request.getHeaders().get("Sec-Fetch-Site");
        return site == null || site.equals("same-origin") || site.equals("none");
    }

    static Optional<InetAddress> address(Request request) {
        return request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress peer
                ? Optional.of(peer.getAddress())
                : Optional.empty();
    }
}
