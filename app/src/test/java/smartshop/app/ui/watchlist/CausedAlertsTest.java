package smartshop.app.ui.watchlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.SettableClock;
import smartshop.app.access.Access;
import smartshop.recognition.search.PersonId;
import smartshop.storage.Database;
import smartshop.storage.NewShop;
import smartshop.storage.history.AlertRow;
import smartshop.storage.history.Answer;
import smartshop.storage.history.LatencyTrace;
import smartshop.storage.history.PastAlert;

class CausedAlertsTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));
    private final PersonId avery = new PersonId(UUID.randomUUID());
    private final PersonId blake = new PersonId(UUID.randomUUID());

    @TempDir
    private Path folder;

    private Database database;
    private CausedAlerts caused;

    @BeforeEach
    void open() {
        database = Database.open(folder, NewShop.in(folder), clock);
        caused = new CausedAlerts(
                database.alertPages(), new Access(database, clock), Runnable::run, Runnable::run, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void eachAlertSaysWhenWhereAndWhatWasSaid() {
        append(avery, 1, Answer.NOT_THIS_PERSON);
        append(blake, 1, Answer.THIS_PERSON);
        caused.show(avery);

        assertThat(caused.alerts()).hasSize(1);
        CausedAlert alert = caused.alerts().getFirst();
        assertThat(alert.when()).isEqualTo("Today 14:03:21");
        assertThat(alert.where()).isEqualTo("Entrance");
        assertThat(alert.answer()).isEqualTo(Answer.NOT_THIS_PERSON);
        assertThat(caused.insteadProperty().get()).isEmpty();
    }

    @Test
    void everyAlertCanBeReachedPageByPage() {
        append(avery, CausedAlerts.PAGE + 5, Answer.THIS_PERSON);
        caused.show(avery);
        assertThat(caused.alerts()).hasSize(CausedAlerts.PAGE);
        assertThat(caused.olderProperty().get()).isTrue();

        caused.readOlder();

        assertThat(caused.alerts()).hasSize(CausedAlerts.PAGE + 5).doesNotHaveDuplicates();
        assertThat(caused.olderProperty().get()).isFalse();
    }

    @Test
    void anEntryWithoutAlertsSaysSo() {
        append(avery, 1, Answer.NONE);
        caused.show(avery);
        caused.show(blake);

        assertThat(caused.alerts()).isEmpty();
        assertThat(caused.insteadProperty().get()).isNotEmpty();
    }

    private void append(PersonId person, int count, Answer answer) {
        List<PastAlert> past = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            Instant at = clock.instant().minusSeconds(i);
            AlertRow row = new AlertRow(
                    UUID.randomUUID(),
                    new UUID(0, 1),
                    "Entrance",
                    person,
                    0.7,
                    at,
                    at,
                    at,
                    new LatencyTrace(at, at, at, at));
            past.add(new PastAlert(row, answer, Optional.empty()));
        }
        database.history().appendPast(past);
    }
}
