package smartshop.recognition.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import smartshop.recognition.quality.Exposure;
import smartshop.recognition.quality.FaceQuality;
import smartshop.recognition.quality.Flaw;
import smartshop.recognition.quality.Pose;
import smartshop.recognition.quality.VisitQuality;

class PlacementTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final Placement placement = new Placement();

    @Test
    void nineVisitorsAreTooFewToSay() {
        visits(9, Optional.empty());

        assertThat(today().visits()).isEqualTo(9);
        assertThat(today().percent()).isEmpty();
        assertThat(today().first()).isEmpty();
    }

    @Test
    void shareIsOfTodaysVisitors() {
        visits(9, Optional.empty());
        visits(3, Optional.of(Flaw.TOO_SMALL));

        assertThat(today().percent()).hasValue(75);
    }

    @Test
    void mostFrequentFlawIsTheOneThingToChangeFirst() {
        visits(9, Optional.empty());
        visits(1, Optional.of(Flaw.TOO_SMALL));
        visits(3, Optional.of(Flaw.TOO_DARK));
        visits(2, Optional.of(Flaw.BLURRED));

        assertThat(today().first()).contains(Flaw.TOO_DARK);
    }

    @Test
    void oneInAHundredIsNothingToChange() {
        visits(99, Optional.empty());
        visits(1, Optional.of(Flaw.TURNED_AWAY));

        assertThat(today().percent()).hasValue(99);
        assertThat(today().first()).isEmpty();
    }

    @Test
    void oneVisitorsBadLuckIsNothingToMoveACameraFor() {
        visits(10, Optional.empty());
        visits(1, Optional.of(Flaw.TOO_BRIEF));

        assertThat(today().percent()).hasValue(90);
        assertThat(today().first()).isEmpty();
    }

    @Test
    void newDayBeginsAtNothing() {
        visits(20, Optional.of(Flaw.TOO_SMALL));

        assertThat(placement.on(TODAY.plusDays(1)).visits()).isZero();
        assertThat(placement.on(TODAY.plusDays(1)).flaws()).isEmpty();
        assertThat(placement.on(TODAY.plusDays(1)).usual().eyes()).isNaN();
    }

    @Test
    void usualIsTheMedianOfTheBestPictures() {
        visit(40, Optional.empty());
        visit(20, Optional.of(Flaw.TOO_SMALL));
        visit(30, Optional.empty());

        assertThat(today().usual().eyes()).isEqualTo(30);
        assertThat(today().usual().brightness()).isNaN();
        assertThat(today().usual().looksPerSecond()).isEqualTo(5);
    }

    private PlacementDay today() {
        return placement.on(TODAY);
    }

    private void visits(int count, Optional<Flaw> flaw) {
        for (int i = 0; i < count; i++) {
            visit(30, flaw);
        }
    }

    private void visit(double eyes, Optional<Flaw> flaw) {
        FaceQuality best = new FaceQuality(2 * eyes, eyes, new Pose(10, 0, 0), Exposure.UNMEASURED, false, 0.9);
        placement.add(new VisitQuality(10, 5, 5, Optional.of(best), flaw), TODAY);
    }
}
