package smartshop.app.ui.history;

import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import smartshop.app.ui.Words;

/** "for 92 days". */
final class DaysWords extends StringConverter<Integer> {
    @Override
    public String toString(@Nullable Integer days) {
        return days == null ? "" : Words.say("evidence.days", days);
    }

    /** @throws UnsupportedOperationException always: nobody types it */
    @Override
    public Integer fromString(String words) {
        throw new UnsupportedOperationException(words);
    }
}
