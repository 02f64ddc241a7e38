package smartshop.app.ui.live;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How many cameras stand on the wall at once. */
public enum Grid {
    ONE(1),
    FOUR(2),
    NINE(3),
    SIXTEEN(4),
    /** All of them, each as large as somebody made it. */
    FREE(4);

    private final int columns;

    Grid(int columns) {
        this.columns = columns;
    }

    int columns() {
        return columns;
    }

    /** How many tiles fit on a page. */
    int tiles() {
        return columns * columns;
    }

    /** The smallest that shows so many cameras at once, or the largest there is. */
    static Grid fitting(int cameras) {
        return Arrays.stream(values())
                .filter(grid -> grid != FREE && grid.tiles() >= cameras)
                .findFirst()
                .orElse(SIXTEEN);
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Grid> of(String key) {
        return Arrays.stream(values()).filter(grid -> grid.key().equals(key)).findFirst();
    }
}
