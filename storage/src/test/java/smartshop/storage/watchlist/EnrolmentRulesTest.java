package smartshop.storage.watchlist;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Currency;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnrolmentRulesTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final EnrolmentRules UK = EnrolmentRules.UK;
    private static final Notice TOLD = new Notice.Told(TODAY);

    @ParameterizedTest
    @CsvSource({
        "THEFT, 39, TOO_LITTLE",
        "THEFT, 4999, TOO_LITTLE",
        "THEFT, 5000,",
        "THEFT, , NO_WORTH",
        "FRAUD, 4999, TOO_LITTLE",
        "CRIMINAL_DAMAGE, 4999, TOO_LITTLE",
        "REPEATED_THEFT, 39,",
        "REPEATED_THEFT, 0, NO_WORTH",
        "VIOLENCE, ,",
        "BANNED, ,",
    })
    void theValueDecidesWhereItHasTo(Offence offence, Long worth, Refusal refusal) {
        OptionalLong said = worth == null ? OptionalLong.empty() : OptionalLong.of(worth);

        assertThat(UK.refusal(grounds(offence, said, TODAY), TOLD, TODAY)).isEqualTo(Optional.ofNullable(refusal));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20,",
        "2026-11-21, IN_THE_FUTURE",
        "2024-11-20,",
        "2024-11-19, TOO_LONG_AGO",
        "0001-01-01, TOO_LONG_AGO",
    })
    void theDayIsNeitherAheadNorTooLongAgo(LocalDate day, Refusal refusal) {
        assertThat(UK.refusal(grounds(Offence.THREATS, OptionalLong.empty(), day), TOLD, TODAY))
                .isEqualTo(Optional.ofNullable(refusal));
    }

    @ParameterizedTest
    @CsvSource({"1, ", "0, REVIEW_DATE", "92, ", "93, REVIEW_DATE"})
    void whoIsNotToldIsThoughtOfAgainSoon(int days, Refusal refusal) {
        Notice notice = new Notice.Withheld(Notice.Why.SAFETY, TODAY.plusDays(days));

        assertThat(UK.refusal(grounds(Offence.THREATS, OptionalLong.empty(), TODAY), notice, TODAY))
                .isEqualTo(Optional.ofNullable(refusal));
    }

    @Test
    void anEntryLastsAYearAnAccomplicesNinetyDaysAndAProposalAWeek() {
        Instant now = Instant.parse("2027-02-28T10:00:00Z");

        assertThat(UK.expiry(now, false, UTC)).isEqualTo("2028-02-28T10:00:00Z");
        assertThat(UK.expiry(now, true, UTC)).isEqualTo("2027-05-29T10:00:00Z");
        assertThat(UK.lapse(now)).isEqualTo("2027-03-07T10:00:00Z");
    }

    @Test
    void renewalAddsAYearUpToTwoInAllAndNothingForAccomplices() {
        Instant approved = Instant.parse("2026-11-20T10:00:00Z");
        Instant expires = UK.expiry(approved, false, UTC);
        Instant early = approved.plus(Period.ofDays(100));
        Instant last = Instant.parse("2028-11-20T10:00:00Z");

        assertThat(UK.renewed(approved, false, early, expires, UTC)).hasValue(early.plus(Period.ofDays(365)));
        assertThat(UK.renewed(approved, false, expires, expires, UTC)).hasValue(last);
        assertThat(UK.renewed(approved, false, expires.plusSeconds(86_400), expires, UTC))
                .hasValue(last);
        assertThat(UK.renewed(approved, false, last.minusSeconds(1), last, UTC)).isEmpty();
        assertThat(UK.renewed(approved, true, early, expires, UTC)).isEmpty();
    }

    @Test
    void nobodyIsListedForOneIncidentLongerThanTwoYearsAfterIt() {
        assertThat(UK.last(LocalDate.parse("2024-12-01"), UTC)).isEqualTo("2026-12-02T00:00:00Z");
    }

    @Test
    void refusalsSayTheShopsOwnNumbersInItsOwnMoney() {
        EnrolmentRules newZealand = new EnrolmentRules(Currency.getInstance("NZD"), 10_000, 12, 18, 3, 7);

        assertThat(UK.words(Refusal.TOO_LITTLE)).contains("less than £50.00");
        assertThat(newZealand.words(Refusal.TOO_LITTLE)).contains("NZ$100.00");
        assertThat(newZealand.words(Refusal.TOO_LONG_AGO)).contains("18 months");
        for (Refusal refusal : Refusal.values()) {
            assertThat(UK.words(refusal)).endsWith(".").hasSizeLessThan(140);
        }
    }

    @Test
    void moneyIsReadToTheLastPenny() {
        assertThat(UK.worth("49.99")).hasValue(4999L);
        assertThat(UK.worth(" 75 ")).hasValue(7500L);
        for (String typed : new String[] {"", "-1", "1.005", "a lot", "1e99", "£5"}) {
            assertThat(UK.worth(typed)).as(typed).isEmpty();
        }
    }

    @Test
    void rulesThatMakeNoSenseAreNotMade() {
        assertThatThrownBy(() -> new EnrolmentRules(UK.currency(), 0, 25, 24, 3, 7))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EnrolmentRules(UK.currency(), 0, 12, 24, 3, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Grounds grounds(Offence offence, OptionalLong worth, LocalDate day) {
        Grounds drawn = Grounds.drawn(day, "of nobody");
        return new Grounds(
                offence, false, day, worth, drawn.incident(), drawn.evidence(), drawn.declaration(), drawn.reason());
    }
}
