package smartshop.camera.uplink;

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

    /** The link takes pictures again: the next one that is kept does not follow. */
    void cut();
}
