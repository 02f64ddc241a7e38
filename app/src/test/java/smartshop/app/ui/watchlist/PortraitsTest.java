package smartshop.app.ui.watchlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import smartshop.storage.watchlist.PhotoId;

class PortraitsTest {
    private final Queue<Runnable> window = new ArrayDeque<>();
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final List<Collection<PhotoId>> questions = new ArrayList<>();
    private final List<byte[]> opened = new ArrayList<>();
    private final Portraits<Integer> portraits =
            new Portraits<>(this::read, jpeg -> (int) jpeg[0], background::add, window::add);
    private final List<Integer> first = new ArrayList<>();
    private final List<Integer> second = new ArrayList<>();
    private final Portraits.Place<Integer> top = first::add;
    private final Portraits.Place<Integer> below = second::add;

    @Test
    void whatIsInSightIsReadWithOneQuestionAndNothingStaysOpen() {
        portraits.show(top, Optional.of(photo(1)));
        portraits.show(below, Optional.of(photo(2)));
        settle();

        assertThat(questions).hasSize(1);
        assertThat(first).containsExactly(null, 1);
        assertThat(second).containsExactly(null, 2);
        assertThat(opened).allMatch(jpeg -> jpeg[0] == 0);
    }

    @Test
    void aRowThatScrolledOnShowsNoPhotoOfWhoeverStoodThereBefore() {
        portraits.show(top, Optional.of(photo(1)));
        window.remove().run();
        portraits.show(top, Optional.of(photo(2))); // while the first one is being read
        settle();
        assertThat(first).containsExactly(null, null, 2);

        portraits.show(top, Optional.of(photo(3)));
        portraits.show(top, Optional.empty());
        settle();
        assertThat(first.subList(3, first.size())).containsOnlyNulls();
    }

    @Test
    void whatCannotBeReadLeavesThePlaceEmptyAndTheNextOneComes() {
        portraits.show(top, Optional.of(photo(0)));
        settle();
        portraits.show(top, Optional.of(photo(5)));
        settle();

        assertThat(first).containsExactly(null, null, null, 5);
    }

    private Map<PhotoId, byte[]> read(Collection<PhotoId> wanted) {
        questions.add(wanted);
        Map<PhotoId, byte[]> found = new HashMap<>();
        for (PhotoId photo : wanted) {
            byte number = (byte) photo.value().getLeastSignificantBits();
            if (number > 0) {
                byte[] jpeg = {number};
                opened.add(jpeg);
                found.put(photo, jpeg);
            }
        }
        return found;
    }

    private void settle() {
        while (!window.isEmpty() || !background.isEmpty()) {
            (window.isEmpty() ? background : window).remove().run();
        }
    }

    private static PhotoId photo(int number) {
        return new PhotoId(new UUID(0, number));
    }
}
