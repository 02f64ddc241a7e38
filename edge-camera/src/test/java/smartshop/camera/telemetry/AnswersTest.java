package smartshop.camera.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnswersTest {
    @Test
    void raspberryPiSaysWhyItIsSlow() {
        assertThat(Answers.throttledBits("throttled=0x0\n")).hasValue(0);
        assertThat(Answers.throttledBits("throttled=0x50005\n")).hasValue(0x50005);
        assertThat(Answers.throttledBits("VCHI initialization failed\n")).isEmpty();
        assertThat(Answers.throttledBits("")).isEmpty();
    }

    @Test
    void fifthGenerationComesBeforeFourth() {
        assertThat(Answers.referenceSignal(signal("-95.00", "-101.00"))).hasValue(-95);
        assertThat(Answers.referenceSignal(signal("--", "-101.50"))).hasValue(-101.5);
    }

    @Test
    void whatIsNotMeasuredIsLeftOut() {
        assertThat(Answers.referenceSignal(signal("--", "--"))).isEmpty();
        assertThat(Answers.referenceSignal("error: couldn't find modem\n")).isEmpty();
        assertThat(Answers.referenceSignal("{\"modem\":\"/org\"}")).isEmpty();
        assertThat(Answers.referenceSignal("")).isEmpty();
    }

    /** As ModemManager 1.20 answers. */
    private static String signal(String fifth, String fourth) {
        return """
                {"modem":{"signal":{"5g":{"error-rate":"--","rsrp":"%s","rsrq":"-11.00","snr":"14.00"},\
                "cdma1x":{"ecio":"--","error-rate":"--","rssi":"--"},\
                "evdo":{"ecio":"--","error-rate":"--","io":"--","rssi":"--","sinr":"--"},\
                "gsm":{"error-rate":"--","rssi":"--"},\
                "lte":{"error-rate":"--","rsrp":"%s","rsrq":"-9.00","rssi":"-71.00","snr":"19.00"},\
                "refresh":{"rate":"30"},"threshold":{"error-rate":"no","rssi":"0"},\
                "umts":{"ecio":"--","error-rate":"--","rscp":"--","rssi":"--"}}}}
                """.formatted(fifth, fourth);
    }
}
