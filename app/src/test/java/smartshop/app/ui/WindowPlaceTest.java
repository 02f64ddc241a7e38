package smartshop.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowPlaceTest {
    private static final Rectangle2D DESK = new Rectangle2D(0, 0, 1920, 1040);
    private static final Rectangle2D LEFT_OF_IT = new Rectangle2D(-2560, 0, 2560, 1400);

    @Test
    void onAScreenThatIsThereTheWindowStaysWhereItWas() {
        WindowPlace place = new WindowPlace(-2000, 100, 1600, 900, false);
        assertThat(place.on(List.of(DESK, LEFT_OF_IT))).isEqualTo(place);
    }

    @Test
    void withoutItsScreenItComesToTheMiddleOfTheOneThatIsLeft() {
        WindowPlace place = new WindowPlace(-2000, 100, 1600, 900, false);
        assertThat(place.on(List.of(DESK))).isEqualTo(new WindowPlace(160, 70, 1600, 900, false));
    }

    @Test
    void itIsNoLargerThanItsScreen() {
        WindowPlace place = new WindowPlace(-2400, 0, 2560, 1400, true);
        assertThat(place.on(List.of(DESK))).isEqualTo(new WindowPlace(0, 0, 1920, 1040, true));
    }

    @Test
    void oneWhoseTitleCannotBeTakenHoldOfComesBack() {
        assertThat(new WindowPlace(100, -500, 800, 600, false).on(List.of(DESK)).y())
                .isEqualTo(220);
        assertThat(new WindowPlace(1900, 100, 800, 600, false).on(List.of(DESK)).x())
                .isEqualTo(560);
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        WindowPlace place = new WindowPlace(-12, 40, 1280, 832, true);
        assertThat(WindowPlace.read(place.toString())).contains(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1 2 3 4", "1 2 300 400 half", "NaN 0 300 400 window", "1 2 9999999 400 window"})
    void whatIsNothingOfOursIsNoPlace(String written) {
        assertThat(WindowPlace.read(written)).isEmpty();
    }
}
