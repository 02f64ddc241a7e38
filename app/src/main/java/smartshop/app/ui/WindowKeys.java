package smartshop.app.ui;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import smartshop.app.ui.Shortcut.Scope;

/** Has the window's keys do something: each of {@link Shortcut} but the card's and the wall's, which listen themselves. */
final class WindowKeys {
    private final Map<Shortcut, IntConsumer> bound = new EnumMap<>(Shortcut.class);
    private final BooleanSupplier blocked;
    private final Runnable endSearch;

    /**
     * @param blocked whether faces are covered or a sheet is open: then only the keys work that work anywhere
     * @param endSearch closes the search, if it is open, before another key of the window does something
     */
    WindowKeys(BooleanSupplier blocked, Runnable endSearch) {
        this.blocked = blocked;
        this.endSearch = endSearch;
    }

    /** @param what gets which of the keys was pressed, from 0 */
    WindowKeys on(Shortcut key, IntConsumer what) {
        bound.put(key, what);
        return this;
    }

    WindowKeys on(Shortcut key, Runnable what) {
        return on(key, which -> what.run());
    }

    /** @throws IllegalStateException if a key of the table does nothing */
    void listen(Scene scene) {
        Arrays.stream(Shortcut.values())
                .filter(key -> key.scope().ofWindow() && !bound.containsKey(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new IllegalStateException("Nothing happens at the key " + key);
                });
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> press(event, Scope.ANYWHERE));
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (!blocked.getAsBoolean()) {
                press(event, Scope.WINDOW);
            }
        });
    }

    private void press(KeyEvent event, Scope scope) {
        bound.forEach((key, what) -> {
            OptionalInt which = key.scope() == scope ? key.match(event) : OptionalInt.empty();
            if (which.isPresent() && !event.isConsumed()) {
                if (scope == Scope.WINDOW && key != Shortcut.SEARCH) {
                    endSearch.run();
                }
                what.accept(which.getAsInt());
                event.consume();
            }
        });
    }
}
