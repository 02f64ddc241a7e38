package smartshop.app.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.access.Access;
import smartshop.app.access.AccessException;
import smartshop.app.access.StaffDesk;
import smartshop.app.lawful.CameraPurpose;
import smartshop.app.lawful.LawfulRecord;
import smartshop.recognition.search.PersonId;
import smartshop.storage.Database;
import smartshop.storage.StorageException;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Actor;
import smartshop.storage.audit.Entry;
import smartshop.storage.incident.Incident;
import smartshop.storage.incident.NewIncident;
import smartshop.storage.incident.Outcome;
import smartshop.storage.incident.Worth;
import smartshop.storage.insight.CameraHour;
import smartshop.storage.staff.Role;
import smartshop.storage.vault.KeyFileVault;
import smartshop.storage.verdict.Verdict;

class InsightDeskTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    /** A day of 25 hours. */
    private static final LocalDate BACK = LocalDate.of(2026, 10, 25);
    /** A day of 23 hours. */
    private static final LocalDate FORTH = LocalDate.of(2026, 3, 29);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-20T14:03:22Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(LONDON);

    @TempDir
    Path folder;

    private Database database;
    private Access access;
    private UUID door;
    private UUID aisle;
    private LawfulRecord lawful = LawfulRecord.NONE;
    private CountedShop shop;

    @BeforeEach
    void open() {
        database = Database.open(folder, KeyFileVault.in(folder), clock);
        access = new Access(database, clock);
        door = database.cameras()
                .add(UUID.randomUUID(), "=Door", new byte[] {1}, "", "")
                .id();
        aisle = database.cameras()
                .add(UUID.randomUUID(), "Aisle", new byte[] {2}, "", "")
                .id();
        shop = new CountedShop(database, LONDON);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theHourThatComesTwiceIsTwoHoursAndTheOneThatIsLeftOutNone() {
        hour(door, BACK.atStartOfDay(LONDON).toInstant(), 1, 60);
        hour(door, Instant.parse("2026-10-25T00:00:00Z"), 4, 60);
        hour(door, Instant.parse("2026-10-25T01:00:00Z"), 8, 60);
        Insights back = look(new Period(BACK, BACK));
        assertThat(back.week().at(DayOfWeek.SUNDAY, 1)).isEqualTo(new WeekMap.Cell(DayOfWeek.SUNDAY, 1, 2, 6, 0));
        assertThat(back.now().visitors()).isEqualTo(13);

        Instant midnight = FORTH.atStartOfDay(LONDON).toInstant();
        IntStream.range(0, 24).forEach(hour -> hour(door, midnight.plus(Duration.ofHours(hour)), 1, 60));
        Insights forth = look(new Period(FORTH, FORTH));
        assertThat(forth.now().visitors()).isEqualTo(23);
        assertThat(forth.week().at(DayOfWeek.SUNDAY, 1).counted()).isFalse();
        assertThat(forth.week().at(DayOfWeek.SUNDAY, 2).hours()).isEqualTo(1);
    }

    @Test
    void whereNobodyCountedThereIsNoFigure() {
        hour(door, Instant.parse("2026-11-19T10:00:00Z"), 0, 0);
        Insights looked = look(Period.of(Span.WEEK, LocalDate.of(2026, 11, 20)));

        assertThat(looked.now().counted()).isZero();
        assertThat(looked.before()).isEmpty();
        assertThat(looked.now().right()).isEmpty();
        assertThat(CsvTable.FIGURES.of(looked, LONDON)).contains("2026-11-14,2026-11-20,,0,0,0,0,0,\r\n");
        assertThat(CsvTable.HOURS.of(looked, LONDON)).contains("thursday,10:00,0,,0\r\n");
        assertThat(look(new Period(BACK, BACK)).empty()).isFalse();
    }

    @Test
    void anHourThatHasJustBegunIsNotLikeWholeOnes() {
        hour(door, Instant.parse("2026-11-13T14:00:00Z"), 40, 60);
        hour(door, Instant.parse("2026-11-20T14:00:00Z"), 2, 3);
        Insights looked = look(Period.of(Span.WEEK, LocalDate.of(2026, 11, 20)));
        assertThat(looked.week().at(DayOfWeek.FRIDAY, 14).visitors()).isEqualTo(2);

        Insights both = look(Period.of(Span.FOUR_WEEKS, LocalDate.of(2026, 11, 20)));
        assertThat(both.week().at(DayOfWeek.FRIDAY, 14)).isEqualTo(new WeekMap.Cell(DayOfWeek.FRIDAY, 14, 1, 40, 0));
        assertThat(both.now().visitors()).isEqualTo(42);
    }

    @Test
    void todayIsComparedWithTheSameHoursOfAWeekAgo() {
        hour(door, Instant.parse("2026-11-13T00:00:00Z"), 1, 60);
        hour(door, Instant.parse("2026-11-13T14:00:00Z"), 2, 60);
        hour(door, Instant.parse("2026-11-13T15:00:00Z"), 4, 60);
        Insights looked = look(Period.of(Span.TODAY, LocalDate.of(2026, 11, 20)));

        assertThat(looked.before().orElseThrow().visitors()).isEqualTo(3);
        assertThat(looked.beforeEnds()).isEqualTo(Instant.parse("2026-11-13T15:00:00Z"));
    }

    @Test
    void whoeverGoesThroughTheShopCountsOnceWhereAnEntranceIsKnown() {
        hour(door, Instant.parse("2026-11-20T10:00:00Z"), 9, 60);
        hour(aisle, Instant.parse("2026-11-20T10:00:00Z"), 7, 30);
        Period today = Period.of(Span.TODAY, LocalDate.of(2026, 11, 20));
        assertThat(look(today).now().visitors()).isEqualTo(9);
        assertThat(look(today).where()).isEqualTo(Insights.Where.BUSIEST);

        lawful = lawful.with(door, CameraPurpose.ENTRANCE);
        assertThat(look(today).now().visitors()).isEqualTo(9);
        assertThat(look(today).where()).isEqualTo(Insights.Where.ENTRANCES);
        assertThat(desk().look(new Question(today, Optional.of(aisle))).now().visitors())
                .isEqualTo(7);
        assertThat(look(today).cameras())
                .containsExactly(new CameraUptime(door, "=Door", 60, 60), new CameraUptime(aisle, "Aisle", 30, 60));
        assertThat(CsvTable.CAMERAS.of(look(today), LONDON)).contains("\r\n'=Door,60,60\r\n");
    }

    @Test
    void thereIsNoShareAndNoMiddleOfAHandful() {
        PersonId ann = shop.enrol("Ann", LocalDate.of(2026, 11, 1));
        hour(door, Instant.parse("2026-11-20T10:00:00Z"), 9, 60);
        for (int i = 0; i < 9; i++) {
            alert(ann, Duration.ofMinutes(i), i < 8 ? Verdict.THIS_PERSON : Verdict.NOT_THIS_PERSON);
        }
        Period today = Period.of(Span.TODAY, LocalDate.of(2026, 11, 20));
        assertThat(look(today).now().right()).isEmpty();
        assertThat(look(today).now().median()).isEmpty();
        assertThat(look(today).now().confirmed()).isEqualTo(8);

        alert(ann, Duration.ofMinutes(20), Verdict.UNSURE);
        assertThat(look(today).now().right()).isEmpty();
        assertThat(look(today).now().median()).contains(Duration.ofSeconds(10));
        alert(ann, Duration.ofMinutes(30), Verdict.THIS_PERSON);
        assertThat(look(today).now().right()).hasValue(0.9);
        Insights one = desk().look(new Question(today, Optional.of(door)));
        assertThat(one.now().median()).isEmpty();
        assertThat(one.now().answers()).isEmpty();
        assertThat(one.now().alerts()).isEqualTo(11);
        assertThat(CsvTable.DAYS.of(one, LONDON)).contains("2026-11-20,9,11,,,,\r\n");
        assertThat(CsvTable.DAYS.of(look(today), LONDON)).contains("2026-11-20,9,11,9,1,1,0\r\n");
    }

    @Test
    void whoCameAgainIsShownByTheShopsReferenceToWhoeverMaySeeTheWatchlist() {
        PersonId ann = shop.enrol("Ann Example", LocalDate.of(2026, 11, 1));
        PersonId once = shop.enrol("Bob Example", LocalDate.of(2026, 11, 1));
        hour(door, Instant.parse("2026-11-20T10:00:00Z"), 9, 60);
        for (String at : List.of("2026-11-06T17:10:00Z", "2026-11-13T18:40:00Z", "2026-11-17T09:00:00Z")) {
            shop.alert(door, "Door", ann, Instant.parse(at), Verdict.THIS_PERSON, Duration.ofSeconds(5));
        }
        shop.alert(
                aisle,
                "Aisle",
                once,
                Instant.parse("2026-11-17T09:00:00Z"),
                Verdict.THIS_PERSON,
                Duration.ofSeconds(5));

        Returning again = look(Period.of(Span.FOUR_WEEKS, LocalDate.of(2026, 11, 20)))
                .returning()
                .orElseThrow()
                .getFirst();
        assertThat(again.reference()).isEqualTo("drawn");
        assertThat(again.visits()).isEqualTo(3);
        assertThat(again.weekday()).contains(DayOfWeek.FRIDAY);
        assertThat(again.around()).hasValue(16);
        assertThat(again.last()).isEqualTo("2026-11-17T09:00:00Z");
    }

    @Test
    void whoCameAgainIsALookAtTheWatchlistAndTheNumbersAloneAreNot() {
        hour(door, Instant.parse("2026-11-20T10:00:00Z"), 9, 60);
        Question today = new Question(Period.of(Span.TODAY, LocalDate.of(2026, 11, 20)), Optional.empty());
        assertThat(desk().numbers(today).returning()).isEmpty();
        assertThat(actions()).contains(Action.INSIGHTS_VIEWED.code()).doesNotContain(Action.WATCHLIST_VIEWED.code());

        assertThat(desk().look(today).returning()).isPresent();
        assertThat(actions()).contains(Action.WATCHLIST_VIEWED.code());
    }

    @Test
    void nothingIsSavedThatIsNotRecordedNorByWhoeverDidNotLookAtIt() {
        hour(door, Instant.parse("2026-11-20T10:00:00Z"), 9, 60);
        InsightDesk desk = desk();
        Insights looked = look(Period.of(Span.TODAY, LocalDate.of(2026, 11, 20)));
        assertThatThrownBy(() -> desk.csv(
                        looked, CsvTable.DAYS, folder.resolve("nowhere").resolve("days.csv")))
                .isInstanceOf(IOException.class);
        assertThat(actions()).endsWith(Action.INSIGHTS_EXPORTED.code(), Action.INSIGHTS_NOT_EXPORTED.code());

        StaffDesk staff = new StaffDesk(database, access);
        char[] secret = "730518".toCharArray();
        access.signIn(staff.add("owner", Role.OWNER, secret.clone()).id(), secret);
        assertThatThrownBy(() -> desk.pdf(looked, "", folder.resolve("insights.pdf")))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("Somebody else looked");
        assertThat(folder.resolve("insights.pdf")).doesNotExist();
    }

    @Test
    void mistakesSaveNothing() {
        incident(Outcome.GOODS_RECOVERED, 64_00, 0);
        incident(Outcome.GOODS_LOST, 0, 17_20);
        incident(Outcome.MISTAKEN, 1_000_00, 0);
        hour(door, Instant.parse("2026-11-20T10:00:00Z"), 9, 60);

        assertThat(look(Period.of(Span.TODAY, LocalDate.of(2026, 11, 20))).losses())
                .isEqualTo(new Losses(2, 2, List.of(new Worth(Currency.getInstance("GBP"), 17_20, 64_00))));
    }

    @Test
    void whatIsSavedIsNumbersAloneAndThatSomebodySavedItIsRecorded() throws IOException {
        PersonId ann = shop.enrol("Ann Example", LocalDate.of(2026, 11, 1));
        shop.count(List.of(door, aisle), LocalDate.of(2026, 8, 1), now.get());
        alert(ann, Duration.ZERO, Verdict.THIS_PERSON);
        alert(ann, Duration.ofMinutes(40), Verdict.THIS_PERSON);
        InsightDesk desk = desk();
        Insights looked = look(Period.of(Span.FOUR_WEEKS, LocalDate.of(2026, 11, 20)));
        desk.csv(looked, CsvTable.DAYS, folder.resolve("days.csv"));
        desk.pdf(looked, "", folder.resolve("insights.pdf"));

        assertThat(looked.returning().orElseThrow()).hasSize(1);
        assertThat(Files.readString(folder.resolve("days.csv")))
                .startsWith("day,visitors,alerts,")
                .contains("2026-11-20,")
                .doesNotContain("drawn");
        assertThat(Files.readAllBytes(folder.resolve("insights.pdf")))
                .startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(actions()).contains(Action.INSIGHTS_VIEWED.code(), Action.INSIGHTS_EXPORTED.code());
    }

    @Test
    void nobodySeesAnyOfItBeforeSigningIn() {
        StaffDesk staff = new StaffDesk(database, access);
        char[] secret = "730518".toCharArray();
        staff.add("owner", Role.OWNER, secret.clone());
        assertThatThrownBy(() -> look(Period.of(Span.TODAY, LocalDate.of(2026, 11, 20))))
                .isInstanceOf(AccessException.class);
    }

    @Test
    void aPeriodEndsAfterItBegins() {
        assertThatThrownBy(() -> new Period(BACK, FORTH)).isInstanceOf(StorageException.class);
        assertThat(new Period(BACK, BACK.plusDays(9)).before())
                .isEqualTo(new Period(BACK.minusDays(10), BACK.minusDays(1)));
    }

    private InsightDesk desk() {
        return new InsightDesk(database, access, () -> lawful, clock);
    }

    private Insights look(Period period) {
        return desk().look(new Question(period, Optional.empty()));
    }

    private void hour(UUID camera, Instant hour, int visitors, int minutes) {
        database.hourCounts().add(List.of(new CameraHour(camera, hour, visitors, minutes, minutes, 60)));
    }

    private void alert(PersonId person, Duration after, Verdict said) {
        Instant at = Instant.parse("2026-11-20T09:00:00Z").plus(after);
        shop.alert(door, "Door", person, at, said, Duration.ofSeconds(9));
    }

    private void incident(Outcome outcome, long saved, long lost) {
        Incident opened = database.incidents()
                .open(NewIncident.unseen("Till", now.get().minusSeconds(60), "Seen by staff."), "owner");
        database.incidents().acknowledge(opened.id(), "owner");
        database.incidents().value(opened.id(), "owner", new Worth(Currency.getInstance("GBP"), lost, saved));
        database.incidents().close(opened.id(), "owner", outcome, "");
    }

    private List<String> actions() {
        List<Entry> entries = new java.util.ArrayList<>();
        database.audit(Actor.OWNER).newest(50, entries::add);
        return entries.stream().map(Entry::action).toList();
    }
}
