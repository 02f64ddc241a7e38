package smartshop.app.ipcamera.onvif;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import smartshop.app.standin.OnvifStandIn;

class OnvifCameraTest {
    private static final String PASSWORD = "Xk7Q<&>s3cret";
    private static final int REQUEST = 1 << 16;
    private static final Clock CLOCK = Clock.systemUTC();

    private final OnvifStandIn standIn = new OnvifStandIn("admin", PASSWORD, "rtsp://192.0.2.99:8554/live", CLOCK);

    @AfterEach
    void close() {
        standIn.close();
    }

    @Test
    void aCameraInTheNetworkIsFoundOnceUnderItsOwnName() throws Exception {
        List<FoundCamera> found = find();

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().name()).isEqualTo("Acme Dome D-12");
        assertThat(found.getFirst().host()).isEqualTo("127.0.0.1");
    }

    @Test
    void theStreamThatSuitsBestIsAtTheHostThatAnsweredWhateverTheCameraSays() throws Exception {
        OnvifCamera camera = new OnvifCamera(find().getFirst(), "admin", PASSWORD, CLOCK);

        assertThat(camera.streamAddress()).isEqualTo("rtsp://127.0.0.1:8554/live?profile=sub");
        assertThat(standIn.lastRequest()).doesNotContain(PASSWORD).contains("PasswordDigest");
    }

    @Test
    void aWrongPasswordIsSaidAndAMissingOneIsAskedFor() throws Exception {
        FoundCamera found = find().getFirst();

        assertThatThrownBy(() -> new OnvifCamera(found, "admin", "wrong", CLOCK).streamAddress())
                .isInstanceOf(OnvifException.class)
                .hasMessage("Wrong user name or password.");
        assertThatThrownBy(() -> new OnvifCamera(found, "", "", CLOCK).streamAddress())
                .isInstanceOf(OnvifException.class)
                .hasMessage("This camera asks for a user name and a password.");
    }

    @Test
    void aCameraThatNeverEndsItsAnswerHoldsNobodyUp() throws Exception {
        assertThatThrownBy(() -> asked("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n<Envelope"))
                .isInstanceOf(OnvifException.class)
                .hasMessageContaining("does not answer");
    }

    @Test
    void aCameraWithAnotherKindOfLoginSaysWhatToTypeInstead() throws Exception {
        assertThatThrownBy(() -> asked("HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Digest realm=\"cam\"\r\n"
                        + "Connection: close\r\nContent-Length: 0\r\n\r\n"))
                .isInstanceOf(OnvifException.class)
                .hasMessageContaining("Type its RTSP address");
    }

    private static void serve(ServerSocket server, String answer) {
        try {
            while (true) {
                Socket caller = server.accept();
                caller.getInputStream().read(new byte[REQUEST]);
                caller.getOutputStream().write(answer.getBytes(US_ASCII));
            }
        } catch (IOException e) {
            // The test is over.
        }
    }

    /** A camera that answers everything so. */
    private static void asked(String answer) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> serve(server, answer));
            URI service = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/onvif/device_service");
            new OnvifCamera(new FoundCamera("Camera", "127.0.0.1", service), "admin", PASSWORD, CLOCK).streamAddress();
        }
    }

    @Test
    void aCameraThatIsGoneDoesNotAnswer() throws Exception {
        FoundCamera found = find().getFirst();
        standIn.close();

        assertThatThrownBy(() -> new OnvifCamera(found, "admin", PASSWORD, CLOCK).streamAddress())
                .isInstanceOf(OnvifException.class)
                .hasMessageStartingWith("The camera at 127.0.0.1 does not answer");
    }

    @Test
    void theDigestIsTheStandardsOwn() {
        // The example of the ONVIF programmer's guide, section 6.1.1.3.
        String header = UsernameToken.header(
                "user",
                "userpassword",
                java.time.Instant.parse("2010-09-16T07:50:45Z"),
                java.util.Base64.getDecoder().decode("LKqI6G/AikKCQrN0zqZFlg=="));

        assertThat(header).contains("tuOSpGlFlIXsozq4HFNeeGeFLEI=");
    }

    @Test
    void aServiceElsewhereIsAskedAtTheHostThatAnswered() throws Exception {
        ProbeAnswer answer = new ProbeAnswer("", List.of(URI.create("http://192.0.2.99:81/a%20b?c=%26")), "");

        assertThat(answer.from(InetAddress.getByName("127.0.0.1")))
                .contains(new FoundCamera("127.0.0.1", "127.0.0.1", URI.create("http://127.0.0.1:81/a%20b?c=%26")));
    }

    private List<FoundCamera> find() throws InterruptedException {
        return new Discovery(standIn.probes(), Duration.ofMillis(700)).find(List.of(InetAddress.getLoopbackAddress()));
    }
}
