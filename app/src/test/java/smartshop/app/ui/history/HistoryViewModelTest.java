package smartshop.app.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.HistoryExport;
import smartshop.app.SettableClock;
import smartshop.app.access.Access;
import smartshop.app.access.FourEyes;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.search.PersonId;
import smartshop.storage.Database;
import smartshop.storage.NewShop;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Actor;
import smartshop.storage.history.AlertRow;
import smartshop.storage.history.Answer;
import smartshop.storage.history.DayPart;
import smartshop.storage.history.LatencyTrace;
import smartshop.storage.verdict.Judgement;
import smartshop.storage.verdict.Verdict;
import smartshop.storage.watchlist.NewPerson;
import smartshop.storage.watchlist.NewPhoto;

class HistoryViewModelTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));

    @TempDir
    private Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(folder, NewShop.in(folder), clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anAlertSaysWhoWhereWhenAndHowQuickly() {
        alert("Entrance", enrol("Avery"), clock.instant());

        HistoryRow row = shown().rows().getFirst();
        assertThat(row.name()).isEqualTo("Avery");
        assertThat(row.portrait()).isPresent();
        assertThat(row.alert().cameraName()).isEqualTo("Entrance");
        assertThat(row.day()).isEqualTo("Today");
        assertThat(row.time()).isEqualTo("14:03:22");
        assertThat(row.delay()).isEqualTo("under a second");
    }

    @Test
    void aVisitThatCameToLightLateSaysWhenItWasAndWhenItsPicturesCame() {
        late(enrol("Avery"), clock.instant().minusSeconds(540));
        late(enrol("Robin"), clock.instant().minusSeconds(86_400));

        assertThat(shown().rows())
                .extracting(HistoryRow::delay)
                .containsExactlyInAnyOrder(
                        "Seen at 13:54, received at 14:03", "Seen on 19 November 2026 at 14:03, received at 14:03");
    }

    @Test
    void anAlertSaysWhatSomebodySaidOfIt() {
        PersonId person = enrol("Avery");
        alert("Till", person, clock.instant().minusSeconds(60));
        UUID alert = alert("Entrance", person, clock.instant());
        database.verdicts().give(new Judgement(alert, person, alert, Verdict.NOT_THIS_PERSON), Optional.empty());

        assertThat(shown().rows()).extracting(HistoryRow::verdict).containsExactly("Not this person", "");
    }

    @Test
    void theHistorySurvivesARestart() {
        alert("Entrance", enrol("Avery"), clock.instant());
        database.close();
        open();

        assertThat(shown().rows()).hasSize(1);
    }

    @Test
    void aRemovedPersonHasNoNameAndNoPhoto() {
        PersonId person = enrol("Avery");
        alert("Entrance", person, clock.instant());
        database.watchlist().remove(person);

        HistoryRow row = shown().rows().getFirst();
        assertThat(row.name()).isEqualTo("Removed");
        assertThat(row.portrait()).isEmpty();
    }

    @Test
    void filtersLeaveWhatWasChosen() {
        PersonId avery = enrol("Avery");
        UUID answered = alert("Entrance", avery, clock.instant());
        alert("Till", enrol("Robin"), clock.instant().minusSeconds(86_400));
        database.verdicts().give(new Judgement(answered, avery, answered, Verdict.UNSURE), Optional.empty());
        HistoryViewModel model = shown();
        assertThat(model.cameras()).extracting(Choice::words).containsExactly("Entrance", "Till");
        assertThat(model.days()).extracting(Choice::words).containsExactly("Today", "Yesterday");
        assertThat(model.people()).extracting(Choice::words).containsExactly("Avery", "Robin");

        model.cameraProperty().set(model.cameras().getLast().value());
        assertThat(model.rows()).extracting(HistoryRow::name).containsExactly("Robin");
        model.dayProperty().set(model.days().getFirst().value());
        assertThat(model.rows()).isEmpty();
        assertThat(model.emptyProperty().get()).isFalse();
        model.cameraProperty().set(null);
        model.personProperty().set(avery);
        model.answerProperty().set(Answer.UNSURE);
        assertThat(model.rows()).extracting(HistoryRow::name).containsExactly("Avery");
    }

    @Test
    void theNextPageBeginsAfterTheLastRowAlsoAmongAlertsOfOneMoment() {
        PersonId person = enrol("Avery");
        for (int i = 0; i < HistoryReader.PAGE + 20; i++) {
            alert("Entrance", person, clock.instant().minusSeconds(i / 3));
        }
        HistoryViewModel model = shown();
        assertThat(model.rows()).hasSize(HistoryReader.PAGE);
        assertThat(model.olderProperty().get()).isTrue();

        model.readOlder();
        assertThat(model.rows()).hasSize(HistoryReader.PAGE + 20);
        assertThat(model.rows().stream().map(row -> row.alert().id()).distinct())
                .hasSize(HistoryReader.PAGE + 20);
        assertThat(model.olderProperty().get()).isFalse();
    }

    @Test
    void theTimelineGoesFromOneAlertToTheNextAndTheTableFollowsHoweverFarDown() {
        PersonId person = enrol("Avery");
        UUID first = alert("Entrance", person, clock.instant().minusSeconds(3000));
        for (int i = 0; i < HistoryReader.PAGE + 20; i++) {
            alert("Entrance", person, clock.instant().minusSeconds(i));
        }
        HistoryViewModel model = shown();

        model.end(false);
        assertThat(model.chosenProperty().get()).isEqualTo(first);
        assertThat(model.rows().getLast().alert().id()).isEqualTo(first);
        model.scrub(-1);
        assertThat(model.chosenProperty().get()).isEqualTo(first);
        model.scrub(1);
        assertThat(model.chosenProperty().get()).isNotEqualTo(first);
        model.end(true);
        assertThat(model.chosenProperty().get())
                .isEqualTo(model.rows().getFirst().alert().id());
    }

    @Test
    void theTimelineTurnsToTheDaysThatHaveAlerts() {
        PersonId person = enrol("Avery");
        LocalDate today = LocalDate.now(clock);
        alert("Entrance", person, clock.instant());
        alert("Entrance", person, clock.instant().minusSeconds(5 * 86_400));
        HistoryViewModel model = shown();
        assertThat(day(model)).isEqualTo(today);

        model.turn(-1);
        assertThat(day(model)).isEqualTo(today.minusDays(5));
        assertThat(model.rows()).hasSize(1);
        model.turn(-1);
        assertThat(day(model)).isEqualTo(today.minusDays(5));
        model.turn(1);
        assertThat(day(model)).isEqualTo(today);
    }

    @Test
    void anEmptyDaySaysWhereToGo() {
        PersonId avery = enrol("Avery");
        LocalDate today = LocalDate.now(clock);
        alert("Entrance", avery, clock.instant().minusSeconds(3 * 86_400));
        alert("Entrance", enrol("Robin"), clock.instant());
        HistoryViewModel model = shown();

        model.personProperty().set(avery);
        model.dayProperty().set(today);
        DayMarks marks = model.marksProperty().get().orElseThrow();
        assertThat(marks.marks()).isEmpty();
        assertThat(marks.nearest()).contains(today.minusDays(3));
    }

    @Test
    void aPartOfTheDayIsFilteredOnEveryDayAndByTheShopsClock() {
        PersonId person = enrol("Avery");
        UUID morning = alert("Entrance", person, Instant.parse("2026-11-19T09:30:00Z"));
        alert("Entrance", person, Instant.parse("2026-11-19T12:00:00Z"));
        UUID early = alert("Entrance", person, Instant.parse("2026-11-18T06:00:00Z"));
        alert("Entrance", person, Instant.parse("2026-11-18T05:59:59Z"));
        HistoryViewModel model = shown();

        model.partProperty().set(DayPart.MORNING);
        assertThat(model.rows()).extracting(row -> row.alert().id()).containsExactly(morning, early);
        model.dayProperty().set(LocalDate.parse("2026-11-18"));
        assertThat(model.rows()).extracting(row -> row.alert().id()).containsExactly(early);
        model.all();
        assertThat(model.rows()).hasSize(4);
    }

    @Test
    void whatIsFilteredIsSavedWithNamesAndThatIsRecorded() throws IOException {
        alert("Entrance, left", enrol("Avery"), clock.instant());
        PersonId robin = enrol("=Robin");
        alert("Till", robin, clock.instant());
        HistoryViewModel model = shown();
        Access access = new Access(database, clock);
        ExportViewModel export = new ExportViewModel(
                model,
                new HistoryExport(database, access, clock.getZone()),
                (permission, what, agreed) -> agreed.accept(new FourEyes(access).alone(permission)),
                Runnable::run,
                Runnable::run);
        model.personProperty().set(robin);

        export.csv(folder.resolve("past.csv"));
        assertThat(Files.readString(folder.resolve("past.csv")))
                .isEqualTo("alerted_at,camera,person,outcome\r\n2026-11-20T14:03:22Z,Till,'=Robin,none\r\n");
        export.csv(folder.resolve("nowhere").resolve("past.csv"));
        assertThat(export.outcomeProperty().get()).contains("could not be written");
        List<String> recorded = new ArrayList<>();
        database.audit(Actor.OWNER).newest(3, entry -> recorded.add(entry.action()));
        assertThat(recorded).contains(Action.HISTORY_EXPORTED.code(), Action.HISTORY_NOT_EXPORTED.code());
    }

    private static LocalDate day(HistoryViewModel model) {
        return model.marksProperty().get().orElseThrow().day();
    }

    private HistoryViewModel shown() {
        HistoryViewModel model =
                new HistoryViewModel(database, new Access(database, clock), Runnable::run, Runnable::run, clock);
        model.refresh();
        return model;
    }

    private PersonId enrol(String name) {
        NewPhoto photo = new NewPhoto(new byte[] {1, 2, 3}, new Embedding("test", new float[] {1, 0}));
        return database.watchlist()
                .enrol(NewPerson.drawn(name, "took wine", LocalDate.now(clock), List.of(photo)))
                .id();
    }

    private UUID alert(String camera, PersonId person, Instant at) {
        UUID id = UUID.randomUUID();
        Instant seen = at.minusMillis(800);
        database.history()
                .append(new AlertRow(
                        id,
                        UUID.randomUUID(),
                        camera,
                        person,
                        0.6,
                        seen,
                        at,
                        at,
                        new LatencyTrace(seen, seen, at, at)));
        return id;
    }

    private void late(PersonId person, Instant seen) {
        Instant now = clock.instant();
        database.history()
                .append(new AlertRow(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        "Entrance",
                        person,
                        0.6,
                        seen,
                        seen.plusSeconds(1),
                        now,
                        new LatencyTrace(seen, now, now, now),
                        Optional.of(now)));
    }
}
