package smartshop.app.ui.live;

import atlantafx.base.controls.ToggleSwitch;
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
    private static final long STATUS_EVERY_NANOS = 400_000_000L;

    private final LiveViewModel model;
    private final Wall wall = new Wall();
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
        } else {
            timer.stop();
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
        private long statusAt;

        @Override
        public void handle(long now) {
            wall.tiles().forEach(CameraTile::pulse);
            if (now - statusAt > STATUS_EVERY_NANOS) {
                statusAt = now;
                wall.tiles().forEach(tile -> tile.status(model.status(tile.feed())));
            }
        }
    }
}
