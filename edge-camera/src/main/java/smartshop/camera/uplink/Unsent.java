package smartshop.camera.uplink;

import java.util.List;
import smartshop.camera.link.AccessUnit;

/** Takes the pictures that the link did not take. Called on any thread; quick. */
public interface Unsent {
    /** Nobody keeps them. */
    Unsent NOBODY = new Unsent() {
        @Override
        public void keep(AccessUnit unit) {}

        @Override
        public void cut() {}
    };

    /** A keyframe, or what follows the picture before. Some may come again, or may have arrived after all. */
    void keep(AccessUnit unit);

    /** Pictures that were sent and may not have arrived, from a keyframe on; newer ones may have come here before them. */
    default void keepSent(List<AccessUnit> lost) {
        lost.forEach(this::keep);
    }

    /** The link takes pictures again: the next one that is kept does not follow. */
    void cut();
}
