package smartshop.app.pairing;

import java.util.Optional;
import smartshop.app.live.Frame;
import smartshop.camera.link.AccessUnit;

/** Makes a picture of what a device sent, away from this process. */
@FunctionalInterface
public interface FirstPictures {
    /** Waits for it. @return empty if it makes no picture */
    Optional<Frame> decode(AccessUnit keyframe) throws InterruptedException;
}
