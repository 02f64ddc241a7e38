package smartshop.app.lawful;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingLockTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static final Map<String, PaperDone> DONE = new TreeMap<>(Map.of(
            "today", new PaperDone(TODAY, "Pat"),
            "a year and a day ago", new PaperDone(TODAY.minusDays(366), "Pat"),
            "almost a year ago", new PaperDone(TODAY.minusDays(365), "Pat"),
            "tomorrow", new PaperDone(TODAY.plusDays(1), "Pat")));

    @Test
    void aFreshFolderIsLockedUntilACountryIsChosen() {
        assertThat(reasons(LawfulRecord.NONE)).containsExactly(LockReason.NoCountry.class);
        LawfulRecord unknown = new LawfulRecord(
                "atlantis", "", Controller.UNKNOWN, "ours", Map.of(), Map.of(Paper.SIGN, DONE.get("today")), false);
        assertThat(reasons(unknown)).containsExactly(LockReason.NoCountry.class);
    }

    /** Every country, with and without a ground, each paper in each of five states: 2,250 records. */
    @Test
    void itIsOpenExactlyIfTheGroundIsThereWhereNeededAndEachPaperCounts() {
        List<PaperDone> states = new ArrayList<>(DONE.values());
        states.add(null);
        int open = 0;
        for (Jurisdiction country : Jurisdictions.all()) {
            for (String basis : List.of("", "Section 12 of our law")) {
                for (PaperDone assessment : states) {
                    for (PaperDone policy : states) {
                        for (PaperDone sign : states) {
                            LawfulRecord record = record(country, basis, assessment, policy, sign);
                            LockState state = MatchingLock.state(record, TODAY);
                            boolean expected = (!country.basis().needed() || !basis.isEmpty())
                                    && counts(assessment)
                                    && counts(policy)
                                    && counts(sign);
                            assertThat(state.open()).as("%s %s", record, state).isEqualTo(expected);
                            open += expected ? 1 : 0;
                        }
                    }
                }
            }
        }
        assertThat(open).isEqualTo(8 * 11); // 2 x 2 x 2 papers; 2 countries without and 9 with a ground
    }

    private static boolean counts(PaperDone done) {
        return done != null
                && Set.of(DONE.get("today"), DONE.get("almost a year ago")).contains(done);
    }

    private static LawfulRecord record(Jurisdiction country, String basis, PaperDone... papers) {
        LawfulRecord record = LawfulRecord.NONE.in(country, "").withBasis(basis);
        for (Paper paper : Paper.values()) {
            PaperDone done = papers[paper.ordinal()];
            record = done == null ? record : record.with(paper, done);
        }
        return record;
    }

    @ParameterizedTest
    @CsvSource({
        // done, today, expected; the oldest paper decides
        "2026-03-01, 2026-03-01, OPEN",
        "2026-03-01, 2027-01-30, OPEN",
        "2026-03-01, 2027-01-31, WARNING 30",
        "2026-03-01, 2027-02-28, WARNING 2",
        "2026-03-01, 2027-03-01, WARNING 1", // 365 days
        "2026-03-01, 2027-03-02, LOCKED", // 366
        "2026-03-01, 2031-01-01, LOCKED",
        "2026-03-01, 2026-02-28, LOCKED", // the clock was set back
        "2028-02-29, 2029-02-28, WARNING 1",
        "2028-02-29, 2029-03-01, LOCKED",
        "2027-12-31, 2028-12-30, WARNING 1",
        "2027-12-31, 2028-12-31, LOCKED",
    })
    void aYearAfterTheOldestPaperItLocksAgainAndSaysSoThirtyDaysBefore(
            LocalDate done, LocalDate today, String expected) {
        PaperDone old = new PaperDone(done, "Pat");
        PaperDone fresh = new PaperDone(today, "Kim");
        LawfulRecord record = record(Jurisdictions.of("uk").orElseThrow(), "", fresh, old, fresh);
        assertThat(words(MatchingLock.state(record, today))).isEqualTo(expected);
    }

    private static String words(LockState state) {
        return switch (state) {
            case LockState.Open open -> "OPEN";
            case LockState.Warning warning -> "WARNING " + warning.daysLeft();
            case LockState.Locked locked -> "LOCKED";
        };
    }

    @Test
    void eachDayOfAYearIsOpenThenWarnedOfThenLockedAndNeverBack() {
        LocalDate done = LocalDate.of(2027, 5, 17);
        LawfulRecord record = record(
                Jurisdictions.of("nz").orElseThrow(),
                "",
                new PaperDone(done, "Pat"),
                done(done.plusDays(9)),
                done(done));
        List<String> seen = new ArrayList<>();
        for (int day = 9; day < 500; day++) {
            String now = words(MatchingLock.state(record, done.plusDays(day)));
            if (seen.isEmpty() || !seen.getLast().equals(now)) {
                seen.add(now);
            }
        }
        List<String> expected = new ArrayList<>(List.of("OPEN"));
        for (int left = MatchingLock.WARNING_DAYS; left > 0; left--) {
            expected.add("WARNING " + left);
        }
        expected.add("LOCKED");
        assertThat(seen).isEqualTo(expected);
    }

    private static PaperDone done(LocalDate on) {
        return new PaperDone(on, "Kim");
    }

    @Test
    void everyReasonSaysWhatToDo() {
        Jurisdiction eu = Jurisdictions.of("eu").orElseThrow();
        LawfulRecord record = record(eu, "", null, DONE.get("a year and a day ago"), DONE.get("tomorrow"));
        LockState.Locked locked = (LockState.Locked) MatchingLock.state(record, TODAY);

        assertThat(locked.reasons().stream().map(LockReason::words))
                .containsExactly(
                        "European Union: record the legal ground on which visitors may be compared with a watchlist.",
                        "Data protection impact assessment: not done yet. Do it, then mark it done with its date.",
                        "Policy for the watchlist: done on 20 November 2025, due again every year. Go through it again, then mark it done.",
                        "Layered notice: its date, 22 November 2026, has not come yet. Check it and this computer's clock.");
    }

    @Test
    void anotherCountryMeansAnotherGroundAndOtherPapers() {
        Jurisdiction uk = Jurisdictions.of("uk").orElseThrow();
        PaperDone today = DONE.get("today");
        LawfulRecord record = record(uk, "Crime", today, today, today).with(new Controller("Pat's", "", "", "", ""));

        assertThat(record.in(uk, "Scotland").papers().keySet()).isEqualTo(EnumSet.allOf(Paper.class));
        LawfulRecord moved = record.in(Jurisdictions.of("nz").orElseThrow(), "New Zealand");
        assertThat(moved.papers()).isEmpty();
        assertThat(moved.basis()).isEmpty();
        assertThat(moved.controller().name()).isEqualTo("Pat's");
    }

    private static List<Class<?>> reasons(LawfulRecord record) {
        LockState.Locked locked = (LockState.Locked) MatchingLock.state(record, TODAY);
        return locked.reasons().stream().map(LockReason::getClass).collect(Collectors.toList());
    }
}
