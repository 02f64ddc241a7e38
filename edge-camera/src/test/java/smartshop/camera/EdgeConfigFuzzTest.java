package smartshop.camera;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A configuration, whatever is in the file. */
class EdgeConfigFuzzTest {
    private static final String IDENTITY =
            new TestAuthority().identity(new UUID(1, 2)).text();

    /** The word IDENTITY stands for a good one, which nobody finds by trying. */
    @FuzzTest
    void configurationIsReadOrRefusedInOneSentence(byte[] file) {
        try {
            String text = new String(file, StandardCharsets.UTF_8).replace("IDENTITY", IDENTITY);
            EdgeConfig config = EdgeConfig.parse(text.lines().toList());
            assertThat(config.consoles()).isNotEmpty();
            assertThat(config.bitrate()).isPositive();
            assertThat(config.format().width()).isPositive();
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).matches("(?s)(The|Line) .*\\.").doesNotContain("\n");
        }
    }
}
