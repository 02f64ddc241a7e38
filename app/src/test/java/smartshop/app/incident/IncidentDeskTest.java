package smartshop.app.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.access.AccessException;
import smartshop.app.access.Approval;
import smartshop.app.access.Permission;
import smartshop.app.channel.AlertState;
import smartshop.app.channel.Message;
import smartshop.storage.StorageException;
import smartshop.storage.history.Answer;
import smartshop.storage.history.EvidenceLocks;
import smartshop.storage.incident.IncidentId;
import smartshop.storage.incident.Incidents;
import smartshop.storage.incident.Outcome;
import smartshop.storage.incident.State;
import smartshop.storage.staff.Role;
import smartshop.storage.staff.StaffMember;

/** From a confirmed alert to a closed incident, by those who may, in a real database. */
class IncidentDeskTest {
    private static final byte[] PICTURE = {1, 2, 3};

    @TempDir
    Path folder;

    private IncidentShop shop;
    private StaffMember olga;
    private StaffMember mia;
    private StaffMember gita;

    @BeforeEach
    void open() {
        shop = new IncidentShop(folder);
        olga = shop.hire("Olga", Role.OWNER);
        mia = shop.hire("Mia", Role.MANAGER);
        gita = shop.hire("Gita", Role.GUARD);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void anAlertThatTwoConfirmedBecomesAnIncidentWithAllThatHappened() {
        assertThatThrownBy(() -> shop.desk.open(shop.alert())).hasMessageContaining("was confirmed");
        UUID alert = shop.confirmed(PICTURE, olga, mia);
        shop.sent.taken(message(alert, AlertState.CHECK, shop.clock.instant().minusSeconds(10)));
        shop.clock.advance(Duration.ofSeconds(5));
        shop.signIn(gita);
        IncidentId id = shop.desk.open(alert).id();
        assertThat(shop.desk.open(alert).id()).as("the same one").isEqualTo(id);
        shop.desk.note(id, "Two bottles in the bag.");
        assertThat(shop.desk.look(id).name()).as("a guard browses no names").isEmpty();
        assertThat(shop.desk.look(id).pictures()).isEmpty();

        shop.signIn(mia);
        shop.desk.acknowledge(id);
        shop.sent.taken(message(alert, AlertState.VERIFIED, shop.clock.instant()));
        shop.clock.advance(Duration.ofMinutes(9));
        shop.desk.value(id, 0, 23_98);
        shop.desk.close(id, Outcome.GOODS_RECOVERED, "");

        IncidentFile file = shop.desk.look(id);
        assertThat(file.name()).contains("Ann Other");
        assertThat(file.pictures()).hasSize(1);
        assertThat(file.verified().orElseThrow().by()).containsExactly("Olga", "Mia");
        assertThat(file.timeline())
                .extracting(event -> (event.who() + ": " + event.what() + " " + event.note()).strip())
                .containsExactly(
                        "SmartShop: A camera saw somebody who looked like an entry of the watchlist: Entrance. Staff were asked to look.",
                        "SmartShop: This is when the kept picture was taken; everybody else in it is unrecognisable.",
                        "SmartShop: A message went out: check now. Open SmartShop.",
                        "Olga: Looked and said: the same person.",
                        "Mia: Looked and said: the same person.",
                        "Gita: Opened the incident.",
                        "Gita: Noted: Two bottles in the bag.",
                        "Mia: Took care of it.",
                        "SmartShop: A message went out: verified by two people. Open SmartShop.",
                        "Mia: Value lost £0.00, value saved £23.98.",
                        "Mia: Closed the incident: goods were recovered.");
        assertThat(shop.recorded())
                .containsExactly(
                        "incident-opened",
                        "incident-noted",
                        "incident-viewed",
                        "incident-viewed",
                        "incident-acknowledged",
                        "incident-valued",
                        "incident-closed goods-recovered",
                        "incident-viewed");
    }

    @Test
    void whoMayDoWhat() {
        IncidentId id = shop.desk.open("Aisle 2", shop.clock.instant(), "").id();
        UUID alert = shop.confirmed(PICTURE, olga, mia);
        StaffMember dan = shop.hire("Dan", Role.DATA_PROTECTION_OFFICER);
        shop.signIn(gita);
        assertThatThrownBy(() -> shop.desk.value(id, 1, 1)).isInstanceOf(AccessException.class);
        assertThatThrownBy(() -> shop.desk.close(id, Outcome.LEFT, "")).isInstanceOf(AccessException.class);
        shop.signIn(dan);
        assertThat(shop.desk.all()).hasSize(1);
        shop.desk.look(id);
        assertThatThrownBy(() -> shop.desk.note(id, "no")).isInstanceOf(AccessException.class);
        assertThatThrownBy(() -> shop.desk.open(alert)).isInstanceOf(AccessException.class);

        shop.signIn(olga);
        shop.desk.close(id, Outcome.GOODS_LOST, "");
        assertThat(shop.desk.look(id).incident().state()).isEqualTo(State.CLOSED);
        new smartshop.app.access.StaffDesk(shop.storage, shop.access)
                .limit(gita.id(), java.util.Set.of(UUID.randomUUID()));
        shop.desk.open(alert);
        shop.signIn(gita);
        assertThat(shop.desk.all()).as("one is closed, one of another's camera").isEmpty();
        assertThatThrownBy(() -> shop.desk.look(id)).isInstanceOf(StorageException.class);
    }

    @Test
    void picturesStayWhileItIsOpenThenForATermThatTwoPeopleExtend() {
        UUID alert = shop.confirmed(PICTURE, olga, mia);
        IncidentId id = shop.desk.open(alert).id();
        shop.clock.advance(EvidenceLocks.LONGEST.minusDays(9));
        letGo();
        assertThat(shop.desk.look(id).pictures()).hasSize(1);

        shop.desk.close(id, Outcome.POLICE_ATTENDED, "");
        Instant term = shop.clock.instant().plus(Incidents.EVIDENCE_KEPT);
        assertThat(shop.desk.look(id).heldUntil()).contains(term);
        assertThatThrownBy(() -> shop.desk.keepLonger(id, 183, "The court asked.", keep(92)))
                .as("the second person has agreed to less")
                .isInstanceOf(AccessException.class);
        shop.desk.keepLonger(id, 183, "The court asked.", keep(183));
        shop.clock.advance(Incidents.EVIDENCE_KEPT.plusDays(1));
        letGo();
        assertThat(shop.desk.look(id).pictures()).hasSize(1);
        shop.clock.advance(Duration.ofDays(92));
        letGo();
        assertThat(shop.desk.look(id).pictures()).isEmpty();
        assertThatThrownBy(() -> shop.desk.keepLonger(id, 31, "Too late.", keep(31)))
                .hasMessageContaining("time was over");

        shop.clock.advance(Incidents.KEPT);
        shop.desk.tidy();
        assertThat(shop.desk.all()).isEmpty();
        assertThat(shop.recorded()).contains("incident-kept days=183", "incidents-deleted incidents=1");
    }

    private Approval keep(int days) {
        return shop.agreed(Permission.KEEP_INCIDENT, IncidentWords.keep(1, days), mia);
    }

    @Test
    void aMistakeTakesThePicturesAlongAtOnceAndCountsAsAWrongAlert() {
        UUID alert = shop.confirmed(PICTURE, olga, mia);
        IncidentId id = shop.desk.open(alert).id();
        shop.desk.close(id, Outcome.MISTAKEN, "His brother.");

        assertThat(shop.desk.look(id).pictures()).isEmpty();
        assertThat(shop.desk.look(id).heldUntil()).isEmpty();
        assertThat(shop.storage.verdicts().rejected(alert)).isTrue();
        assertThat(shop.storage.watchlist().suspended(shop.ann)).isFalse();
        shop.clock.advance(Duration.ofMinutes(2));
        letGo();
        assertThat(shop.storage.history().alerts(9)).isEmpty();
        assertThat(shop.storage.retention().deletedOf(shop.ann)).containsOnlyKeys(Answer.NOT_THIS_PERSON);

        UUID another = shop.confirmed(PICTURE, olga, mia);
        shop.desk.close(shop.desk.open(another).id(), Outcome.MISTAKEN, "Again.");
        assertThat(shop.storage.watchlist().suspended(shop.ann))
                .as("after two wrong ones")
                .isTrue();
    }

    @Test
    void whoeverLooksDoesNotOpenTheFilm() {
        UUID alert = shop.confirmed(PICTURE, olga, mia);
        shop.films.add(new Film(shop.clock.instant(), new byte[] {1, 2, 3}));
        IncidentFile file = shop.desk.look(shop.desk.open(alert).id());
        assertThat(file.films()).hasSize(1);
        assertThat(shop.opened).isEmpty();
    }

    @Test
    void aClosingThatFailsWritesNothingDownAndForgetsNoMessage() {
        UUID alert = shop.confirmed(PICTURE, olga, mia);
        IncidentId id = shop.desk.open(alert).id();
        shop.sent.taken(message(alert, AlertState.VERIFIED, shop.clock.instant()));
        String tooLong = "x".repeat(Incidents.LONGEST_NOTE + 1);
        assertThatThrownBy(() -> shop.desk.close(id, 0, 23_98, Outcome.LEFT, tooLong))
                .hasMessageContaining("shorter");
        assertThat(shop.desk.look(id).incident().worth()).isEmpty();
        assertThat(shop.desk.look(id).incident().state()).isEqualTo(State.OPEN);

        shop.desk.close(id, 0, 23_98, Outcome.LEFT, "");
        assertThat(shop.desk.look(id).incident().worth()).isPresent();
        assertThat(shop.desk.look(id).timeline())
                .extracting(Event::what)
                .containsOnlyOnce("A message went out: verified by two people. Open SmartShop.");
    }

    @Test
    void whatNobodyClosesIsSaidEachDayAfterAWeekAndEndsAfterAYear() {
        List<String> said = new ArrayList<>();
        Reminder reminder = new Reminder(shop.storage.incidents(), said::add, shop.clock);
        UUID alert = shop.confirmed(PICTURE, olga, mia);
        IncidentId id = shop.desk.open(alert).id();
        IncidentId closed = shop.desk.open("Till", shop.clock.instant(), "").id();
        shop.desk.close(closed, Outcome.LEFT, "");
        reminder.check();
        shop.clock.advance(Reminder.QUIET.minusHours(1));
        reminder.check();
        assertThat(said).isEmpty();
        shop.clock.advance(Duration.ofDays(1));
        reminder.check();
        reminder.check();
        assertThat(said).singleElement().asString().contains("incident 1. ");
        shop.desk.note(id, "The insurer asks for the report.");
        shop.clock.advance(Duration.ofDays(2));
        reminder.check();
        assertThat(said).as("somebody has just done something").hasSize(1);

        shop.clock.advance(Incidents.OPEN_AT_MOST);
        shop.desk.tidy();
        letGo();
        assertThat(shop.desk.look(id).pictures()).isEmpty();
        assertThat(shop.desk.look(id).timeline())
                .last()
                .asString()
                .isEqualTo(new Event(shop.clock.instant(), "", "", "", false).toString());
        assertThat(shop.desk.look(id).incident().lapsed()).isTrue();
        assertThat(shop.recorded()).containsOnlyOnce("incident-lapsed");
    }

    private void letGo() {
        shop.storage.retention().deleteDue(ZoneOffset.UTC);
    }

    private static Message.OfAlert message(UUID alert, AlertState state, Instant at) {
        return new Message.OfAlert(at, alert, IncidentShop.ENTRANCE, "Entrance", state, Optional.empty(), at);
    }
}
