package smartshop.app.ui.camera;

import java.util.UUID;
import smartshop.app.NewCamera;

/** What the page of cameras asks of the console. */
public interface CameraBook {

    NewCamera add(String name);

    void rename(UUID camera, String name);

    void remove(UUID camera);
}
