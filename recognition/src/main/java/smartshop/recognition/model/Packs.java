package smartshop.recognition.model;

/** What belongs to each pack besides its files. */
final class Packs {

    /**
     * LFW, open set, up to three photos a person: 0.1 % of strangers reach 0.512 among 500 people and 0.536 among 1,000; from
     * 20 people to 500 it is 0.02 for each doubling, which gives 0.42 among 20. Measured on 300 strangers and 77 photos of 20
     * listed people, both shrunk to faces of 45 to 70 pixels and compressed: strangers reach 0.372, and whoever comes near
     * has a runner-up close behind; listed people score 0.435 and more (one of them 0.354) with 0.20 and more to the next.
     * With fewer than 20 people the threshold stays: a small gallery is no reason to trust a poorer resemblance.
     */
    static final Thresholds FULL = new Thresholds(0.35, 0.6, 0.85, 0.42, 0.02, 0.42, 0.06, 0.12, 0.5, 0.2);

    /**
     * Its model card: none of 599 strangers above 0.547 among 20 people. Same measurement: strangers reach 0.508. Its detector
     * scores faces of 40 to 60 pixels lower than the full pack's does: compared from 0.8 on they waited for up to 2 s.
     */
    static final Thresholds OWN = new Thresholds(0.35, 0.6, 0.72, 0.54, 0.02, 0.54, 0.08, 0.1, 0.6, 0.2);

    static final String FULL_SCORED =
            "On people it never saw, 20 listed and 599 strangers: found 100 % with no stranger accepted.";

    static final String OWN_SCORED =
            "On people it never saw, 20 listed and 599 strangers: found 64 % with no stranger accepted.";

    private Packs() {}
}
