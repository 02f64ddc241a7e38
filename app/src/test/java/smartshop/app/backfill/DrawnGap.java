package smartshop.app.backfill;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import smartshop.camera.encode.Encoded;
import smartshop.camera.encode.H264Encoder;
import smartshop.camera.link.AccessUnit;
import smartshop.camera.spool.Segment;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.drawn.DrawnShop;
import smartshop.recognition.drawn.ScriptedVisit;
import smartshop.recognition.drawn.ShopScript;

/** What a camera of the drawn shop captured while it was cut off, encoded as devices do. */
public final class DrawnGap {
    /** The script with seeds of this many seconds; each has two visits or so. */
    public static final double SECONDS = 15;

    private static final int FRAMES_PER_SECOND = 15;
    private static final int SEGMENT = 4 * FRAMES_PER_SECOND;

    private DrawnGap() {}

    /** The first seed whose visitors are all listed, or all strangers. */
    public static long seed(boolean listed) {
        return seed(visits -> !visits.isEmpty() && visits.stream().allMatch(visit -> visit.listed() == listed));
    }

    public static long seedOfOneListedAndOneStranger() {
        return seed(visits -> visits.size() == 2
                && visits.stream().filter(ScriptedVisit::listed).count() == 1);
    }

    private static long seed(Predicate<List<ScriptedVisit>> wanted) {
        return LongStream.range(1, 10_000)
                .filter(seed -> wanted.test(script(seed).visits()))
                .findFirst()
                .orElseThrow();
    }

    public static ShopScript script(long seed) {
        return ShopScript.of(seed, 0, 1, SECONDS);
    }

    /** Segments of four seconds until the first visitor has left. */
    public static List<Segment> segments(long seed, Instant start) throws IOException {
        ScriptedVisit first = script(seed).visits().getFirst();
        DrawnShop shop = new DrawnShop(script(seed), DrawnCast.standard(), 1280, 720, 0);
        List<AccessUnit> units = new ArrayList<>();
        try (H264Encoder encoder = new H264Encoder(1280, 720, FRAMES_PER_SECOND, 2_000_000)) {
            byte[] bgr = new byte[3 * 1280 * 720];
            for (int frame = 0; frame < first.end() * FRAMES_PER_SECOND; frame++) {
                shop.draw(frame / (double) FRAMES_PER_SECOND, bgr);
                if (units.size() % SEGMENT == 0) {
                    encoder.requestKeyframe();
                }
                Encoded encoded = encoder.encode(bgr, frame * 1_000_000L / FRAMES_PER_SECOND);
                if (encoded != null) {
                    Instant captured = start.plus(encoded.ptsMicros(), ChronoUnit.MICROS);
                    units.add(new AccessUnit(
                            1, frame, encoded.ptsMicros(), captured, encoded.keyframe(), encoded.data()));
                }
            }
        }
        List<Segment> segments = new ArrayList<>();
        for (int from = 0; from < units.size(); from += SEGMENT) {
            segments.add(new Segment(units.subList(from, Math.min(units.size(), from + SEGMENT))));
        }
        return segments;
    }
}
