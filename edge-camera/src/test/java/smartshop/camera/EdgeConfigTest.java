package smartshop.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.BufferedReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import smartshop.camera.link.ConsoleAddress;

class EdgeConfigTest {
    private static final UUID CAMERA = UUID.fromString("b12685a4-3ebd-4a5a-85ff-d44fed031999");
    private static final String SECRET = new TestAuthority().identity(CAMERA).text();
    private static final List<String> GOOD =
            List.of("# a camera", "console=shop.local:8443", "identity = " + SECRET, "source=pattern");

    @Test
    void sizesHaveDefaults() {
        EdgeConfig config = EdgeConfig.parse(GOOD);
        assertThat(config.consoles()).containsExactly(new ConsoleAddress("shop.local", 8443));
        assertThat(config.identity().camera()).isEqualTo(CAMERA);
        assertThat(config.format().width()).isEqualTo(1280);
        assertThat(config.format().framesPerSecond()).isEqualTo(15);
        assertThat(config.bitrate()).isEqualTo(1_500_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"console", "identity", "source"})
    void missingLineIsNamed(String name) {
        List<String> lines = GOOD.stream().filter(l -> !l.startsWith(name)).toList();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EdgeConfig.parse(lines))
                .withMessageContaining("lacks " + name);
    }

    @ParameterizedTest
    @CsvSource({
        "console=shop.local, host:port",
        "console=shop.local:70000, host:port",
        "console=shop local:8443, host:port",
        "identity=MIIB, identity",
        "identity=not base64, identity",
        "source=telepathy, source",
        "source=file:, path",
        "source=v4l2:0, /dev/video0",
        "width=1281, even",
        "width=twelve, width",
        "framesPerSecond=0, framesPerSecond",
        "framesPerSecond=NaN, framesPerSecond",
        "bitrate=-1, bitrate",
        "source=demo:camera=3&cameras=3, demo",
        "source=demo:camera=x, demo",
    })
    void mistakeGetsOneSentence(String line, String says) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EdgeConfig.parse(with(line)))
                .withMessageContaining(says)
                .withMessageEndingWith(".");
    }

    @Test
    void unknownNameIsRefusedByItsLine() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EdgeConfig.parse(with("sceret=abc")))
                .withMessageContaining("Line")
                .withMessageNotContaining("abc");
    }

    @Test
    void secretIsNeverShown() {
        assertThat(EdgeConfig.parse(GOOD).toString()).doesNotContain(SECRET);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EdgeConfig.parse(with("identity=tiny secret")))
                .withMessageNotContaining("tiny");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EdgeConfig.parse(with("source=rtsp://admin:hunter2 pass@10.0.0.5/s")))
                .withMessageNotContaining("hunter2");
        assertThat(EdgeConfig.parse(with("source=rtsp://admin:hunter2@10.0.0.5/s"))
                        .toString())
                .contains("10.0.0.5")
                .doesNotContain("hunter2")
                .doesNotContain("admin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=1\nb=2\n\nleft", "a=1\nb=2\n.\nleft", "a=1\nb=2"})
    void standardInputEndsAtAnEmptyLineOrADot(String text) throws Exception {
        assertThat(EdgeConfig.linesOf(new BufferedReader(new StringReader(text))))
                .containsExactly("a=1", "b=2");
    }

    private static List<String> with(String line) {
        String name = line.substring(0, line.indexOf('='));
        List<String> lines = new ArrayList<>(GOOD);
        lines.removeIf(l -> l.startsWith(name));
        lines.add(line);
        return lines;
    }
}
