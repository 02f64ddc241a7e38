package smartshop.app.ui.history;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the history can be filtered by.
 *
 * @param value null for everything
 */
public record Choice<T>(@Nullable T value, String words) {

    /** The same choice, whatever it is called meanwhile. */
    boolean same(@Nullable Choice<T> other) {
        return other != null && Objects.equals(value, other.value);
    }

    @Override
    public String toString() {
        return words;
    }
}
