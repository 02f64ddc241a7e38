package smartshop.camera.uplink;

import java.util.Optional;
import smartshop.camera.link.SegmentOffer;
import smartshop.camera.link.SegmentPart;

/** What was captured earlier and goes over the link when nothing live waits. Belongs to the sending thread. */
public interface Leftovers {
    /** There are none. */
    Leftovers NONE = new Leftovers() {
        @Override
        public void connected() {}

        @Override
        public boolean pending() {
            return false;
        }

        @Override
        public Optional<SegmentOffer> offer() {
            return Optional.empty();
        }

        @Override
        public Optional<SegmentPart> part() {
            return Optional.empty();
        }
    };

    /** A connection begins: nothing of the one before holds any more. */
    void connected();

    /** Whether there may be something to send. */
    boolean pending();

    /** A segment to offer, if it is time. */
    Optional<SegmentOffer> offer();

    /** Some bytes of the segment that the console wants, if it wants one. */
    Optional<SegmentPart> part();
}
