package smartshop.camera.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import smartshop.camera.link.AccessUnit;

/** Segments as a device hands them in, whatever it sealed and whatever became of that on its way. */
class SegmentFuzzTest {
    private static final UUID CAMERA = new UUID(1, 2);
    private static final KeyPair CONSOLE = keys();
    private static final byte[] SEALED = sealed();

    @FuzzTest
    void segmentIsReadOrRefused(byte[] content) {
        Segment segment;
        try {
            segment = Segment.fromBytes(content);
        } catch (IllegalArgumentException refused) {
            assertThat(refused).message().matches("(Not|A segment) .*");
            return;
        }
        assertThat(segment.from()).isBeforeOrEqualTo(segment.to());
        assertThat(Segment.fromBytes(segment.toBytes()).units()).hasSameSizeAs(segment.units());
    }

    /** The first two bytes say where, the others what is changed there. */
    @FuzzTest
    void changedSegmentNeverOpens(byte[] change) {
        byte[] changed = SEALED.clone();
        boolean same = true;
        for (int i = 2; i < change.length; i++) {
            int at = (((change[0] & 0xFF) << 8 | change[1] & 0xFF) + i) % changed.length;
            changed[at] ^= change[i];
            same &= change[i] == 0;
        }
        if (!same && change.length - 2 <= changed.length) {
            assertThatThrownBy(() -> SegmentSeal.open(changed, CAMERA, CONSOLE)).isInstanceOf(SegmentException.class);
        }
    }

    @FuzzTest
    void whatIsNoSegmentIsRefused(byte[] sealed) {
        assertThatThrownBy(() -> SegmentSeal.open(sealed, CAMERA, CONSOLE)).isInstanceOf(SegmentException.class);
    }

    private static byte[] sealed() {
        AccessUnit unit =
                new AccessUnit(1, 0, 0, Instant.ofEpochSecond(1_772_360_130), true, new byte[] {0, 0, 1, 0x65});
        try {
            return SegmentSeal.seal(CAMERA, new Segment(List.of(unit)), CONSOLE.getPublic());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance(SegmentSeal.KEYS).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
