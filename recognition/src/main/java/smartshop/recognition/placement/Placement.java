package smartshop.recognition.placement;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import smartshop.recognition.placement.PlacementDay.Usual;
import smartshop.recognition.quality.FaceQuality;
import smartshop.recognition.quality.Flaw;
import smartshop.recognition.quality.VisitQuality;

/** Counts one camera's visits of today. Numbers only; yesterday's are forgotten. Any thread may call. */
public final class Placement {
    private LocalDate day = LocalDate.EPOCH;
    private int visits;
    private int recognisable;
    private final Map<Flaw, Integer> flaws = new EnumMap<>(Flaw.class);
    private final Median eyes = new Median();
    private final Median brightness = new Median();
    private final Median sharpness = new Median();
    private final Median turned = new Median();
    private final Median looksPerSecond = new Median();

    /** @param today the local date on which the visit ended */
    public synchronized void add(VisitQuality visit, LocalDate today) {
        turnTo(today);
        visits++;
        recognisable += visit.recognisable() ? 1 : 0;
        visit.flaw().ifPresent(flaw -> flaws.merge(flaw, 1, Integer::sum));
        looksPerSecond.add(visit.looksPerSecond());
        visit.best().ifPresent(this::add);
    }

    private void add(FaceQuality face) {
        eyes.add(face.eyes());
        brightness.add(face.exposure().brightness());
        sharpness.add(face.exposure().sharpness());
        turned.add(face.pose().turnedAway());
    }

    /** What is known of this local date. */
    public synchronized PlacementDay on(LocalDate today) {
        turnTo(today);
        Usual usual =
                new Usual(eyes.value(), brightness.value(), sharpness.value(), turned.value(), looksPerSecond.value());
        return new PlacementDay(day, visits, recognisable, Collections.unmodifiableMap(new EnumMap<>(flaws)), usual);
    }

    private void turnTo(LocalDate today) {
        if (!today.equals(day)) {
            day = today;
            visits = 0;
            recognisable = 0;
            flaws.clear();
            eyes.clear();
            brightness.clear();
            sharpness.clear();
            turned.clear();
            looksPerSecond.clear();
        }
    }
}
