package smartshop.app.ipcamera.onvif;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;

/** What answers in the shop's network may be anything: it is understood, or it is not. */
class OnvifFuzzTest {
    private static final InetAddress SENDER = sender();

    @FuzzTest
    void probeAnswerIsUnderstoodOrNot(byte[] answer) {
        try {
            ProbeAnswer.parse(answer).from(SENDER).ifPresent(OnvifFuzzTest::leadsNowhereElse);
        } catch (OnvifException refused) {
            assertThat(refused).message().isNotBlank();
        }
    }

    private static void leadsNowhereElse(FoundCamera camera) {
        assertThat(camera.host()).isEqualTo("192.168.1.64");
        assertThat(camera.service()).hasScheme("http").hasHost("192.168.1.64");
        assertThat(camera.name()).isNotBlank().doesNotContain("\n");
    }

    @FuzzTest
    void profilesAreUnderstoodOrNot(byte[] answer) {
        try {
            Profile.best(Profile.parse(SoapXml.parse(answer)))
                    .ifPresent(best -> assertThat(best.token()).isNotEmpty());
        } catch (OnvifException refused) {
            assertThat(refused).message().isNotBlank();
        }
    }

    /** A profile's name goes back to the camera in the next request. */
    @FuzzTest
    void requestHoldsAnyText(byte[] text) throws OnvifException {
        String token = new String(text, StandardCharsets.UTF_8).replaceAll("[^\\t -\\uD7FF]", "");
        SoapXml read = SoapXml.parse(Envelope.of("", "<t>" + Envelope.escaped(token) + "</t>"));
        if (token.length() < 1000) {
            assertThat(read.text("t")).isEqualTo(token.strip());
        }
    }

    private static InetAddress sender() {
        try {
            return InetAddress.getByName("192.168.1.64");
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }
}
