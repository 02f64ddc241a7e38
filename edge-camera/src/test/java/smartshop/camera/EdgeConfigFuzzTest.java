package smartshop.camera;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** A configuration, whatever is in the file. */
class EdgeConfigFuzzTest {
    @FuzzTest
    void configurationIsReadOrRefusedInOneSentence(byte[] file) {
        try {
            EdgeConfig config = EdgeConfig.parse(
                    new String(file, StandardCharsets.UTF_8).lines().toList());
            assertThat(config.consoles()).isNotEmpty();
            assertThat(config.bitrate()).isPositive();
            assertThat(config.format().width()).isPositive();
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).matches("(?s)(The|Line) .*\\.").doesNotContain("\n");
        }
    }
}
