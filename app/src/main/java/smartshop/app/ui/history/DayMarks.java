package smartshop.app.ui.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import smartshop.storage.history.PastAlert;

/**
 * A day's alerts that pass every filter, for its timeline.
 *
 * @param marks oldest first
 * @param more whether there are earlier ones that the timeline has no room for
 * @param nearest where to go from a day without any: the next earlier day that has some, or else the newest
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record DayMarks(LocalDate day, List<PastAlert> marks, boolean more, Optional<LocalDate> nearest) {

    Optional<PastAlert> mark(UUID id) {
        return marks.stream().filter(mark -> mark.row().id().equals(id)).findFirst();
    }

    /** @param by 1 for the next later one, -1 for the one before */
    Optional<PastAlert> from(UUID id, int by) {
        return IntStream.range(0, marks.size())
                .filter(place -> marks.get(place).row().id().equals(id))
                .map(place -> place + by)
                .filter(place -> place >= 0 && place < marks.size())
                .mapToObj(marks::get)
                .findFirst();
    }
}
