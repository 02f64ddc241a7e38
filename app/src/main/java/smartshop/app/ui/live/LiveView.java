package smartshop.app.ui.live;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.animation.AnimationTimer;
import javafx.beans.InvalidationListener;
import javafx.collections.SetChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import smartshop.app.live.CameraFeed;
import smartshop.app.ui.Page;
import smartshop.app.ui.Words;

/** The wall of cameras. Pictures are pulled: one timer asks every tile when the screen draws. */
public final class LiveView implements Page {
    /**
     * All tiles are painted together, twenty times a second, which is more often than their cameras send: each painting costs the whole
     * window, however little of it has changed. Less half a pulse, so that every third one is taken.
     */
    private static final long PAINT_EVERY_NANOS = 42_000_000L;

    /** With each painting the words of one tile are looked at, so that no painting takes long: of each tile every 0.4 s, or seldomer if there are more. */
    private static final int STATUS_TURNS = 8;

    private final LiveViewModel model;
    private final WallViewModel arranged;
    private final Wall wall = new Wall();
    private final WallPainter painter = new WallPainter();
    private final WallGestures gestures;
    private final WallBar bar;
    private final Map<UUID, CameraTile> tiles = new HashMap<>();
    private final VBox root = new VBox();
    private final Node empty;
    private final AnimationTimer timer = new Pulse();
    private boolean front;

    /** @param empty what stands there while there is no camera */
    public LiveView(LiveViewModel model, WallViewModel arranged, Node empty) {
        this.model = model;
        this.arranged = arranged;
        this.empty = empty;
        gestures = new WallGestures(wall, arranged);
        bar = new WallBar(model, arranged);
        VBox.setVgrow(wall, Priority.ALWAYS);
        VBox.setVgrow(empty, Priority.ALWAYS);
        model.cameras().addListener((InvalidationListener) change -> camerasChanged());
        model.alerting().addListener((SetChangeListener<Object>) change -> outline());
        arranged.pageProperty().addListener((InvalidationListener) change -> fill());
        model.showProperty().bindBidirectional(arranged.showProperty());
        camerasChanged();
    }

    @Override
    public String title() {
        return Words.say("page.live");
    }

    @Override
    public Node actions() {
        return bar;
    }

    @Override
    public Node content() {
        return root;
    }

    @Override
    public void shown(boolean shown) {
        front = shown;
        if (shown) {
            wall.tiles().forEach(CameraTile::open);
            timer.start();
            painter.start();
        } else {
            timer.stop();
            painter.stop();
            tiles.values().forEach(CameraTile::forget);
        }
    }

    /**
     * The camera at this place of the wall fills it; nothing happens if there is none.
     *
     * @param place from 1
     */
    public void zoom(int place) {
        arranged.zoom(place - 1);
    }

    /** The keyboard goes to the wall, where digits and arrows choose cameras. */
    public void focusWall() {
        wall.tiles().stream().findFirst().ifPresent(CameraTile::focusByKey);
    }

    /** This camera fills the wall. */
    public void zoom(UUID camera) {
        arranged.zoom(camera);
    }

    /** How many pictures each tile has shown, in the tiles' order. */
    public long[] painted() {
        return wall.tiles().stream().mapToLong(CameraTile::painted).toArray();
    }

    private void camerasChanged() {
        tiles.values().removeIf(tile -> !model.cameras().contains(tile.feed()));
        arranged.cameras(model.cameras());
        fill();
        root.getChildren().setAll(model.cameras().isEmpty() ? empty : wall);
        bar.setVisible(!model.cameras().isEmpty());
    }

    private void fill() {
        WallViewModel.Page page = arranged.pageProperty().get();
        List<CameraTile> shown = page.cameras().stream()
                .map(feed -> tiles.computeIfAbsent(feed.id(), id -> tile(feed)))
                .toList();
        wall.tiles().stream().filter(tile -> !shown.contains(tile)).forEach(CameraTile::forget);
        wall.show(shown, page.packing());
        if (front) {
            shown.forEach(CameraTile::open);
        }
        painter.show(shown.stream().map(CameraTile::pixels).toList());
        outline();
    }

    private CameraTile tile(CameraFeed feed) {
        CameraTile tile = new CameraTile(feed, model);
        gestures.listen(tile);
        return tile;
    }

    private void outline() {
        wall.tiles()
                .forEach(tile ->
                        tile.alerting(model.alerting().contains(tile.feed().id())));
        bar.elsewhere();
    }

    private final class Pulse extends AnimationTimer {
        private long paintedAt;
        private int turn;

        @Override
        public void handle(long now) {
            if (now - paintedAt < PAINT_EVERY_NANOS) {
                return;
            }
            paintedAt = now;
            List<CameraTile> shown = wall.tiles();
            for (int tile = 0; tile < shown.size(); tile++) {
                shown.get(tile).paint();
            }
            turn = (turn + 1) % Math.max(STATUS_TURNS, shown.size());
            if (turn < shown.size()) {
                CameraTile tile = shown.get(turn);
                tile.status(model.status(tile.feed()));
            }
        }
    }
}
