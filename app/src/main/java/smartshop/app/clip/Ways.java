package smartshop.app.clip;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import smartshop.recognition.detect.Box;

/**
 * The ways of faces through pictures. A face that was missed lies between its neighbours, and one that turned away is believed to go
 * on for a while, in a place that becomes less sure.
 */
final class Ways {
    /** In widths a second, to each side: how unsure it becomes where a face is that nobody sees. */
    private static final double GROWS = 0.3;
    /** In widths a second: nobody walks faster before a camera. */
    private static final double FASTEST = 1.5;
    /** How far, in widths, the next face of the same way may be, and how much more after each second. */
    private static final double NEAR = 1.0;

    private static final double NEAR_PER_SECOND = 2.0;
    private static final double SIZE_RATIO = 2;
    /** Seconds; two pictures are no nearer. */
    private static final double SHORTEST = 0.1;

    private final List<Seen> pictures;
    private final Map<Integer, Box> person;
    private final double longestGap;
    private final double held;
    private final List<TreeMap<Integer, Box>> ways = new ArrayList<>();

    /**
     * @param pictures in the order in which they were taken
     * @param person by the number of the picture; their face is on no way
     * @param faces which of a picture's are
     * @param longestGap for which a way goes on though the face is missed
     * @param held how long before its first and after its last picture a face is believed to be there
     */
    Ways(
            List<Seen> pictures,
            Map<Integer, Box> person,
            Function<Seen, List<Box>> faces,
            Duration longestGap,
            Duration held) {
        this.pictures = pictures;
        this.person = person;
        this.longestGap = longestGap.toNanos() / 1e9;
        this.held = held.toNanos() / 1e9;
        for (int i = 0; i < pictures.size(); i++) {
            link(i, Seen.besides(person.get(i), faces.apply(pictures.get(i))));
        }
    }

    /** @param found whether the face was seen there; else it is only believed to be */
    record There(Box box, boolean found) {}

    List<There> in(int picture) {
        List<There> all = new ArrayList<>();
        for (TreeMap<Integer, Box> way : ways) {
            Box found = way.get(picture);
            Box there = found == null ? guess(way, picture) : found;
            if (there != null) {
                all.add(new There(there, found != null));
            }
        }
        return all;
    }

    private void link(int picture, List<Box> faces) {
        List<TreeMap<Integer, Box>> free = new ArrayList<>(ways);
        for (Box face : faces) {
            TreeMap<Integer, Box> best = null;
            double least = Double.MAX_VALUE;
            for (TreeMap<Integer, Box> way : free) {
                double apart = apart(way, picture, face);
                if (apart < least) {
                    least = apart;
                    best = way;
                }
            }
            if (best == null) {
                best = new TreeMap<>();
                ways.add(best);
            } else {
                free.remove(best);
            }
            best.put(picture, face);
        }
    }

    /** MAX_VALUE if that is another face. */
    private double apart(TreeMap<Integer, Box> way, int picture, Box face) {
        Map.Entry<Integer, Box> last = way.lastEntry();
        double seconds = seconds(last.getKey(), picture);
        double apart = Seen.apart(last.getValue(), face);
        double ratio = last.getValue().width() / face.width();
        boolean same = seconds <= longestGap
                && apart <= NEAR + NEAR_PER_SECOND * seconds
                && ratio < SIZE_RATIO
                && ratio > 1 / SIZE_RATIO;
        return same ? apart : Double.MAX_VALUE;
    }

    private double seconds(int from, int to) {
        return Math.abs(pictures.get(from).until(pictures.get(to)).toNanos()) / 1e9;
    }

    private @Nullable Box guess(TreeMap<Integer, Box> way, int picture) {
        Map.Entry<Integer, Box> before = way.lowerEntry(picture);
        Map.Entry<Integer, Box> after = way.higherEntry(picture);
        if (before == null) {
            return after == null ? null : held(after, way.higherEntry(after.getKey()), picture);
        }
        if (after == null) {
            return held(before, way.lowerEntry(before.getKey()), picture);
        }
        double whole = Math.max(SHORTEST, seconds(before.getKey(), after.getKey()));
        return between(before.getValue(), after.getValue(), seconds(before.getKey(), picture) / whole);
    }

    private static Box between(Box a, Box b, double part) {
        return new Box(
                a.x() + part * (b.x() - a.x()),
                a.y() + part * (b.y() - a.y()),
                a.width() + part * (b.width() - a.width()),
                a.height() + part * (b.height() - a.height()));
    }

    /** The first of a way, or the last, and {@code beside} the one next to it: it went on like that, or stayed. */
    private @Nullable Box held(Map.Entry<Integer, Box> end, Map.@Nullable Entry<Integer, Box> beside, int picture) {
        double seconds = seconds(end.getKey(), picture);
        if (seconds > held || isThePerson(end, picture > end.getKey() ? 1 : -1)) {
            return null;
        }
        Box box = end.getValue();
        double right = 0;
        double down = 0;
        if (beside != null) {
            double before = Math.max(SHORTEST, seconds(end.getKey(), beside.getKey()));
            right = way((box.centreX() - beside.getValue().centreX()) / before, box) * seconds;
            down = way((box.centreY() - beside.getValue().centreY()) / before, box) * seconds;
        }
        double more = GROWS * seconds * box.width();
        // From where it was to where it would be: it may have stopped.
        return new Box(
                box.x() + Math.min(0, right) - more,
                box.y() + Math.min(0, down) - more,
                box.width() + Math.abs(right) + 2 * more,
                box.height() + Math.abs(down) + 2 * more);
    }

    private static double way(double aSecond, Box box) {
        return Math.clamp(aSecond, -FASTEST * box.width(), FASTEST * box.width());
    }

    /** The way does not end there: from there on it is known whose it is. */
    private boolean isThePerson(Map.Entry<Integer, Box> end, int direction) {
        Box next = person.get(end.getKey() + direction);
        return next != null
                && seconds(end.getKey(), end.getKey() + direction) <= longestGap
                && Seen.apart(next, end.getValue()) <= NEAR;
    }
}
