package smartshop.recognition.model;

/** What belongs to each pack besides its files. */
final class Packs {

    static final Thresholds FULL = new Thresholds(0.35, 0.6, 0.85, 0.42, 0.02, 0.38, 0.06, 0.05, 0.5, 0.2);

    static final Thresholds OWN = new Thresholds(0.35, 0.6, 0.8, 0.52, 0.02, 0.48, 0.08, 0.05, 0.6, 0.2);

    static final String FULL_SCORED =
            "On people it never saw, 20 listed and 599 strangers: found 100 % with no stranger accepted.";

    static final String OWN_SCORED =
            "On people it never saw, 20 listed and 599 strangers: found 64 % with no stranger accepted.";

    private Packs() {}
}
