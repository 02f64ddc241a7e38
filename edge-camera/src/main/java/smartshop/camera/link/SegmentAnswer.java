package smartshop.camera.link;

import static smartshop.camera.link.LinkMessage.check;

/**
 * What the console says of a segment, to its {@link SegmentOffer} and again when it has worked through it.
 *
 * @param digest the segment's
 * @param offset with {@link Verdict#WANTED}, where to begin: what came before an earlier link broke is there already; else 0
 */
public record SegmentAnswer(String digest, Verdict verdict, long offset) implements LinkMessage {

    /** What becomes of a segment. */
    public enum Verdict {
        /** Send it. */
        WANTED,
        /** Everything in it has been recognised and written down: forget it. */
        STORED,
        /** It will never be of use, for example because it was sealed to another console: forget it. */
        REFUSED,
        /** Not now: offer it again in a while. */
        LATER
    }

    public SegmentAnswer {
        SegmentOffer.checkDigest(digest);
        check(offset >= 0 && offset <= SegmentOffer.LARGEST, "offset");
    }

    public SegmentAnswer(String digest, Verdict verdict) {
        this(digest, verdict, 0);
    }
}
