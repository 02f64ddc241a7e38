package smartshop.app.ipcamera.onvif;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoapXmlTest {

    @Test
    void noFileOfThisComputerGetsIntoAnAnswer(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "s3cret");
        String xml = "<!DOCTYPE a [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]><a>&e;</a>";

        assertThatThrownBy(() -> SoapXml.parse(xml.getBytes(UTF_8)))
                .isInstanceOf(OnvifException.class)
                .hasNoCause();
    }

    @Test
    void whatIsTooLongOrTooDeepIsRefused() {
        assertThatThrownBy(() -> SoapXml.parse(new byte[SoapXml.LARGEST + 1])).isInstanceOf(OnvifException.class);
        String deep = "<a>".repeat(100) + "</a>".repeat(100);
        assertThatThrownBy(() -> SoapXml.parse(deep.getBytes(UTF_8))).isInstanceOf(OnvifException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<",
                "<a>",
                "<a/>",
                "no",
                "<a xmlns:b='c'><b:ProbeMatch/></a>",
                "<?xml version='1.0' encoding='x'?><a/>"
            })
    void whatIsNoAnswerHarmsNobody(String answer) {
        byte[] bytes = answer.getBytes(UTF_8);
        try {
            assertThat(ProbeAnswer.parse(bytes).services()).isEmpty();
        } catch (OnvifException e) {
            assertThat(e).hasMessageContaining("not understood");
        }
    }

    @Test
    void aNameThatWouldDrawOutsideItsLineIsCutToIt() throws Exception {
        String scopes = "onvif://www.onvif.org/name/A%0A%E2%80%AEB" + "x".repeat(200);
        String xml = "<m><ProbeMatch><Scopes>" + scopes + "</Scopes></ProbeMatch></m>";

        String name = ProbeAnswer.parse(xml.getBytes(UTF_8)).name();

        assertThat(name).startsWith("A  Bx").hasSize(60);
    }
}
