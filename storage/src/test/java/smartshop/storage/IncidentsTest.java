package smartshop.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.recognition.search.PersonId;
import smartshop.storage.incident.Incident;
import smartshop.storage.incident.IncidentId;
import smartshop.storage.incident.Incidents;
import smartshop.storage.incident.NewIncident;
import smartshop.storage.incident.Outcome;
import smartshop.storage.incident.State;
import smartshop.storage.incident.Step;
import smartshop.storage.incident.Worth;
import smartshop.storage.person.PeopleKeys;
import smartshop.storage.sql.Rows;
import smartshop.storage.vault.KeyFileVault;
import smartshop.storage.verdict.Judgement;
import smartshop.storage.verdict.Verdict;

/** Incidents in a real database: what can be done about them, what becomes of them, and what shows if somebody changes them. */
class IncidentsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 26);
    private static final Instant NOON = DAY.atTime(12, 0).toInstant(ZoneOffset.UTC);
    private static final Worth WORTH = new Worth(Currency.getInstance("GBP"), 12_50, 80_00);

    private static final List<String> CHANGES = List.of(
            "update incident set number = 9",
            "update incident set happened_at = dateadd(day, -1, happened_at)",
            "update incident set closed_at = null",
            "update incident set camera_id = random_uuid()",
            "update incident_step set word = 'GBP 1 1' where step = 'VALUE'",
            "update incident_step set taken_by = 'mia' where number = 2",
            "update incident_step set taken_at = dateadd(day, -1, taken_at) where number = 2",
            "delete from incident_step where number = 4",
            "update incident_step set number = 5 where number = 4");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);

    @TempDir
    Path folder;

    private Database database;
    private PersonId ann;

    @BeforeEach
    void open() {
        database = Database.open(folder, NewShop.in(folder), clock);
        ann = database.watchlist().enrol(Shop.ann(DAY)).id();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatIsDoneStaysInOrderWithWhoAndWhenAndClosesOnce() {
        Incident opened = database.incidents().open(unseen(), "owner");
        IncidentId id = opened.id();
        assertThatThrownBy(() -> database.incidents().close(id, "mia", Outcome.LEFT, ""))
                .as("before somebody takes care of it")
                .isInstanceOf(StorageException.class);
        now.set(NOON.plusSeconds(60));
        database.incidents().acknowledge(id, "mia");
        database.incidents().note(id, "gita", " Two bottles of gin. ");
        database.incidents().value(id, "mia", WORTH);
        Incident closed = database.incidents().close(id, "mia", Outcome.GOODS_RECOVERED, "Back on the shelf.");
        database.incidents().note(id, "mia", "Police reference 42.");

        assertThat(closed.state()).isEqualTo(State.CLOSED);
        Incident read = database.incidents().one(id).orElseThrow();
        assertThat(read.number()).isEqualTo(1);
        assertThat(read.whole()).isTrue();
        assertThat(read.place()).isEqualTo("Till");
        assertThat(read.steps())
                .extracting(taken -> taken.by() + " " + taken.step() + " " + taken.note())
                .containsExactly(
                        "owner OPEN A bottle is missing.",
                        "mia ACKNOWLEDGE ",
                        "gita NOTE Two bottles of gin.",
                        "mia VALUE ",
                        "mia CLOSE Back on the shelf.",
                        "mia NOTE Police reference 42.");
        assertThat(read.steps().get(1).at()).isEqualTo(NOON.plusSeconds(60));
        assertThat(read.worth()).contains(WORTH);
        assertThat(read.outcome()).contains(Outcome.GOODS_RECOVERED);
        assertThatThrownBy(() -> database.incidents().close(id, "mia", Outcome.LEFT, ""))
                .isInstanceOf(StorageException.class);
        assertThat(database.incidents().open(unseen(), "owner").number()).isEqualTo(2);
    }

    @Test
    void anAlertHasOneIncidentThatHoldsItWhileItIsOpen() {
        UUID alert = confirmed();
        Incident incident = database.incidents().open(of(alert), "owner");
        assertThatThrownBy(() -> database.incidents().open(of(alert), "owner"))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("already");

        now.set(NOON.plus(Duration.ofDays(366)));
        database.retention().deleteDue(ZoneOffset.UTC);
        assertThat(database.history().alerts(9)).hasSize(1);

        database.incidents().acknowledge(incident.id(), "owner");
        database.incidents().close(incident.id(), "owner", Outcome.LEFT, "");
        database.retention().deleteDue(ZoneOffset.UTC);
        assertThat(database.history().alerts(9)).isEmpty();
    }

    @Test
    void whatNobodyClosesEndsAfterAYearAndHoldsNothing() {
        IncidentId id = database.incidents().open(of(confirmed()), "owner").id();
        IncidentId inHand = database.incidents().open(unseen(), "owner").id();
        database.incidents().acknowledge(inHand, "mia");
        now.set(NOON.plus(Incidents.OPEN_AT_MOST));
        assertThat(database.incidents().lapse("system")).isEmpty();
        now.set(NOON.plus(Incidents.OPEN_AT_MOST).plusSeconds(1));
        database.retention().deleteDue(ZoneOffset.UTC);
        assertThat(database.history().alerts(9))
                .as("also before anybody ends it")
                .isEmpty();

        assertThat(database.incidents().lapse("system")).containsExactlyInAnyOrder(id, inHand);
        assertThat(database.incidents().lapse("system")).as("once").isEmpty();
        Incident over = database.incidents().one(id).orElseThrow();
        assertThat(over.state()).isEqualTo(State.CLOSED);
        assertThat(over.lapsed()).isTrue();
        assertThat(over.outcome()).isEmpty();
        assertThatThrownBy(() -> database.incidents().close(inHand, "mia", Outcome.LEFT, ""))
                .isInstanceOf(StorageException.class);
        database.incidents().note(inHand, "mia", "They came back.");

        now.set(now.get().plus(Incidents.KEPT).plusSeconds(1));
        assertThat(database.incidents().deleteOld()).isEqualTo(2);
    }

    @Test
    void whatANewerOneOrSomebodyElseWroteIsUnreadableAndTheOthersAreAsTheyWere() {
        IncidentId good = database.incidents().open(unseen(), "owner").id();
        IncidentId odd = database.incidents().open(of(confirmed()), "owner").id();
        database.incidents().acknowledge(odd, "owner");
        database.incidents().value(odd, "owner", WORTH);
        database.incidents().close(odd, "owner", Outcome.LEFT, "");
        for (String change : List.of(
                "step = 'HANDED_OVER' where number = 2",
                "word = 'GBP much' where step = 'VALUE'",
                "word = 'VANISHED' where step = 'CLOSE'")) {
            outside("update incident_step set " + change + " and incident_id = '" + odd + "'");
            List<Incident> all = database.incidents().all();
            assertThat(all).as(change).hasSize(2);
            Incident unreadable = database.incidents().one(odd).orElseThrow();
            assertThat(unreadable.whole()).isFalse();
            assertThat(unreadable.last(Step.UNREADABLE)).isPresent();
            assertThat(unreadable.outcome().isPresent() && unreadable.worth().isPresent())
                    .isEqualTo(change.startsWith("step"));
            assertThat(database.incidents().one(good).orElseThrow().whole()).isTrue();
        }

        outside("update incident set closed_at = null");
        now.set(NOON.plus(Incidents.OPEN_AT_MOST).plusSeconds(1));
        assertThat(database.incidents().lapse("system"))
                .as("that one cannot be trusted")
                .doesNotContain(odd);
        database.retention().deleteDue(ZoneOffset.UTC);
        assertThat(database.history().alerts(9)).as("nor does it hold anything").isEmpty();
        now.set(now.get().plus(Incidents.KEPT));
        database.incidents().deleteOld();
        assertThat(database.incidents().one(odd)).isEmpty();
    }

    @Test
    void oneWhoseStepsSomebodyDeletedIsReadAndGoesInItsTime() {
        IncidentId id = database.incidents().open(unseen(), "owner").id();
        outside("delete from incident_step");
        Incident left = database.incidents().one(id).orElseThrow();
        assertThat(left.whole()).isFalse();
        assertThat(left.opensUntil()).isEqualTo(left.happenedAt().plus(Incidents.OPEN_AT_MOST));

        now.set(NOON.plus(Incidents.OPEN_AT_MOST).plus(Incidents.KEPT).plusSeconds(1));
        assertThat(database.incidents().lapse("system")).isEmpty();
        assertThat(database.incidents().deleteOld()).isEqualTo(1);
    }

    private void outside(String change) {
        database.close();
        try (HikariDataSource pool = new H2File(Database.file(folder), NewShop.in(folder), "").open()) {
            new Rows(Jdbi.create(pool)).change(change);
        }
        database = Database.open(folder, NewShop.in(folder), clock);
    }

    @Test
    void erasingThePersonLeavesNumbersAndNoWords() {
        UUID alert = confirmed();
        IncidentId id = database.incidents().open(of(alert), "owner").id();
        database.incidents().value(id, "owner", WORTH);
        database.watchlist().remove(ann);

        Incident left = database.incidents().one(id).orElseThrow();
        assertThat(left.readable()).isFalse();
        assertThat(left.whole()).isTrue();
        assertThat(left.open()).isFalse();
        assertThat(left.worth()).contains(WORTH);
        assertThat(left.place() + left.steps().getFirst().note()).isEmpty();
        assertThatThrownBy(() -> database.incidents().note(id, "owner", "more")).hasMessageContaining("erased");
        now.set(NOON.plus(Duration.ofDays(32)));
        database.retention().deleteDue(ZoneOffset.UTC);
        assertThat(database.history().alerts(9)).as("it holds nothing any more").isEmpty();
    }

    @Test
    void aClosedOneGoesAfterTwoYearsAndItsOwnKeyWithIt() {
        IncidentId id = database.incidents().open(unseen(), "owner").id();
        IncidentId open = database.incidents().open(unseen(), "owner").id();
        database.incidents().acknowledge(id, "owner");
        database.incidents().close(id, "owner", Outcome.GOODS_LOST, "");

        now.set(NOON.plus(Incidents.KEPT));
        assertThat(database.incidents().deleteOld()).isZero();
        now.set(NOON.plus(Incidents.KEPT).plusSeconds(1));
        assertThat(database.incidents().deleteOld()).isEqualTo(1);
        assertThat(database.incidents().all()).extracting(Incident::id).containsExactly(open);
    }

    @Test
    void whatWasChangedOutsideShowsAndNothingMoreIsDone() {
        IncidentId id = database.incidents().open(unseen(), "owner").id();
        database.incidents().acknowledge(id, "owner");
        database.incidents().value(id, "owner", WORTH);
        database.incidents().close(id, "owner", Outcome.LEFT, "");
        database.close();
        KeyFileVault vault = NewShop.in(folder);
        PeopleKeys keys = PeopleKeys.in(folder, Optional.empty(), vault);
        try (HikariDataSource pool = new H2File(Database.file(folder), vault, "").open()) {
            Rows rows = new Rows(Jdbi.create(pool));
            for (String change : CHANGES) {
                rows.in(handle -> {
                    handle.execute(change);
                    assertThat(new Incidents(rows, keys, vault, clock)
                                    .all()
                                    .getFirst()
                                    .whole())
                            .as(change)
                            .isFalse();
                    handle.rollback();
                    return change;
                });
            }
        }
        database = Database.open(folder, NewShop.in(folder), clock);
    }

    private static NewIncident unseen() {
        return NewIncident.unseen("Till", NOON, "A bottle is missing.");
    }

    private NewIncident of(UUID alert) {
        return new NewIncident(
                Optional.of(alert), Optional.of(ann), Optional.empty(), "Entrance", NOON, "Came in again.");
    }

    private UUID confirmed() {
        UUID id = UUID.randomUUID();
        database.history().append(Shop.alert(id, ann, NOON));
        database.verdicts().give(new Judgement(id, ann, UUID.randomUUID(), Verdict.THIS_PERSON), Optional.empty());
        return id;
    }
}
