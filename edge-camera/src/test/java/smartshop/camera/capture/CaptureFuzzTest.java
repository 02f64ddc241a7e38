package smartshop.camera.capture;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A camera's bytes and a source's address, whatever they are. */
class CaptureFuzzTest {
    private static final int LARGEST = 1000;

    /** The first byte says how many bytes come at a time. */
    @FuzzTest
    void streamIsCutTheSameHoweverItsBytesCome(byte[] input) {
        if (input.length == 0) {
            return;
        }
        byte[] stream = Arrays.copyOfRange(input, 1, Math.min(input.length, LARGEST));
        List<AnnexB.Unit> whole = units(stream, LARGEST);
        List<AnnexB.Unit> pieces = units(stream, 1 + (input[0] & 0xFF));
        assertThat(pieces.stream().map(AnnexB.Unit::data).toArray())
                .isEqualTo(whole.stream().map(AnnexB.Unit::data).toArray());
        assertThat(pieces.stream().map(AnnexB.Unit::keyframe).toList())
                .isEqualTo(whole.stream().map(AnnexB.Unit::keyframe).toList());
    }

    @FuzzTest
    void streamIsNeverKeptBeyondTheLargestUnit(byte[] stream) {
        int largest = 64;
        AnnexB splitter = new AnnexB(largest, unit -> assertThat(unit.data()).isNotEmpty());
        for (byte next : stream) {
            splitter.feed(new byte[] {next}, 1, Instant.EPOCH);
            assertThat(splitter.kept()).isLessThanOrEqualTo(largest + 1);
        }
        splitter.end();
    }

    @FuzzTest
    void sourceIsReadOrRefusedWithoutItsPassword(byte[] text) {
        String source = new String(text, StandardCharsets.UTF_8);
        try {
            SourceAddress address = SourceAddress.parse(source);
            if (address instanceof SourceAddress.Rtsp) {
                assertThat(address.toString()).doesNotContain("@");
            }
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageStartingWith("The source").hasNoCause();
        }
    }

    private static List<AnnexB.Unit> units(byte[] stream, int portion) {
        List<AnnexB.Unit> units = new ArrayList<>();
        AnnexB splitter = new AnnexB(LARGEST, units::add);
        for (int i = 0; i < stream.length; i += portion) {
            byte[] part = Arrays.copyOfRange(stream, i, Math.min(stream.length, i + portion));
            splitter.feed(part, part.length, Instant.EPOCH);
        }
        splitter.end();
        return units;
    }
}
