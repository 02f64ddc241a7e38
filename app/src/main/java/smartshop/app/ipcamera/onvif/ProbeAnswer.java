package smartshop.app.ipcamera.onvif;

import java.net.InetAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What came back after "who is a camera here" (WS-Discovery's ProbeMatches).
 *
 * @param relatesTo the question's identifier
 * @param services addresses as the camera gives them
 * @param name make and model
 */
record ProbeAnswer(String relatesTo, List<URI> services, String name) {
    private static final String SCOPE = "onvif://www.onvif.org/";
    private static final int LONGEST_NAME = 60;

    /** @throws OnvifException if it is no such answer */
    static ProbeAnswer parse(byte[] bytes) throws OnvifException {
        SoapXml xml = SoapXml.parse(bytes);
        SoapXml match = xml.first("ProbeMatch").orElseThrow(OnvifException::notUnderstood);
        List<URI> services = Arrays.stream(match.text("XAddrs").split("\\s+"))
                .flatMap(address -> Addresses.web(address).stream())
                .toList();
        List<String> scopes = List.of(match.text("Scopes").split("\\s+"));
        return new ProbeAnswer(xml.text("RelatesTo"), services, name(scopes));
    }

    private static String name(List<String> scopes) {
        String name = scope(scopes, "name/");
        String hardware = scope(scopes, "hardware/");
        return name.contains(hardware) ? name : (name + " " + hardware).strip();
    }

    private static String scope(List<String> scopes, String kind) {
        return scopes.stream()
                .filter(scope -> scope.startsWith(SCOPE + kind))
                .map(scope -> shown(scope.substring(SCOPE.length() + kind.length())))
                .findFirst()
                .orElse("");
    }

    /** It is shown to people: decoded, on one line, and not longer than a line. */
    private static String shown(String encoded) {
        String plain;
        try {
            plain = URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            plain = encoded;
        }
        String line = plain.replaceAll("[\\p{Cntrl}\\p{Cf}]", " ").strip();
        return line.substring(0, Math.min(line.length(), LONGEST_NAME));
    }

    /** The camera at the host that sent this; empty if it names no service. */
    Optional<FoundCamera> from(InetAddress sender) {
        String host = sender.getHostAddress();
        return services.stream()
                .filter(service -> host.equals(service.getHost()))
                .findFirst()
                .or(() -> services.stream().findFirst())
                .map(service -> new FoundCamera(name.isEmpty() ? host : name, host, Addresses.at(host, service)));
    }
}
