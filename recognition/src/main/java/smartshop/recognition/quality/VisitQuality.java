package smartshop.recognition.quality;

import java.util.Optional;

/**
 * What one visit offered to recognise somebody by. Numbers only.
 *
 * @param looks pictures in which the face was found
 * @param shots of them, those that were good enough to vote
 * @param looksPerSecond how often a picture with the face came; not a number if it was seen in one picture only
 * @param best the widest face that was judged; its exposure is unmeasured if it was never cut out
 * @param flaw what kept the visitor from being recognised; empty if nothing did
 */
public record VisitQuality(
        int looks, int shots, double looksPerSecond, Optional<FaceQuality> best, Optional<Flaw> flaw) {

    /** Whether a listed person would have been recognised, as far as pictures decide. */
    public boolean recognisable() {
        return flaw.isEmpty();
    }
}
