package smartshop.app.ui.live;

import java.util.OptionalInt;
import java.util.UUID;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import smartshop.app.ui.Shortcut;
import smartshop.app.ui.Words;
import smartshop.app.ui.live.Packing.Direction;

/**
 * What mouse and keyboard do on the wall. A double click or Enter lets a camera fill it, Esc goes back; a drag, or Alt and an arrow, moves
 * a tile; an arrow alone goes to the next one; + and - make it larger and smaller; a digit fills the wall with that camera; the page keys
 * turn.
 */
final class WallGestures {
    /** Window units; less is an unsteady click. */
    private static final double DRAG_FROM = 8;

    private final Wall wall;
    private final WallViewModel model;
    private @Nullable CameraTile dragged;
    private @Nullable CameraTile target;
    private Point2D pressedAt = Point2D.ZERO;
    private final ContextMenu menu = new ContextMenu();

    WallGestures(Wall wall, WallViewModel model) {
        this.wall = wall;
        this.model = model;
        wall.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** The tile answers to the mouse from now on. */
    void listen(CameraTile tile) {
        tile.setOnMousePressed(pressed -> {
            tile.requestFocus();
            menu.hide();
            pressedAt = new Point2D(pressed.getX(), pressed.getY());
        });
        tile.setOnMouseClicked(clicked -> clicked(tile, clicked));
        tile.setOnMouseDragged(moved -> drag(tile, moved));
        tile.setOnMouseReleased(released -> drop());
        tile.setOnContextMenuRequested(asked -> ask(tile, asked));
    }

    private void clicked(CameraTile tile, MouseEvent clicked) {
        if (clicked.getButton() == MouseButton.PRIMARY && clicked.getClickCount() == 2) {
            if (model.pageProperty().get().zoomed().isPresent()) {
                model.back();
            } else {
                model.zoom(tile.feed().id());
            }
        }
    }

    private void drag(CameraTile tile, MouseEvent moved) {
        boolean far = pressedAt.distance(moved.getX(), moved.getY()) > DRAG_FROM;
        if (dragged == null
                && (!far || !moved.isPrimaryButtonDown() || wall.tiles().size() < 2)) {
            return;
        }
        dragged = tile;
        wall.setCursor(Cursor.CLOSED_HAND);
        aim(wall.at(tile.getLayoutX() + moved.getX(), tile.getLayoutY() + moved.getY())
                .filter(over -> over != tile)
                .orElse(null));
    }

    private void aim(@Nullable CameraTile over) {
        if (target != null && target != over) {
            target.aimed(false);
        }
        target = over;
        if (over != null) {
            over.aimed(true);
        }
    }

    private void drop() {
        CameraTile from = dragged;
        CameraTile to = target;
        aim(null);
        dragged = null;
        wall.setCursor(Cursor.DEFAULT);
        if (from != null && to != null) {
            model.swap(from.feed().id(), to.feed().id());
        }
    }

    private void ask(CameraTile tile, ContextMenuEvent asked) {
        boolean zoomed = model.pageProperty().get().zoomed().isPresent();
        menu.getItems()
                .setAll(
                        item(zoomed ? Words.say("live.menu.back") : Words.say("live.menu.zoom"), () -> {
                            if (zoomed) {
                                model.back();
                            } else {
                                model.zoom(tile.feed().id());
                            }
                        }),
                        item(
                                Words.say("live.menu.earlier"),
                                () -> model.move(tile.feed().id(), Direction.LEFT)),
                        item(
                                Words.say("live.menu.later"),
                                () -> model.move(tile.feed().id(), Direction.RIGHT)),
                        item(
                                Words.say("live.menu.larger"),
                                () -> model.grow(tile.feed().id(), 1)),
                        item(
                                Words.say("live.menu.smaller"),
                                () -> model.grow(tile.feed().id(), -1)));
        menu.show(tile, asked.getScreenX(), asked.getScreenY());
        asked.consume();
    }

    private static MenuItem item(String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(chosen -> action.run());
        return item;
    }

    private void key(KeyEvent key) {
        boolean taken = key.getTarget() instanceof CameraTile tile && onTile(tile, key) || onWall(key);
        if (taken) {
            key.consume();
        }
    }

    private boolean onTile(CameraTile tile, KeyEvent key) {
        UUID camera = tile.feed().id();
        OptionalInt moves = Shortcut.MOVE.match(key);
        if (moves.isPresent()) {
            model.move(camera, Direction.values()[moves.getAsInt()]);
            focus(camera);
        } else if (Shortcut.FILL.match(key).isPresent()) {
            model.zoom(camera);
        } else if (Shortcut.LARGER.match(key).isPresent()) {
            model.grow(camera, 1);
        } else if (Shortcut.SMALLER.match(key).isPresent()) {
            model.grow(camera, -1);
        } else {
            return toNeighbour(camera, key);
        }
        return true;
    }

    private boolean toNeighbour(UUID camera, KeyEvent key) {
        if (!key.getCode().isArrowKey() || key.isShortcutDown() || key.isAltDown()) {
            return false;
        }
        Direction towards = switch (key.getCode()) {
            case LEFT, KP_LEFT -> Direction.LEFT;
            case RIGHT, KP_RIGHT -> Direction.RIGHT;
            case UP, KP_UP -> Direction.UP;
            default -> Direction.DOWN;
        };
        model.beside(camera, towards).ifPresent(this::focus);
        return true;
    }

    private void focus(UUID camera) {
        wall.tiles().stream()
                .filter(tile -> tile.feed().id().equals(camera))
                .findFirst()
                .ifPresent(CameraTile::focusByKey);
    }

    private boolean onWall(KeyEvent key) {
        OptionalInt camera = Shortcut.CAMERA.match(key);
        OptionalInt turns = Shortcut.TURN.match(key);
        if (camera.isPresent()) {
            model.zoom(camera.getAsInt());
        } else if (turns.isPresent()) {
            model.turn(turns.getAsInt() == 0 ? -1 : 1);
        } else if (key.getCode() == KeyCode.ESCAPE
                && model.pageProperty().get().zoomed().isPresent()) {
            model.back();
        } else {
            return false; // somebody else's
        }
        return true;
    }
}
