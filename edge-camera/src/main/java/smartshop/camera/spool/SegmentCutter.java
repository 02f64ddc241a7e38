package smartshop.camera.spool;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import smartshop.camera.link.AccessUnit;

/** Cuts a stream into segments that can be decoded: from a keyframe on, without a hole. Not thread-safe. */
final class SegmentCutter {
    /** Short enough to lose little to a power cut, long enough for the seal to cost nothing. */
    static final Duration LENGTH = Duration.ofSeconds(4);

    /** Large pictures make shorter segments: each is in memory three times while it is sealed, on a board with 512 MB. */
    static final int LARGE = 3 * 1024 * 1024;

    /** What comes without a keyframe for so long cannot be kept. */
    static final int LARGEST = 8 * 1024 * 1024;

    private final List<AccessUnit> units = new ArrayList<>();
    private long bytes;
    private long lost;

    /**
     * Takes a picture that follows the one before, or a keyframe.
     *
     * @return the segment that ends before it, if one does
     */
    Optional<Segment> add(AccessUnit unit) {
        if (known(unit)) {
            return Optional.empty();
        }
        if (!unit.keyframe() && (units.isEmpty() || bytes + unit.data().length > LARGEST)) {
            lost++;
            return cut();
        }
        Optional<Segment> whole = unit.keyframe() && full(unit) ? cut() : Optional.empty();
        units.add(unit);
        bytes += unit.data().length;
        return whole;
    }

    /** What the link did not take may be handed in together with pictures before it. */
    private boolean known(AccessUnit unit) {
        return !units.isEmpty()
                && units.getLast().epoch() == unit.epoch()
                && unit.frame() <= units.getLast().frame();
    }

    private boolean full(AccessUnit next) {
        if (units.isEmpty()) {
            return false;
        }
        AccessUnit first = units.getFirst();
        // By the encoder's time: the clock may be set meanwhile.
        Duration length = Duration.ofNanos(1000 * (next.ptsMicros() - first.ptsMicros()));
        return first.epoch() != next.epoch() || length.compareTo(LENGTH) >= 0 || bytes >= LARGE;
    }

    /** Of pictures that follow each other, those that were captured before everything that is here. */
    List<AccessUnit> before(List<AccessUnit> sequence) {
        return units.isEmpty()
                ? List.of()
                : sequence.stream()
                        .takeWhile(unit -> unit.epoch() < units.getFirst().epoch()
                                || unit.frame() < units.getFirst().frame())
                        .toList();
    }

    /** Ends the segment; empty if there is none. */
    Optional<Segment> cut() {
        Optional<Segment> segment = units.isEmpty() ? Optional.empty() : Optional.of(new Segment(units));
        units.clear();
        bytes = 0;
        return segment;
    }

    /** Pictures that could not be kept, because nothing they build on was. */
    long lost() {
        return lost;
    }
}
