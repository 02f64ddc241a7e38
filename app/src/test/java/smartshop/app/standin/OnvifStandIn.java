package smartshop.app.standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An ONVIF camera on 127.0.0.1: answers a probe by UDP and requests by HTTP, checks every login, and names a host of another
 * network in all its addresses, as cameras behind a recorder do. Its clock is an hour ahead.
 */
public final class OnvifStandIn implements AutoCloseable {
    private static final Duration AHEAD = Duration.ofHours(1);
    private static final String ENVELOPE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <env:Envelope xmlns:env="http://www.w3.org/2003/05/soap-envelope" xmlns:tds="http://www.onvif.org/ver10/device/wsdl" \
            xmlns:trt="http://www.onvif.org/ver10/media/wsdl" xmlns:tt="http://www.onvif.org/ver10/schema" \
            xmlns:wsa="http://schemas.xmlsoap.org/ws/2004/08/addressing" \
            xmlns:d="http://schemas.xmlsoap.org/ws/2005/04/discovery" xmlns:ter="http://www.onvif.org/ver10/error">%s</env:Envelope>""";

    private final HttpServer http;
    private final DatagramSocket udp;
    private final Clock clock;
    private final String user;
    private final String password;
    private final String stream;
    private volatile String lastRequest = "";

    /** @param stream the RTSP address that it gives */
    public OnvifStandIn(String user, String password, String stream, Clock clock) {
        this.user = user;
        this.password = password;
        this.stream = stream;
        this.clock = clock;
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
            udp = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.createContext("/onvif/device_service", this::serve);
        http.createContext("/onvif/media", this::serve);
        http.start();
        Thread.ofPlatform().name("stand-in-probe").daemon().start(this::probed);
    }

    /** Where it takes probes. */
    public InetSocketAddress probes() {
        return (InetSocketAddress) udp.getLocalSocketAddress();
    }

    /** Where it takes requests. */
    public URI service() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/onvif/device_service");
    }

    /** Everything that was asked last, for looking for secrets. */
    public String lastRequest() {
        return lastRequest;
    }

    private String service(String path) {
        return "http://192.0.2.99:" + http.getAddress().getPort() + path;
    }

    private void probed() {
        DatagramPacket packet = new DatagramPacket(new byte[65_507], 65_507);
        try {
            while (true) {
                packet.setLength(65_507);
                udp.receive(packet);
                String question = new String(packet.getData(), 0, packet.getLength(), UTF_8);
                byte[] answer = ENVELOPE.formatted("<env:Header><wsa:RelatesTo>" + element(question, "MessageID")
                                + "</wsa:RelatesTo></env:Header><env:Body><d:ProbeMatches><d:ProbeMatch><d:Scopes>"
                                + "onvif://www.onvif.org/type/video_encoder onvif://www.onvif.org/name/Acme%20Dome"
                                + " onvif://www.onvif.org/hardware/D-12</d:Scopes><d:XAddrs>"
                                + service("/onvif/device_service")
                                + "</d:XAddrs></d:ProbeMatch></d:ProbeMatches></env:Body>")
                        .getBytes(UTF_8);
                udp.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        String request = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        lastRequest = request;
        boolean open = request.contains("<GetSystemDateAndTime");
        boolean allowed = open || loggedIn(request);
        byte[] answer = ENVELOPE.formatted("<env:Body>" + (allowed ? body(request) : REFUSED) + "</env:Body>")
                .getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/soap+xml");
        exchange.sendResponseHeaders(allowed ? 200 : 400, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private static final String REFUSED =
            "<env:Fault><env:Code><env:Value>env:Sender</env:Value><env:Subcode><env:Value>"
                    + "ter:NotAuthorized</env:Value></env:Subcode></env:Code><env:Reason><env:Text>Sender not Authorized</env:Text>"
                    + "</env:Reason></env:Fault>";

    private String body(String request) {
        if (request.contains("<GetSystemDateAndTime")) {
            OffsetDateTime now = clock.instant().plus(AHEAD).atOffset(ZoneOffset.UTC);
            return ("<tds:GetSystemDateAndTimeResponse><tds:SystemDateAndTime><tt:UTCDateTime><tt:Time><tt:Hour>%d</tt:Hour>"
                            + "<tt:Minute>%d</tt:Minute><tt:Second>%d</tt:Second></tt:Time><tt:Date><tt:Year>%d</tt:Year>"
                            + "<tt:Month>%d</tt:Month><tt:Day>%d</tt:Day></tt:Date></tt:UTCDateTime></tds:SystemDateAndTime>"
                            + "</tds:GetSystemDateAndTimeResponse>")
                    .formatted(
                            now.getHour(),
                            now.getMinute(),
                            now.getSecond(),
                            now.getYear(),
                            now.getMonthValue(),
                            now.getDayOfMonth());
        }
        if (request.contains("<GetCapabilities")) {
            return "<tds:GetCapabilitiesResponse><tds:Capabilities><tt:Media><tt:XAddr>" + service("/onvif/media")
                    + "</tt:XAddr></tt:Media></tds:Capabilities></tds:GetCapabilitiesResponse>";
        }
        if (request.contains("<GetProfiles")) {
            return "<trt:GetProfilesResponse>" + profile("main", 2560, 1440) + profile("sub", 1280, 720)
                    + profile("tiny", 640, 360) + "</trt:GetProfilesResponse>";
        }
        return "<trt:GetStreamUriResponse><trt:MediaUri><tt:Uri>" + stream + "?profile="
                + element(request, "ProfileToken") + "</tt:Uri></trt:MediaUri></trt:GetStreamUriResponse>";
    }

    private static String profile(String token, int width, int height) {
        return ("<trt:Profiles token=\"%s\"><tt:VideoEncoderConfiguration><tt:Encoding>H264</tt:Encoding><tt:Resolution>"
                        + "<tt:Width>%d</tt:Width><tt:Height>%d</tt:Height></tt:Resolution></tt:VideoEncoderConfiguration>"
                        + "</trt:Profiles>")
                .formatted(token, width, height);
    }

    private boolean loggedIn(String request) {
        String created = element(request, "Created");
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(Base64.getDecoder().decode(element(request, "Nonce")));
            sha1.update(created.getBytes(UTF_8));
            String right = Base64.getEncoder().encodeToString(sha1.digest(password.getBytes(UTF_8)));
            return element(request, "Username").equals(user)
                    && element(request, "Password").equals(right)
                    && Duration.between(Instant.parse(created), clock.instant().plus(AHEAD))
                                    .abs()
                                    .compareTo(Duration.ofSeconds(5))
                            < 0;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (java.time.DateTimeException e) {
            return false;
        }
    }

    private static String element(String xml, String name) {
        Matcher matcher =
                Pattern.compile("<(?:\\w+:)?" + name + "(?=[ >])[^>]*>([^<]*)<").matcher(xml);
        return matcher.find() ? matcher.group(1) : "";
    }

    @Override
    public void close() {
        http.stop(0);
        udp.close();
    }
}
