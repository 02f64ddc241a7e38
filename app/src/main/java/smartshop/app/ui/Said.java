package smartshop.app.ui;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The words for what is chosen from a list; nobody types it. */
public final class Said<T> extends StringConverter<T> {
    private final Function<? super T, String> words;

    public Said(Function<? super T, String> words) {
        this.words = words;
    }

    @Override
    public String toString(@Nullable T choice) {
        return choice == null ? "" : words.apply(choice);
    }

    /** @throws UnsupportedOperationException always */
    @Override
    public T fromString(String typed) {
        throw new UnsupportedOperationException("Chosen, never typed");
    }
}
