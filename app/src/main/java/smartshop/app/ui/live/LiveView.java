package smartshop.app.ui.live;

import atlantafx.base.controls.ToggleSwitch;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.beans.InvalidationListener;
import javafx.collections.SetChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import smartshop.app.ui.EmptyState;
import smartshop.app.ui.Page;
import smartshop.app.ui.Words;

/** The wall of cameras. Pictures are pulled: one timer asks every tile when the screen draws. */
public final class LiveView implements Page {
    /**
     * All tiles are painted together, twenty times a second, which is more often than their cameras send: each painting costs the whole
     * window, however little of it has changed. Less half a pulse, so that every third one is taken.
     */
    private static final long PAINT_EVERY_NANOS = 42_000_000L;

    private static final long STATUS_EVERY_NANOS = 400_000_000L;

    private final LiveViewModel model;
    private final Wall wall = new Wall();
    private final WallPainter painter = new WallPainter();
    private final VBox root = new VBox();
    private final ToggleSwitch everyone = new ToggleSwitch(Words.say("live.everyone"));
    private final Node empty;
    private final AnimationTimer timer = new Pulse();

    /** @param addCamera what the empty page's button does */
    public LiveView(LiveViewModel model, Runnable addCamera) {
        this.model = model;
        empty = new EmptyState(
                Material2OutlinedMZ.VIDEOCAM,
                Words.say("live.empty.title"),
                Words.say("live.empty.text"),
                Words.say("live.empty.button"),
                addCamera);
        everyone.selectedProperty().bindBidirectional(model.everyoneProperty());
        VBox.setVgrow(wall, Priority.ALWAYS);
        VBox.setVgrow(empty, Priority.ALWAYS);
        model.cameras().addListener((InvalidationListener) change -> fill());
        model.alerting().addListener((SetChangeListener<Object>) change -> outline());
        fill();
    }

    @Override
    public String title() {
        return Words.say("page.live");
    }

    @Override
    public Node actions() {
        return everyone;
    }

    @Override
    public Node content() {
        return root;
    }

    @Override
    public void shown(boolean shown) {
        if (shown) {
            timer.start();
            painter.start();
        } else {
            timer.stop();
            painter.stop();
            wall.tiles().forEach(CameraTile::forget);
        }
    }

    /** How many pictures each tile has shown, in the tiles' order. */
    public long[] painted() {
        return wall.tiles().stream().mapToLong(CameraTile::painted).toArray();
    }

    private void fill() {
        wall.show(
                model.cameras().stream()
                        .map(feed -> new CameraTile(feed, model))
                        .toList(),
                model.columns());
        painter.show(wall.tiles().stream().map(CameraTile::pixels).toList());
        root.getChildren().setAll(model.cameras().isEmpty() ? empty : wall);
        everyone.setVisible(!model.cameras().isEmpty());
        outline();
    }

    private void outline() {
        wall.tiles()
                .forEach(tile ->
                        tile.alerting(model.alerting().contains(tile.feed().id())));
    }

    private final class Pulse extends AnimationTimer {
        private long paintedAt;
        private long statusAt;

        @Override
        public void handle(long now) {
            if (now - paintedAt < PAINT_EVERY_NANOS) {
                return;
            }
            paintedAt = now;
            List<CameraTile> tiles = wall.tiles();
            for (int tile = 0; tile < tiles.size(); tile++) {
                tiles.get(tile).paint();
            }
            if (now - statusAt > STATUS_EVERY_NANOS) {
                statusAt = now;
                tiles.forEach(tile -> tile.status(model.status(tile.feed())));
            }
        }
    }
}
