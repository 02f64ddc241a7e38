package smartshop.camera.spool;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import smartshop.camera.link.AccessUnit;

/** A stream at fifteen pictures a second with a keyframe every two seconds. */
public final class Units {
    public static final Instant START = Instant.parse("2026-03-01T10:32:00Z");
    private static final int GOP = 30;

    private final int bytes;
    private final Random random = new Random(7);
    private int epoch = 1;
    private long frame;

    public Units(int bytes) {
        this.bytes = bytes;
    }

    public AccessUnit next() {
        byte[] data = new byte[bytes];
        random.nextBytes(data);
        long micros = frame * 1_000_000 / 15;
        return new AccessUnit(epoch, frame, micros, START.plus(micros, ChronoUnit.MICROS), frame++ % GOP == 0, data);
    }

    public List<AccessUnit> next(int count) {
        List<AccessUnit> units = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            units.add(next());
        }
        return units;
    }

    /** The encoder starts anew. */
    public void restart() {
        epoch++;
        frame = 0;
    }
}
