package smartshop.app.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import smartshop.app.alert.AlertCenter;
import smartshop.app.enrol.Enrolment;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.Notices;
import smartshop.app.ui.camera.CameraBook;
import smartshop.storage.Database;

/**
 * What the window works with.
 *
 * @param watchlistChanged tells the watch; may take a moment
 * @param onCamerasChanged takes a listener, which is called on any thread
 * @param models which models look, in a few words
 * @param modelsHint what to know about them; may be empty
 */
record Desk(
        Supplier<List<CameraFeed>> feeds,
        Notices notices,
        AlertCenter alerts,
        Database storage,
        Enrolment enrolment,
        CameraBook cameras,
        Runnable watchlistChanged,
        Consumer<Runnable> onCamerasChanged,
        String models,
        String modelsHint) {}
