package smartshop.camera.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import smartshop.camera.identity.AuthorityPin;

class PairingCodeTest {
    private static final PairingCode CODE = new PairingCode(
            "ABCDEFGHIJKLMNOPQRST-_",
            new AuthorityPin("sha256/" + "k".repeat(43)),
            List.of(new ConsoleAddress("192.168.1.20", 8443), new ConsoleAddress("[2001:db8::1]", 443)));

    @Test
    void codeReadsBackAsItWas() {
        assertThat(PairingCode.parse(" " + CODE.text() + "\n")).isEqualTo(CODE);
    }

    @Test
    void tokenIsNotShown() {
        assertThat(CODE.toString()).doesNotContain(CODE.token());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://example.org",
                "smartshop2:ABCDEFGHIJKLMNOPQRST-_.k@192.168.1.20:8443",
                "smartshop1:ABCDEFGHIJKLMNOPQRST-_.kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk@",
                "smartshop1:ABCDEFGHIJKLMNOPQRST-_.kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk@shop:99999",
                "smartshop1:ABCDEFGHIJKLMNOPQRST-_.kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk@384.168.1.20:8443",
                "smartshop1:ABCDEFGHIJKLMNOPQRST-_.kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk@a:1,a:1,a:1,a:1,a:1,a:1,a:1,a:1,a:1",
            })
    void otherTextIsRefusedInOneSentence(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairingCode.parse(text))
                .withMessageEndingWith(".")
                .withMessageNotContaining("ABCDEFGH");
    }
}
