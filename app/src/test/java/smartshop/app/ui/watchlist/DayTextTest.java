package smartshop.app.ui.watchlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DayTextTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    @Test
    void aDayIsReadAsPeopleOfTheCountryTypeIt() {
        assertThat(DayText.read("5/3/2026", Locale.UK)).contains(DAY);
        assertThat(DayText.read("5 Mar 2026", Locale.UK)).contains(DAY);
        assertThat(DayText.read("3/5/2026", Locale.US)).contains(DAY);
        assertThat(DayText.read("March 5, 2026", Locale.US)).contains(DAY);
        assertThat(DayText.read("2026-03-05", Locale.US)).contains(DAY);
        assertThat(DayText.read("5/13/2026", Locale.UK)).isEmpty();
    }
}
