package smartshop.app.ingest;

import smartshop.camera.link.AccessUnit;
import smartshop.camera.link.LinkMessage;
import smartshop.camera.link.SegmentPart;

/** Takes what one connection of a camera brings, in order. Must not wait. */
public interface CameraLine {

    void accessUnit(AccessUnit unit);

    /**
     * Some bytes of what was captured earlier.
     *
     * @throws IllegalArgumentException if nobody asked for them; the connection is closed
     */
    default void segmentPart(SegmentPart part) {
        throw new IllegalArgumentException("Nobody asked for parts of a segment");
    }

    /** Anything but a {@link smartshop.camera.link.Ping}, which the connection answers itself. */
    default void message(LinkMessage message) {}

    /** The connection ended, and no newer one has taken its place. */
    default void closed() {}
}
