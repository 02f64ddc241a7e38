package smartshop.camera.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Whatever comes over the link is read or refused, and what was read reads back as it was. */
class LinkFuzzTest {
    @FuzzTest
    void accessUnitIsReadOrRefused(byte[] message) {
        AccessUnit unit;
        try {
            unit = AccessUnit.fromMessage(ByteBuffer.wrap(message));
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageStartingWith("Not an access unit");
            return;
        }
        AccessUnit again = AccessUnit.fromMessage(unit.toMessage());
        assertThat(again.data()).isEqualTo(unit.data());
        assertThat(again.capturedAt()).isEqualTo(unit.capturedAt());
        assertThat(again.frame()).isEqualTo(unit.frame());
    }

    @FuzzTest
    void linkMessageIsReadOrRefused(byte[] text) {
        LinkMessage message;
        try {
            message = LinkMessage.fromJson(new String(text, StandardCharsets.UTF_8))
                    .orElse(null);
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageStartingWith("Not a link message");
            return;
        }
        if (message != null) {
            assertThat(LinkMessage.fromJson(message.toJson())).contains(message);
        }
    }
}
