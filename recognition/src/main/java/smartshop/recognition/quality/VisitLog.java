package smartshop.recognition.quality;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How each picture of one visitor was judged, while they are in sight. Numbers only. Belongs to one thread. */
public final class VisitLog {
    /** The widest faces that are kept; more would say nothing new. */
    private static final int MOST = 24;
    /** Of the greatest width: the visitor was that near only for so long, and what spoilt those pictures counts. */
    private static final double NEAR = 0.75;

    private final int leastShots;
    private final List<Judged> widest = new ArrayList<>();
    private int shots;

    private record Judged(FaceQuality face, Optional<Flaw> flaw) {
        double width() {
            return face.width();
        }
    }

    /** @param leastShots that the vote needs */
    public VisitLog(int leastShots) {
        this.leastShots = leastShots;
    }

    /** A picture of the face and why it was not compared, or empty if it was. */
    public void add(FaceQuality face, Optional<Flaw> flaw) {
        Optional<Flaw> spoilt = flaw.or(() -> ProbeQuality.weakness(face));
        shots += spoilt.isEmpty() ? 1 : 0;
        widest.add(new Judged(face, spoilt));
        if (widest.size() > MOST) {
            widest.remove(widest.stream()
                    .min(Comparator.comparingDouble(Judged::width))
                    .orElseThrow());
        }
    }

    /**
     * The visit's numbers.
     *
     * @param looks pictures in which the face was found, also those that were not judged
     * @param inSight from the first of them to the last
     */
    public VisitQuality quality(int looks, Duration inSight) {
        double perSecond = looks < 2 || inSight.isZero() ? Double.NaN : (looks - 1) * 1e9 / inSight.toNanos();
        Optional<FaceQuality> best = widest.stream()
                .max(Comparator.comparing((Judged judged) -> judged.flaw().isEmpty())
                        .thenComparingDouble(Judged::width))
                .map(Judged::face);
        return new VisitQuality(looks, shots, perSecond, best, mainFlaw());
    }

    private Optional<Flaw> mainFlaw() {
        if (shots >= leastShots) {
            return Optional.empty();
        }
        double greatest = widest.stream().mapToDouble(Judged::width).max().orElse(0);
        Map<Flaw, Integer> counts = new EnumMap<>(Flaw.class);
        widest.stream()
                .filter(judged -> judged.width() >= NEAR * greatest)
                .flatMap(judged -> judged.flaw().stream())
                .forEach(flaw -> counts.merge(flaw, 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .or(() -> Optional.of(Flaw.TOO_BRIEF));
    }
}
