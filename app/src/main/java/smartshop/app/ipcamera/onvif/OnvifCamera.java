package smartshop.app.ipcamera.onvif;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import smartshop.app.ipcamera.AddressException;
import smartshop.app.ipcamera.TypedAddress;

/** Asks one camera for its stream's address. Every call waits for the camera. */
public final class OnvifCamera {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final String DEVICE = "http://www.onvif.org/ver10/device/wsdl";
    private static final String MEDIA = "http://www.onvif.org/ver10/media/wsdl";
    private static final int UNAUTHORISED = 401;
    private static final int FORBIDDEN = 403;

    private final FoundCamera camera;
    private final Clock clock;
    private final String user;
    private final String password;

    /**
     * @param user may be empty, as may {@code password}: some cameras give their address to everybody
     */
    public OnvifCamera(FoundCamera camera, String user, String password, Clock clock) {
        this.camera = camera;
        this.clock = clock;
        this.user = user;
        this.password = password;
    }

    /**
     * The RTSP address of the stream that suits best, without user name and password, at the host that answered.
     *
     * @throws OnvifException with a sentence for the shopkeeper
     */
    public String streamAddress() throws OnvifException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(LIMIT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        try {
            Duration ahead = clockAhead(client);
            URI media = mediaService(client, ahead);
            SoapXml profiles = ask(client, media, "<GetProfiles xmlns=\"" + MEDIA + "\"/>", ahead);
            Profile best = Profile.best(Profile.parse(profiles)).orElseThrow(OnvifException::notUnderstood);
            return address(ask(client, media, streamRequest(best), ahead).text("Uri"));
        } finally {
            client.shutdownNow(); // closing it would wait for a camera that never ends its answer
        }
    }

    private static String streamRequest(Profile profile) {
        return """
                <GetStreamUri xmlns="%s"><StreamSetup><Stream xmlns="http://www.onvif.org/ver10/schema">RTP-Unicast</Stream>\
                <Transport xmlns="http://www.onvif.org/ver10/schema"><Protocol>RTSP</Protocol></Transport></StreamSetup>\
                <ProfileToken>%s</ProfileToken></GetStreamUri>""".formatted(MEDIA, Envelope.escaped(profile.token()));
    }

    private String address(String given) throws OnvifException {
        try {
            return Addresses.at(
                            camera.host(), URI.create(TypedAddress.parse(given).address()))
                    .toString();
        } catch (AddressException e) {
            throw OnvifException.notUnderstood();
        }
    }

    private URI mediaService(HttpClient client, Duration ahead) throws OnvifException, InterruptedException {
        String request = "<GetCapabilities xmlns=\"" + DEVICE + "\"><Category>Media</Category></GetCapabilities>";
        return ask(client, camera.service(), request, ahead)
                .first("Media")
                .flatMap(media -> Addresses.web(media.text("XAddr")))
                .map(address -> Addresses.at(camera.host(), address))
                .orElse(camera.service());
    }

    /** Cameras' clocks are set by nobody, and a login is refused whose time is not theirs. */
    private Duration clockAhead(HttpClient client) throws OnvifException, InterruptedException {
        String request = "<GetSystemDateAndTime xmlns=\"" + DEVICE + "\"/>";
        try {
            return send(client, camera.service(), Envelope.of("", request))
                    .first("UTCDateTime")
                    .map(utc -> Duration.between(clock.instant(), instant(utc)))
                    .orElse(Duration.ZERO);
        } catch (OnvifException e) {
            if (e.login()) {
                return Duration.ZERO; // some tell the time to nobody without a login; its clock may be right
            }
            throw e;
        }
    }

    private Instant instant(SoapXml utc) {
        try {
            return LocalDateTime.of(
                            utc.number("Year"),
                            utc.number("Month"),
                            utc.number("Day"),
                            utc.number("Hour"),
                            utc.number("Minute"),
                            utc.number("Second"))
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return clock.instant();
        }
    }

    private SoapXml ask(HttpClient client, URI service, String body, Duration ahead)
            throws OnvifException, InterruptedException {
        String header = user.isEmpty()
                ? ""
                : UsernameToken.header(user, password, clock.instant().plus(ahead));
        return send(client, service, Envelope.of(header, body));
    }

    private SoapXml send(HttpClient client, URI service, byte[] envelope) throws OnvifException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service)
                .timeout(LIMIT)
                .header("Content-Type", "application/soap+xml; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofByteArray(envelope))
                .build();
        // The request's own limit ends with the answer's head; a body may drip for ever.
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), SoapXml.LARGEST));
        try {
            return answered(answer.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException e) {
            throw OnvifException.noAnswer(camera.host());
        } finally {
            answer.cancel(true);
        }
    }

    private SoapXml answered(HttpResponse<byte[]> response) throws OnvifException {
        if (response.statusCode() == UNAUTHORISED || response.statusCode() == FORBIDDEN) {
            boolean digest = response.headers()
                    .firstValue("WWW-Authenticate")
                    .filter(how -> how.regionMatches(true, 0, "Digest", 0, "Digest".length()))
                    .isPresent();
            throw digest && !user.isEmpty() ? OnvifException.otherLogin() : refused();
        }
        SoapXml answer = SoapXml.parse(response.body());
        SoapXml fault = answer.first("Fault").orElse(null);
        if (fault == null) {
            return answer;
        }
        String words = fault.text();
        throw words.contains("NotAuthorized") || words.contains("FailedAuthentication")
                ? refused()
                : OnvifException.notUnderstood();
    }

    private OnvifException refused() {
        return user.isEmpty() ? OnvifException.loginNeeded() : OnvifException.wrongLogin();
    }
}
