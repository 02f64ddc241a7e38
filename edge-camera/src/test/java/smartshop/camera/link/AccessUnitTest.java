package smartshop.camera.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessUnitTest {

    @Test
    void unitReadsBackAsItWas() {
        Instant captured = Instant.parse("2026-03-01T10:15:30.123456Z");
        AccessUnit unit = new AccessUnit(7, 1L << 40, 66_667, captured, true, new byte[] {0, 0, 1, 0x65});
        AccessUnit read = AccessUnit.fromMessage(unit.toMessage());
        assertThat(read).usingRecursiveComparison().isEqualTo(unit);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 29, 30})
    void tooShortMessageIsRefused(int length) {
        byte[] bytes = new byte[length];
        if (length > 0) {
            bytes[0] = AccessUnit.KIND;
        }
        assertThatIllegalArgumentException().isThrownBy(() -> AccessUnit.fromMessage(ByteBuffer.wrap(bytes)));
    }

    @Test
    void otherVersionIsRefused() {
        byte[] bytes = new byte[100];
        bytes[0] = 9;
        assertThatIllegalArgumentException().isThrownBy(() -> AccessUnit.fromMessage(ByteBuffer.wrap(bytes)));
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -9_223_372_036_854_000_000L, -1, 32_503_680_000_000_001L, Long.MAX_VALUE})
    void absurdCaptureTimeIsRefused(long micros) {
        ByteBuffer message = ByteBuffer.allocate(31)
                .put(AccessUnit.KIND)
                .put((byte) 0)
                .putInt(1)
                .putLong(1)
                .putLong(1)
                .putLong(micros)
                .put((byte) 1)
                .flip();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AccessUnit.fromMessage(message))
                .withMessageContaining("1970");
    }
}
