package smartshop.app.lawful;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import smartshop.app.lawful.Jurisdiction.RequestClock.Unit;
import smartshop.storage.watchlist.EnrolmentRules;

/** Each country's file, whole. */
class JurisdictionsTest {

    static List<Jurisdiction> all() {
        return Jurisdictions.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyFileSaysEverythingInWords(Jurisdiction country) {
        assertThat(Jurisdictions.of(country.code())).contains(country);
        assertThat(Stream.of(
                        country.name(),
                        country.basis().words(),
                        country.regulator().name(),
                        country.regulator().address()))
                .allMatch(words -> words.strip().length() > 5);
        assertThat(country.papers()).containsOnlyKeys(Paper.values());
        for (Paper paper : Paper.values()) {
            assertThat(country.words(paper).name()).isNotBlank().doesNotContain(".");
            assertThat(country.words(paper).what()).endsWith(".");
        }
        assertThat(country.extras()).isNotEmpty().allMatch(words -> words.endsWith("."));
        assertThat(country.sources()).isNotEmpty().allSatisfy(source -> {
            assertThat(source.title()).isNotBlank();
            assertThat(URI.create(source.address()).getScheme()).isEqualTo("https");
        });
    }

    /** The product's own ceiling: twelve months unless chosen, two years at most, three months for whoever only stood by. */
    @ParameterizedTest
    @MethodSource("all")
    void noCountryKeepsAnybodyForLongerThanTheProductAllows(Jurisdiction country) {
        Jurisdiction.Retention months = country.retention();
        assertThat(months.usual()).isBetween(1, 12).isLessThanOrEqualTo(months.most());
        assertThat(months.most()).isBetween(1, 24);
        assertThat(months.accomplice()).isBetween(1, 3);
        assertThat(country.enrolmentRules().money(country.seriousness().floor()))
                .matches(".*\\d\\.00");
        assertThat(country.requests().length()).isPositive();
        assertThat(country.requests().extension()).isPositive();
        assertThat(country.complaints().acknowledgeDays()).isBetween(1, 30);
        assertThat(country.complaints().answerDays()).isBetween(0, 30);
    }

    @Test
    void onlyTheUnitedKingdomAndNewZealandNeedNoGroundOfTheOwnersAndMayKeepFilm() {
        assertThat(all()).hasSize(9);
        assertThat(codes(all().stream().filter(country -> !country.basis().needed())))
                .containsExactly("uk", "nz");
        assertThat(codes(all().stream().filter(Jurisdiction::filmWhileOffline))).containsExactly("uk", "nz");
    }

    private static List<String> codes(Stream<Jurisdiction> countries) {
        return countries.map(Jurisdiction::code).toList();
    }

    @Test
    void theNumbersOfTheTwoCompleteCountries() {
        Jurisdiction uk = Jurisdictions.of("uk").orElseThrow();
        assertThat(uk.retention()).isEqualTo(new Jurisdiction.Retention(12, 24, 3));
        assertThat(uk.enrolmentRules()).isEqualTo(EnrolmentRules.UK);
        assertThat(uk.requests()).isEqualTo(new Jurisdiction.RequestClock(Unit.CALENDAR_MONTHS, 1, 2, true));
        assertThat(uk.complaints().acknowledgeDays()).isEqualTo(30);
        Jurisdiction nz = Jurisdictions.of("nz").orElseThrow();
        assertThat(nz.retention()).isEqualTo(new Jurisdiction.Retention(12, 24, 3));
        assertThat(nz.requests()).isEqualTo(new Jurisdiction.RequestClock(Unit.WORKING_DAYS, 20, 20, true));
        assertThat(Jurisdictions.of("us").orElseThrow().complaints()).isEqualTo(new Jurisdiction.Complaints(7, 30));
    }

    /** Each list against the law's own rule: fixed days, Mondays, Easter, and the substitute for a weekend. */
    @Test
    void holidaysFollowTheirRules() {
        Map<String, IntFunction<List<LocalDate>>> rules = Map.of(
                "England and Wales", JurisdictionsTest::england,
                "Scotland", JurisdictionsTest::scotland,
                "Northern Ireland", JurisdictionsTest::northernIreland,
                "New Zealand", JurisdictionsTest::newZealand);
        Map<String, List<LocalDate>> written = all().stream()
                .flatMap(country -> country.regions().stream())
                .collect(Collectors.toMap(
                        Jurisdiction.Region::name,
                        region -> region.holidays().stream()
                                .map(Jurisdiction.Holiday::on)
                                .toList()));

        assertThat(written.keySet()).isEqualTo(rules.keySet());
        rules.forEach((region, rule) -> assertThat(written)
                .contains(entry(
                        region,
                        IntStream.rangeClosed(2026, 2028)
                                .mapToObj(rule)
                                .flatMap(year -> new TreeSet<>(year).stream())
                                .toList())));
    }

    private static List<LocalDate> england(int year) {
        return List.of(
                substituted(LocalDate.of(year, 1, 1)),
                easter(year).minusDays(2),
                easter(year).plusDays(1),
                monday(year, Month.MAY, 1),
                last(year, Month.MAY),
                last(year, Month.AUGUST),
                christmas(year),
                boxing(year));
    }

    private static List<LocalDate> northernIreland(int year) {
        return Stream.concat(
                        england(year).stream(),
                        Stream.of(substituted(LocalDate.of(year, 3, 17)), substituted(LocalDate.of(year, 7, 12))))
                .toList();
    }

    private static List<LocalDate> scotland(int year) {
        LocalDate newYear = substituted(LocalDate.of(year, 1, 1));
        return Stream.concat(
                        Stream.of(
                                newYear,
                                afterwards(newYear, LocalDate.of(year, 1, 2)),
                                easter(year).minusDays(2),
                                monday(year, Month.MAY, 1),
                                last(year, Month.MAY),
                                monday(year, Month.AUGUST, 1),
                                substituted(LocalDate.of(year, 11, 30)),
                                christmas(year),
                                boxing(year)),
                        // proclaimed on 4 February 2026 for the football world cup
                        year == 2026 ? Stream.of(LocalDate.of(2026, 6, 15)) : Stream.empty())
                .toList();
    }

    private static List<LocalDate> newZealand(int year) {
        LocalDate newYear = substituted(LocalDate.of(year, 1, 1));
        Map<Integer, LocalDate> matariki = Map.of(
                2026, LocalDate.of(2026, 7, 10), 2027, LocalDate.of(2027, 6, 25), 2028, LocalDate.of(2028, 7, 14));
        return List.of(
                newYear,
                afterwards(newYear, LocalDate.of(year, 1, 2)),
                substituted(LocalDate.of(year, 2, 6)),
                easter(year).minusDays(2),
                easter(year).plusDays(1),
                substituted(LocalDate.of(year, 4, 25)),
                monday(year, Month.JUNE, 1),
                matariki.get(year),
                monday(year, Month.OCTOBER, 4),
                christmas(year),
                boxing(year));
    }

    private static LocalDate christmas(int year) {
        return substituted(LocalDate.of(year, 12, 25));
    }

    private static LocalDate boxing(int year) {
        return afterwards(christmas(year), LocalDate.of(year, 12, 26));
    }

    /** The next working day for a second holiday in a row. */
    private static LocalDate afterwards(LocalDate first, LocalDate second) {
        LocalDate day = substituted(second);
        return day.isAfter(first) ? day : substituted(first.plusDays(1));
    }

    private static LocalDate substituted(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }

    private static LocalDate monday(int year, Month month, int which) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(which, DayOfWeek.MONDAY));
    }

    private static LocalDate last(int year, Month month) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY));
    }

    /** As the churches compute it (Meeus, Jones, Butcher). */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int days = h + l - 7 * m + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }

    @Test
    void aWorkingDayIsNoWeekendNoHolidayAndNotWhenOfficesAreClosed() {
        Jurisdiction uk = Jurisdictions.of("uk").orElseThrow();
        LocalDate saintAndrew = LocalDate.of(2026, 11, 30);
        assertThat(uk.workingDay(saintAndrew, "England and Wales")).isTrue();
        assertThat(uk.workingDay(saintAndrew, "Scotland")).isFalse();
        assertThat(uk.workingDay(LocalDate.of(2026, 11, 28), "England and Wales"))
                .isFalse();
        Jurisdiction nz = Jurisdictions.of("nz").orElseThrow();
        assertThat(Stream.of("2026-12-24", "2026-12-29", "2027-01-15", "2027-01-18")
                        .map(LocalDate::parse)
                        .map(day -> nz.workingDay(day, "New Zealand")))
                .containsExactly(true, false, false, true);
    }
}
