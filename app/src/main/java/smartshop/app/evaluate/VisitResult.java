package smartshop.app.evaluate;

import java.util.Optional;

/**
 * A listed person's visit and what became of it. Times are seconds from the clip's beginning.
 *
 * @param alertAt empty if the visit was missed
 */
public record VisitResult(String person, ClipTruth.Visit visit, Optional<Double> alertAt) {

    public boolean found() {
        return alertAt.isPresent();
    }

    /** Seconds from the face being 40 pixels wide to the alert; negative if the alert came before. */
    public Optional<Double> delay() {
        return alertAt.map(at -> at - visit.face40At());
    }
}
