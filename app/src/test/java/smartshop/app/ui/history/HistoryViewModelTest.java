package smartshop.app.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.SettableClock;
import smartshop.app.access.Access;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.search.PersonId;
import smartshop.storage.Database;
import smartshop.storage.NewShop;
import smartshop.storage.history.AlertRow;
import smartshop.storage.history.Answer;
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
