package smartshop.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static smartshop.app.privacy.TimeLimit.Unit.CALENDAR_MONTHS;
import static smartshop.app.privacy.TimeLimit.Unit.DAYS;
import static smartshop.app.privacy.TimeLimit.Unit.WORKING_DAYS;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates worked out by hand with a calendar, each with its reason. */
class TimeLimitTest {
    private static final Set<LocalDate> ENGLAND =
            days("2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31"
                    + " 2026-12-25 2026-12-28 2027-01-01 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-08-30 2027-12-27"
                    + " 2027-12-28 2028-01-03");
    private static final Set<LocalDate> SCOTLAND =
            days("2026-01-01 2026-01-02 2026-04-03 2026-05-04 2026-05-25 2026-08-03 2026-11-30 2026-12-25 2026-12-28");
    private static final Set<LocalDate> NEW_ZEALAND =
            days("2026-02-06 2026-04-03 2026-04-06 2026-04-27 2026-06-01 2026-10-26 2027-02-08");

    private static final TimeLimit UK = new TimeLimit(CALENDAR_MONTHS, 1, 2, true, working(ENGLAND));
    private static final TimeLimit SCOTS = new TimeLimit(CALENDAR_MONTHS, 1, 2, true, working(SCOTLAND));
    private static final TimeLimit NZ = new TimeLimit(
            WORKING_DAYS, 20, 20, true, working(NEW_ZEALAND).and(TimeLimitTest::outsideNewZealandsSummer));
    private static final TimeLimit COMPLAINT = new TimeLimit(DAYS, 30, 0, true, working(ENGLAND));
    private static final TimeLimit FTC_COMPLAINT = new TimeLimit(DAYS, 7, 0, false, working(Set.of()));

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # start    | last day   | why
            2026-09-15 | 2026-10-15 | the corresponding date, a Thursday
            2025-09-03 | 2025-10-03 | the regulator's own example, a Friday that year
            2026-09-03 | 2026-10-05 | the same dates a year later: 3 October is a Saturday
            2026-10-15 | 2026-11-16 | 15 November is a Sunday
            2026-06-12 | 2026-07-13 | 12 July is a Sunday
            2026-11-14 | 2026-12-14 | came on a Saturday: that counts, the end is a Monday
            2026-05-31 | 2026-06-30 | June has no 31st
            2026-03-31 | 2026-04-30 | April has no 31st
            2026-08-31 | 2026-09-30 | September has no 31st; came on a bank holiday, which counts
            2026-10-31 | 2026-11-30 | November has no 31st; came on a Saturday
            2028-01-31 | 2028-02-29 | February of a leap year
            2028-01-30 | 2028-02-29 | two starts, one end
            2028-01-29 | 2028-02-29 | three starts, one end
            2026-01-31 | 2026-03-02 | 28 February is a Saturday
            2027-01-31 | 2027-03-01 | 28 February is a Sunday
            2027-01-29 | 2027-03-01 | no 29 February in 2027, and the 28th is a Sunday
            2028-02-29 | 2028-03-29 | from the leap day to the corresponding date, not to the month's end
            2026-02-28 | 2026-03-30 | from a month's last day to the corresponding date, a Saturday, not to the 31st
            2026-04-30 | 2026-06-01 | 30 May is a Saturday, and the Monday is in June
            2026-12-31 | 2027-02-01 | over New Year; 31 January is a Sunday
            2026-12-25 | 2027-01-25 | came on Christmas Day, which counts
            2026-11-25 | 2026-12-29 | Christmas Day, a weekend, Boxing Day's substitute
            2026-11-26 | 2026-12-29 | Boxing Day on a Saturday, with its substitute
            2026-11-27 | 2026-12-29 | a Sunday before a bank holiday
            2027-11-25 | 2027-12-29 | Christmas on a Saturday: two substitute days
            2026-12-01 | 2027-01-04 | New Year's Day on a Friday
            2027-12-03 | 2028-01-04 | New Year's Day's substitute, on 3 January
            2026-03-03 | 2026-04-07 | Good Friday to Easter Monday
            2026-03-06 | 2026-04-07 | Easter Monday
            2027-02-26 | 2027-03-30 | another year's Easter
            2026-04-06 | 2026-05-06 | came on Easter Monday, which counts
            2026-04-04 | 2026-05-05 | early May bank holiday
            2026-04-25 | 2026-05-26 | spring bank holiday
            2026-07-31 | 2026-09-01 | summer bank holiday, on the month's last day
            2026-02-27 | 2026-03-27 | before the clocks go forward on the 29th
            2026-02-28 | 2026-03-30 | over the night in which the clocks go forward: the date stays
            2026-09-25 | 2026-10-26 | the clocks go back on the 25th, a Sunday: Monday as on any Sunday
            """)
    void aCalendarMonthEndsOn(LocalDate start, LocalDate lastDay, String why) {
        assertThat(UK.lastDay(start)).as(why).isEqualTo(lastDay);
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # start    | last day   | why
            2026-01-15 | 2026-04-15 | three months from the start, not one and then two
            2026-01-31 | 2026-04-30 | the last day of April: not 28 February and two months
            2026-11-30 | 2027-03-01 | 28 February is a Sunday
            2026-09-25 | 2026-12-29 | Christmas Day and what follows
            2026-10-03 | 2027-01-04 | 3 January is a Sunday
            """)
    void anExtensionEndsThreeMonthsFromTheOriginalStart(LocalDate start, LocalDate lastDay, String why) {
        assertThat(UK.lastDay(start, List.of(), true)).as(why).isEqualTo(lastDay);
    }

    @ParameterizedTest(name = "{0}, {1} to {2}, extended {3} -> {4}: {5}")
    @CsvSource(delimiter = '|', textBlock = """
            # start    | asked      | answered   | extended | last day   | why
            2026-11-02 | 2026-11-10 | 2026-11-16 | false    | 2026-12-09 | 2 December and seven days: the first and the last of the pause do not count either
            2026-11-02 | 2026-11-10 | 2026-11-10 | false    | 2026-12-03 | answered the same day: that day does not count
            2026-01-20 | 2026-01-26 | 2026-02-04 | false    | 2026-03-02 | over the month's end: 20 February and ten days
            2026-01-31 | 2026-02-27 | 2026-03-03 | false    | 2026-03-05 | over the day on which it would have ended
            2027-01-25 | 2027-02-20 | 2027-03-05 | false    | 2027-03-11 | a pause of two weeks, longer than what was left
            2026-11-24 | 2026-12-01 | 2026-12-01 | false    | 2026-12-29 | one day moves Christmas Eve to Christmas Day
            2026-11-10 | 2026-11-20 | 2026-11-26 | true     | 2027-02-17 | extended and paused: 10 February and seven days
            """)
    void aPauseMovesTheEnd(
            LocalDate start, LocalDate asked, LocalDate answered, boolean extended, LocalDate lastDay, String why) {
        assertThat(UK.lastDay(start, List.of(new Pause(asked, answered)), extended))
                .as(why)
                .isEqualTo(lastDay);
    }

    @Test
    void aDayOnWhichOnePauseEndsAndTheNextBeginsCountsOnce() {
        LocalDate start = LocalDate.parse("2026-11-02");
        List<Pause> pauses = List.of(
                new Pause(LocalDate.parse("2026-11-10"), LocalDate.parse("2026-11-12")),
                new Pause(LocalDate.parse("2026-11-12"), LocalDate.parse("2026-11-16")));

        assertThat(UK.lastDay(start, pauses, false)).isEqualTo("2026-12-09");
        assertThatThrownBy(() -> new Pause(start, start.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # start    | last day   | why
            2026-07-03 | 2026-08-04 | Scotland's summer bank holiday is the first Monday of August
            2026-10-30 | 2026-12-01 | St Andrew's Day
            """)
    void anotherPartOfTheCountryHasOtherBankHolidays(LocalDate start, LocalDate lastDay, String why) {
        assertThat(SCOTS.lastDay(start)).as(why).isEqualTo(lastDay);
        assertThat(UK.lastDay(start)).as("England works that day").isBefore(lastDay);
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # start    | last day   | why
            2026-03-02 | 2026-03-30 | twenty working days without a holiday
            2026-03-20 | 2026-04-21 | Easter is left out
            2026-10-05 | 2026-11-03 | Labour Day is left out
            2026-12-07 | 2027-01-26 | 25 December to 15 January are no working days
            2026-12-27 | 2027-02-15 | came in the summer closing; Waitangi Day is observed on the 8th
            2026-04-04 | 2026-05-05 | came on a Saturday between two holidays; Anzac Day is observed on the 27th
            """)
    void newZealandCountsWorkingDays(LocalDate start, LocalDate lastDay, String why) {
        assertThat(NZ.lastDay(start)).as(why).isEqualTo(lastDay);
    }

    @Test
    void aPauseTakesItsWorkingDaysOutAndAnExtensionBeginsAtTheSameStart() {
        LocalDate start = LocalDate.parse("2026-03-02");
        Pause week = new Pause(LocalDate.parse("2026-03-09"), LocalDate.parse("2026-03-13"));

        assertThat(NZ.lastDay(start, List.of(week), false)).isEqualTo("2026-04-08");
        assertThat(NZ.lastDay(start, List.of(), true)).isEqualTo("2026-04-30");
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # start    | last day   | why
            2027-02-01 | 2027-03-03 | thirty days from the day after; February is short
            2026-11-20 | 2026-12-21 | 20 December is a Sunday
            2026-11-25 | 2026-12-29 | Christmas Day and what follows
            2026-06-19 | 2026-07-20 | the duty's first day; 19 July is a Sunday
            """)
    void aComplaintIsAcknowledgedWithinThirtyDays(LocalDate start, LocalDate lastDay, String why) {
        assertThat(COMPLAINT.lastDay(start)).as(why).isEqualTo(lastDay);
    }

    @Test
    void anEndThatDoesNotRollStaysOnItsSunday() {
        assertThat(FTC_COMPLAINT.lastDay(LocalDate.parse("2026-11-15"))).isEqualTo("2026-11-22");
    }

    private static Predicate<LocalDate> working(Set<LocalDate> holidays) {
        Set<DayOfWeek> weekend = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        return day -> !weekend.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    /** Privacy Act 2020, section 7: these days of each year are no working days. */
    private static boolean outsideNewZealandsSummer(LocalDate day) {
        MonthDay at = MonthDay.from(day);
        return at.isBefore(MonthDay.of(12, 25)) && at.isAfter(MonthDay.of(1, 15));
    }

    private static Set<LocalDate> days(String all) {
        return Stream.of(all.split(" ")).map(LocalDate::parse).collect(Collectors.toSet());
    }
}
