package smartshop.recognition.track;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import smartshop.recognition.detect.Box;
import smartshop.recognition.model.Thresholds;

/**
 * Makes one track of one visitor. Faces are paired with the tracks that they continue by place, size and, where it is
 * known, by looks, all at once and at the least cost. Sure faces are paired first, doubtful ones may then continue a track
 * but never begin one (after ByteTrack). A face that looks like somebody else never continues a track, however near it is;
 * one that looks the same may have gone further. A track goes on when its face was hidden for a second.
 *
 * <p>Belongs to one thread.
 */
public final class FaceTracker {
    /** How long a stranger's looks are kept after they were last seen. */
    public static final Duration REMEMBERED = Duration.ofSeconds(1);
    /** A face that was hidden for a second has not been looked at for up to two intervals of 200 ms more. */
    public static final Duration KEPT = Duration.ofMillis(1500);

    /** How far, in widths, a face may be from where it is expected at once, and how much more after each second unseen. */
    private static final double NEAR = 1.0;

    private static final double NEAR_PER_SECOND = 1.2;
    /** One that looks the same may be this many times further away. */
    private static final double KNOWN_FURTHER = 2.5;

    private static final double SIZE_RATIO = Math.log(1.8);
    /** What looks count for where they are not known: as much as a doubtful resemblance. */
    private static final double LOOKS_UNKNOWN = 0.6;

    private final Thresholds thresholds;
    private final List<Track> tracks = new ArrayList<>();
    private long next = 1;

    public FaceTracker(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    /** A face and the track that it belongs to now. */
    public record Paired(Track track, Sighted sighted) {}

    /**
     * What a frame changed.
     *
     * @param seen every track that is in this frame, with its face
     * @param outOfSight tracks that have not been seen for {@link #REMEMBERED}; their looks must not be kept any longer
     * @param ended tracks that were not seen for too long; they are forgotten here
     */
    public record Step(List<Paired> seen, List<Track> outOfSight, List<Track> ended) {}

    /** For each face the track that it would continue, going by place alone, or null; changes nothing. */
    public List<@Nullable Track> foresee(List<Sighted> faces, Instant now) {
        Track[] found = new Track[faces.size()];
        int[] columns = Assignment.solve(costs(tracks, faces, now));
        for (int row = 0; row < columns.length; row++) {
            if (columns[row] >= 0) {
                found[columns[row]] = tracks.get(row);
            }
        }
        return java.util.Arrays.asList(found);
    }

    /** Whether another track is so near that this one could be mistaken for it. */
    public boolean crowded(Track track, Instant now) {
        Box here = track.expected(now);
        return tracks.stream().anyMatch(other -> other != track && distance(here, other.expected(now)) < 2 * NEAR);
    }

    /** Takes in a frame. */
    public Step update(List<Sighted> faces, Instant now) {
        List<Track> ended = end(now);
        List<Sighted> sure = faces.stream()
                .filter(face -> face.face().score() >= thresholds.track())
                .toList();
        List<Sighted> doubtful = faces.stream()
                .filter(face -> face.face().score() < thresholds.track())
                .toList();
        List<Paired> seen = new ArrayList<>();
        List<Sighted> left = pair(new ArrayList<>(tracks), sure, now, seen);
        List<Track> unseen = new ArrayList<>(tracks);
        seen.forEach(paired -> unseen.remove(paired.track()));
        pair(unseen, doubtful, now, seen);
        for (Sighted face : left) {
            Track track = new Track(next++, face, now);
            tracks.add(track);
            seen.add(new Paired(track, face));
        }
        List<Track> outOfSight =
                tracks.stream().filter(track -> unseen(track, now, REMEMBERED)).toList();
        return new Step(seen, outOfSight, ended);
    }

    /** Ends every track; whoever gets them wipes them. */
    public List<Track> finish() {
        List<Track> ended = List.copyOf(tracks);
        tracks.clear();
        return ended;
    }

    private List<Track> end(Instant now) {
        List<Track> ended = new ArrayList<>();
        for (Iterator<Track> each = tracks.iterator(); each.hasNext(); ) {
            Track track = each.next();
            if (unseen(track, now, KEPT)) {
                each.remove();
                ended.add(track);
            }
        }
        return ended;
    }

    /** A camera's clock may be set back; that must not keep those who have gone. */
    private static boolean unseen(Track track, Instant now, Duration longerThan) {
        return Duration.between(track.lastSeen(), now).abs().compareTo(longerThan) > 0;
    }

    /** Pairs what fits, adds it to {@code seen} and returns the faces that are left. */
    private List<Sighted> pair(List<Track> candidates, List<Sighted> faces, Instant now, List<Paired> seen) {
        List<Sighted> left = new ArrayList<>(faces);
        int[] columns = Assignment.solve(costs(candidates, faces, now));
        for (int row = 0; row < columns.length; row++) {
            if (columns[row] >= 0) {
                Sighted face = faces.get(columns[row]);
                candidates.get(row).see(face, now);
                seen.add(new Paired(candidates.get(row), face));
                left.remove(face);
            }
        }
        return left;
    }

    private double[][] costs(List<Track> candidates, List<Sighted> faces, Instant now) {
        double[][] costs = new double[candidates.size()][faces.size()];
        for (int row = 0; row < costs.length; row++) {
            for (int column = 0; column < faces.size(); column++) {
                costs[row][column] = cost(candidates.get(row), faces.get(column), now);
            }
        }
        return costs;
    }

    private double cost(Track track, Sighted sighted, Instant now) {
        Box expected = track.expected(now);
        Box box = sighted.face().box();
        OptionalDouble looks = track.resemblance(sighted.embedding());
        double reach = NEAR + NEAR_PER_SECOND * track.secondsUnseen(now);
        if (looks.isPresent() && looks.getAsDouble() >= thresholds.samePerson()) {
            reach *= KNOWN_FURTHER;
        }
        double away = distance(expected, box) / reach;
        double growth = Math.abs(Math.log(expected.width() / box.width())) / SIZE_RATIO;
        boolean other = looks.isPresent() && looks.getAsDouble() < thresholds.otherPerson();
        if (other || away > 1 || growth > 1) {
            return Assignment.FORBIDDEN;
        }
        return away + growth / 2 + (looks.isPresent() ? 1 - looks.getAsDouble() : LOOKS_UNKNOWN);
    }

    /** Between the centres, in widths of the face. */
    private static double distance(Box a, Box b) {
        double width = (a.width() + b.width()) / 2;
        return Math.hypot(a.centreX() - b.centreX(), a.centreY() - b.centreY()) / width;
    }
}
