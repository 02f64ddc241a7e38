package smartshop.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TimesTest {
    private static final Instant NOW = Instant.parse("2026-11-20T14:03:22Z");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Test
    void agesAreSaidAsPeopleSayThem() {
        assertThat(Times.ago(NOW.plusSeconds(2), NOW)).isEqualTo("now");
        assertThat(Times.ago(NOW.minusSeconds(4), NOW)).isEqualTo("4 s ago");
        assertThat(Times.ago(NOW.minusSeconds(200), NOW)).isEqualTo("3 min ago");
        assertThat(Times.ago(NOW.minusSeconds(7300), NOW)).isEqualTo("2 h ago");
    }

    @Test
    void spansAreSaidInPlainWords() {
        assertThat(Times.span(Duration.ofMillis(412))).isEqualTo("under a second");
        assertThat(Times.span(Duration.ofMillis(1430))).isEqualTo("1.4 seconds");
        assertThat(Times.span(Duration.ofSeconds(150))).isEqualTo("2 minutes");
    }

    @Test
    void daysAreNamed() {
        assertThat(Times.day(NOW, NOW, LONDON)).isEqualTo("Today");
        assertThat(Times.day(NOW.minusSeconds(86_400), NOW, LONDON)).isEqualTo("Yesterday");
        assertThat(Times.day(NOW.minusSeconds(9 * 86_400), NOW, LONDON)).isEqualTo("11 November 2026");
    }

    @Test
    void momentsAreWrittenAsInTheCountry() {
        try {
            Words.speakAsOn(Locale.US);
            assertThat(Times.date(NOW, LONDON)).isEqualTo("November 20, 2026");
            assertThat(Times.minute(NOW, LONDON).replace('\u202f', ' ')).isEqualTo("2:03 PM");
            assertThat(Times.number("%,.1f", 1234.5)).isEqualTo("1,234.5");
        } finally {
            Words.speakAsOn(Locale.UK);
        }
        assertThat(Times.moment(NOW, LONDON)).isEqualTo("20 Nov 2026, 14:03");
    }
}
