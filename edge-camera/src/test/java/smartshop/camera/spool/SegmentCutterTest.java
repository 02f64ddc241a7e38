package smartshop.camera.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import smartshop.camera.link.AccessUnit;

class SegmentCutterTest {
    private final SegmentCutter cutter = new SegmentCutter();
    private final Units units = new Units(100);

    private List<Segment> cut(List<AccessUnit> stream) {
        List<Segment> segments = new ArrayList<>();
        stream.forEach(unit -> cutter.add(unit).ifPresent(segments::add));
        cutter.cut().ifPresent(segments::add);
        return segments;
    }

    @Test
    void segmentsAreFourSecondsFromKeyframeToKeyframeAndNothingIsLost() {
        List<AccessUnit> stream = units.next(150);

        List<Segment> segments = cut(stream);

        assertThat(segments).extracting(segment -> segment.units().size()).containsExactly(60, 60, 30);
        assertThat(segments)
                .allSatisfy(segment ->
                        assertThat(segment.units().getFirst().keyframe()).isTrue());
        assertThat(segments.stream()
                        .flatMap(segment -> segment.units().stream())
                        .toList())
                .isEqualTo(stream);
        assertThat(cutter.lost()).isZero();
    }

    @Test
    void whatComesBeforeTheFirstKeyframeIsCountedAsLost() {
        units.next(10);

        List<Segment> segments = cut(units.next(80));

        assertThat(segments.getFirst().units().getFirst().frame()).isEqualTo(30);
        assertThat(cutter.lost()).isEqualTo(20);
    }

    @Test
    void picturesThatAreHandedInTwiceAreKeptOnce() {
        List<AccessUnit> stream = units.next(50);
        List<AccessUnit> again = new ArrayList<>(stream.subList(0, 40));
        again.addAll(stream);

        assertThat(cut(again)).singleElement().extracting(Segment::units).isEqualTo(stream);
    }

    @Test
    void whatWasCapturedBeforeEverythingHereIsToldApart() {
        List<AccessUnit> stream = units.next(90);
        stream.subList(60, 90).forEach(cutter::add);

        assertThat(cutter.before(stream.subList(30, 75))).isEqualTo(stream.subList(30, 60));
    }

    @Test
    void aNewEncoderBeginsANewSegment() {
        List<AccessUnit> stream = new ArrayList<>(units.next(10));
        units.restart();
        stream.addAll(units.next(10));

        assertThat(cut(stream)).extracting(segment -> segment.units().size()).containsExactly(10, 10);
    }

    @Test
    void largePicturesMakeShorterSegments() {
        Units large = new Units(200_000);

        assertThat(cut(large.next(60)))
                .extracting(segment -> segment.units().size())
                .containsExactly(30, 30);
    }

    @Test
    void aStreamWithoutKeyframesIsKeptUpToALimit() {
        Units huge = new Units(SegmentCutter.LARGEST / 10);

        List<Segment> segments = cut(huge.next(20));

        assertThat(segments).extracting(segment -> segment.units().size()).containsExactly(10);
        assertThat(cutter.lost()).isEqualTo(10);
    }
}
