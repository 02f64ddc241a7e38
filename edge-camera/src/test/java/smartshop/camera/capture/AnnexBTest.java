package smartshop.camera.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnexBTest {
    private static final int LARGEST = 100_000;
    private static final Instant THEN = Instant.EPOCH;

    private static final byte[] PARAMETERS = {0, 0, 0, 1, 0x67, 1, 2, 0, 0, 0, 1, 0x68, 3, 4};
    private static final byte[] KEYFRAME = {0, 0, 1, 0x65, (byte) 0x88, 5, 6};
    private static final byte[] SECOND_SLICE = {0, 0, 1, 0x65, 0x08, 7};
    private static final byte[] PICTURE = {0, 0, 0, 1, 0x41, (byte) 0x9A, 8, 9};
    private static final byte[] DELIMITER = {0, 0, 0, 1, 0x09, (byte) 0xF0};

    private final List<AnnexB.Unit> units = new ArrayList<>();
    private final AnnexB splitter = new AnnexB(LARGEST, units::add);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 1000})
    void unitsAreTheSameHoweverTheBytesCome(int portion) {
        byte[] stream = concat(PARAMETERS, KEYFRAME, PICTURE, PICTURE, PARAMETERS, KEYFRAME, PICTURE);
        for (int i = 0; i < stream.length; i += portion) {
            byte[] part = Arrays.copyOfRange(stream, i, Math.min(stream.length, i + portion));
            splitter.feed(part, part.length, THEN);
        }
        splitter.end();
        assertThat(units).extracting(AnnexB.Unit::keyframe).containsExactly(true, false, false, true, false);
        assertThat(units)
                .extracting(AnnexB.Unit::data)
                .containsExactly(concat(PARAMETERS, KEYFRAME), PICTURE, PICTURE, concat(PARAMETERS, KEYFRAME), PICTURE);
    }

    @Test
    void slicesOfOnePictureStayTogether() {
        feed(concat(PARAMETERS, KEYFRAME, SECOND_SLICE, SECOND_SLICE, PICTURE));
        splitter.end();
        assertThat(units).hasSize(2);
        assertThat(units.getFirst().data()).isEqualTo(concat(PARAMETERS, KEYFRAME, SECOND_SLICE, SECOND_SLICE));
    }

    @Test
    void delimiterBelongsToThePictureAfterIt() {
        feed(concat(DELIMITER, PICTURE, DELIMITER, PICTURE));
        splitter.end();
        assertThat(units)
                .extracting(AnnexB.Unit::data)
                .containsExactly(concat(DELIMITER, PICTURE), concat(DELIMITER, PICTURE));
    }

    @Test
    void unitHasTheTimeOfItsFirstBytes() {
        splitter.feed(PARAMETERS, PARAMETERS.length, THEN);
        splitter.feed(KEYFRAME, KEYFRAME.length, THEN.plusSeconds(1));
        splitter.feed(PICTURE, PICTURE.length, THEN.plusSeconds(2));
        assertThat(units).singleElement().extracting(AnnexB.Unit::began).isEqualTo(THEN);
    }

    @Test
    void whatComesBeforeTheFirstStartCodeIsDropped() {
        feed(concat("garbage before".getBytes(StandardCharsets.US_ASCII), PICTURE, PICTURE));
        assertThat(units).singleElement().extracting(AnnexB.Unit::data).isEqualTo(PICTURE);
    }

    @Test
    void truncatedStreamGivesNothing() {
        feed(new byte[] {0, 0, 0, 1});
        splitter.end();
        feed(new byte[] {0, 0, 1, 0x67, 1, 2, 3});
        splitter.end();
        assertThat(units).isEmpty();
    }

    @Test
    void streamWithoutAStartCodeIsNotKept() {
        byte[] noise = new byte[64 * 1024];
        Arrays.fill(noise, (byte) 0x55);
        for (int i = 0; i < 500; i++) {
            feed(noise);
        }
        assertThat(units).isEmpty();
        assertThat(splitter.kept()).isLessThan(1000);
    }

    @Test
    void tooLargeUnitIsDroppedAndTheNextOnesComeThrough() {
        feed(KEYFRAME);
        byte[] endless = new byte[64 * 1024];
        Arrays.fill(endless, (byte) 0x55);
        for (int i = 0; i < 500; i++) {
            feed(endless);
            assertThat(splitter.kept()).isLessThanOrEqualTo(LARGEST + endless.length);
        }
        feed(concat(PICTURE, PICTURE));
        assertThat(units).singleElement().extracting(AnnexB.Unit::data).isEqualTo(PICTURE);
    }

    @Test
    void noiseNeverBreaksIt() {
        Random random = new Random(5);
        byte[] noise = new byte[3000];
        for (int i = 0; i < 300; i++) {
            for (int j = 0; j < noise.length; j++) {
                noise[j] = (byte) (random.nextInt(3) == 0 ? random.nextInt(256) : random.nextInt(2));
            }
            feed(noise);
            assertThat(splitter.kept()).isLessThanOrEqualTo(LARGEST + noise.length);
        }
        assertThat(units).isNotEmpty();
    }

    private void feed(byte[] bytes) {
        splitter.feed(bytes, bytes.length, THEN);
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
