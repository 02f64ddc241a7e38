package smartshop.camera.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

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

    @FuzzTest
    void segmentPartIsReadOrRefused(byte[] message) {
        SegmentPart part;
        try {
            part = SegmentPart.fromMessage(ByteBuffer.wrap(message));
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessage("Not a part of a segment");
            return;
        }
        assertThat(part.toMessage()).isEqualTo(ByteBuffer.wrap(message));
    }

    @FuzzTest
    void pairingCodeIsReadOrRefusedWithoutItsToken(byte[] text) {
        String typed = new String(text, StandardCharsets.UTF_8);
        PairingCode code;
        try {
            code = PairingCode.parse(typed);
        } catch (IllegalArgumentException refused) {
            assertThat(refused).message().matches("(This is no|The) pairing code.*\\.");
            return;
        }
        assertThat(PairingCode.parse(code.text())).isEqualTo(code);
        assertThat(code.toString()).doesNotContain(code.token());
        code.addresses()
                .forEach(address -> assertThat(address.ingest(new UUID(1, 2)))
                        .hasHost(address.host())
                        .hasPort(address.port()));
    }
}
