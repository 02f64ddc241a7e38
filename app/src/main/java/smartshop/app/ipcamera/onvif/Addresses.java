package smartshop.app.ipcamera.onvif;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Addresses as cameras give them. */
final class Addresses {
    private Addresses() {}

    /** An address that can be asked by HTTP; empty if it is none. */
    static Optional<URI> web(String text) {
        try {
            URI uri = new URI(text);
            boolean web = "http".equals(uri.getScheme()) && uri.getHost() != null && uri.getPort() <= 65535;
            return web ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The same place at this host: cameras give addresses of other networks, and must not lead to other machines. */
    static URI at(String host, URI address) {
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        String path = address.getRawPath() == null ? "" : address.getRawPath();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return URI.create(address.getScheme() + "://" + host + port + path + query);
    }
}
