package smartshop.app.ingest;

import smartshop.camera.link.AccessUnit;

/** Takes what one connection of a camera brings, in order. Must not wait. */
public interface CameraLine {

    void accessUnit(AccessUnit unit);

    /** The connection ended, and no newer one has taken its place. */
    default void closed() {}
}
