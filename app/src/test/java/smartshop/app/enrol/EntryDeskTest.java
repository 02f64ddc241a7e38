package smartshop.app.enrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.SettableClock;
import smartshop.app.access.Access;
import smartshop.app.access.AccessException;
import smartshop.app.access.Approval;
import smartshop.app.access.FourEyes;
import smartshop.app.access.Permission;
import smartshop.app.access.StaffDesk;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.search.PersonId;
import smartshop.storage.Database;
import smartshop.storage.NewShop;
import smartshop.storage.audit.Actor;
import smartshop.storage.audit.Entry;
import smartshop.storage.staff.Role;
import smartshop.storage.staff.SignIn;
import smartshop.storage.staff.StaffMember;
import smartshop.storage.watchlist.EnrolmentRules;
import smartshop.storage.watchlist.Listing;
import smartshop.storage.watchlist.NewPerson;
import smartshop.storage.watchlist.NewPhoto;
import smartshop.storage.watchlist.Notice;
import smartshop.storage.watchlist.SignOff;
import smartshop.storage.watchlist.State;
import smartshop.storage.watchlist.Suspension;

/** Who may propose and decide, who must not, and what the audit log says of it. */
class EntryDeskTest {
    private static final String MODEL = "test";
    private static final String OLGAS = "730518";
    private static final String MIAS = "604417";
    private static final String GITAS = "482913";

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T12:00:00Z"));
    private Database database;
    private Access access;
    private StaffDesk staff;
    private EntryDesk desk;

    @BeforeEach
    void open() {
        database = Database.open(folder, NewShop.in(folder), clock);
        access = new Access(database, clock);
        staff = new StaffDesk(database, access);
        desk = new EntryDesk(database.watchlist(), access, () -> EnrolmentRules.UK);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whereNobodyHasSetUpPeopleAnEntryTakesEffectAtOnceAndSaysSo() {
        assertThat(desk.takesEffectAtOnce()).isTrue();

        PersonId id = desk.add(newcomer()).id();

        assertThat(matches(id)).isTrue();
        assertThat(signOff(id)).isEqualTo(new SignOff(SignOff.How.ONE_PERSON, Optional.empty(), clock.instant()));
        desk.renew(later(id), new FourEyes(access).alone(Permission.RENEW_ENROLMENT));
        assertThat(listing(id).endsAt()).isEqualTo("2028-11-12T12:00:00Z");
        assertThat(recorded(id)).containsExactly("owner person-enrolled photos=1", "owner entry-renewed one-person");
    }

    @Test
    void oneProposesAndAnotherApproves() {
        StaffMember olga = add("Olga", Role.OWNER, OLGAS);
        signIn(olga, OLGAS);
        StaffMember mia = add("Mia", Role.MANAGER, MIAS);
        assertThat(desk.takesEffectAtOnce()).isFalse();
        PersonId id = desk.add(newcomer()).id();

        assertThat(matches(id)).isFalse();
        assertThat(desk.mayApprove(listing(id))).isFalse();
        assertThatThrownBy(() -> desk.approve(id)).isInstanceOf(AccessException.class);
        assertThat(listing(id).state()).isEqualTo(State.PROPOSED);

        signIn(mia, MIAS);
        assertThat(desk.mayApprove(listing(id))).isTrue();
        desk.approve(id);

        assertThat(matches(id)).isTrue();
        assertThat(listing(id).proposer()).hasValue(olga.id());
        assertThat(signOff(id)).isEqualTo(new SignOff(SignOff.How.TWO_PEOPLE, Optional.of(mia.id()), clock.instant()));
        assertThat(recorded(id))
                .containsExactly(
                        Actor.of(olga.id()).pseudonym() + " person-proposed photos=1",
                        Actor.of(mia.id()).pseudonym() + " proposal-approved two-people");
    }

    @Test
    void whatOneRecordsAsOnePersonsShopIsDecidedByOneAndSaysSo() {
        StaffMember olga = add("Olga", Role.OWNER, OLGAS);
        signIn(olga, OLGAS);
        PersonId earlier = desk.add(newcomer()).id();
        staff.workAlone("I run this shop alone on weekdays.");

        desk.approve(earlier);
        PersonId id = desk.add(newcomer()).id();

        for (PersonId each : List.of(earlier, id)) {
            assertThat(matches(each)).isTrue();
            assertThat(signOff(each).how()).isEqualTo(SignOff.How.ONE_PERSON);
            assertThat(signOff(each).by()).hasValue(olga.id());
        }
    }

    @Test
    void renewalTakesTwoWhoAgreeOnTheSpot() {
        StaffMember olga = add("Olga", Role.OWNER, OLGAS);
        signIn(olga, OLGAS);
        StaffMember mia = add("Mia", Role.MANAGER, MIAS);
        PersonId id = desk.add(newcomer()).id();
        signIn(mia, MIAS);
        desk.approve(id);
        later(id);

        assertThatThrownBy(() -> new FourEyes(access).alone(Permission.RENEW_ENROLMENT))
                .isInstanceOf(AccessException.class);
        Approval agreed = agreed(olga);
        desk.renew(id, agreed);

        assertThat(listing(id).endsAt()).isEqualTo("2028-11-12T12:00:00Z");
        assertThat(signOff(id).how()).isEqualTo(SignOff.How.TWO_PEOPLE);
        assertThatThrownBy(() -> desk.renew(id, agreed)).as("good once").isInstanceOf(AccessException.class);
    }

    @Test
    void whoProposedDoesNotSayAloneThatItIsRightAfterAll() {
        StaffMember olga = add("Olga", Role.OWNER, OLGAS);
        signIn(olga, OLGAS);
        StaffMember mia = add("Mia", Role.MANAGER, MIAS);
        PersonId id = desk.add(newcomer()).id();
        signIn(mia, MIAS);
        desk.approve(id);
        desk.contest(id);
        signIn(olga, OLGAS);

        assertThatThrownBy(() -> desk.settle(id)).hasMessageContaining("You proposed this entry yourself");
        database.watchlist().settle(id);
        database.watchlist().suspend(id, Suspension.Why.WRONG_ALERTS);
        assertThatThrownBy(() -> desk.resume(id)).hasMessageContaining("Ask an owner or a manager.");
        assertThat(matches(id)).isFalse();

        signIn(mia, MIAS);
        desk.resume(id);
        assertThat(matches(id)).isTrue();
    }

    @Test
    void aGuardDecidesNothing() {
        StaffMember olga = add("Olga", Role.OWNER, OLGAS);
        signIn(olga, OLGAS);
        StaffMember gita = add("Gita", Role.GUARD, GITAS);
        PersonId id = desk.add(newcomer()).id();
        signIn(gita, GITAS);

        List<Runnable> wishes = List.of(
                () -> desk.add(newcomer()),
                () -> desk.approve(id),
                () -> desk.refuse(id),
                () -> desk.contest(id),
                () -> desk.settle(id),
                () -> desk.resume(id),
                () -> desk.remove(id),
                () -> desk.told(id, new Notice.Told(LocalDate.now(clock))));

        assertThat(wishes).allSatisfy(wish -> assertThatThrownBy(wish::run).isInstanceOf(AccessException.class));
        assertThat(listing(id).state()).isEqualTo(State.PROPOSED);
        assertThat(database.watchlist().people()).hasSize(1);
    }

    @Test
    void whatIsContestedRestsAndWhatIsRefusedOrRemovedIsGone() {
        PersonId id = desk.add(newcomer()).id();
        desk.contest(id);
        assertThat(matches(id)).isFalse();
        desk.settle(id);
        assertThat(matches(id)).isTrue();
        desk.told(
                id, new Notice.Withheld(Notice.Why.SAFETY, LocalDate.now(clock).plusDays(9)));
        desk.remove(id);
        assertThat(database.watchlist().people()).isEmpty();

        PersonId proposed = database.watchlist()
                .propose(newcomer(), Optional.empty(), EnrolmentRules.UK)
                .id();
        desk.refuse(proposed);
        assertThat(database.watchlist().people()).isEmpty();
        assertThat(recorded(proposed)).containsExactly("owner proposal-refused ");
        assertThat(recorded(id))
                .containsExactly(
                        "owner person-enrolled photos=1",
                        "owner entry-contested ",
                        "owner entry-settled ",
                        "owner notice-noted ",
                        "owner person-removed ");
    }

    private PersonId later(PersonId id) {
        clock.advance(Duration.ofDays(356));
        assertThat(listing(id).reviewDue(clock.instant())).isTrue();
        return id;
    }

    private Approval agreed(StaffMember second) {
        FourEyes.Answer answer =
                new FourEyes(access).agree(Permission.RENEW_ENROLMENT, second.id(), OLGAS.toCharArray());
        return ((FourEyes.Answer.Agreed) answer).approval();
    }

    private StaffMember add(String name, Role role, String secret) {
        return staff.add(name, role, secret.toCharArray());
    }

    private void signIn(StaffMember member, String secret) {
        assertThat(access.signIn(member.id(), secret.toCharArray())).isInstanceOf(SignIn.Welcome.class);
    }

    private NewPerson newcomer() {
        NewPhoto photo = new NewPhoto(new byte[] {1}, new Embedding(MODEL, new float[] {1, 0}));
        return NewPerson.drawn("Avery", "took wine", LocalDate.now(clock), List.of(photo));
    }

    private boolean matches(PersonId id) {
        return database.watchlist().gallery(MODEL).contains(id);
    }

    private SignOff signOff(PersonId id) {
        return listing(id).signOff().orElseThrow();
    }

    private Listing listing(PersonId id) {
        return database.watchlist().person(id).orElseThrow().listing().orElseThrow();
    }

    private List<String> recorded(PersonId id) {
        List<Entry> entries = new ArrayList<>();
        database.audit(Actor.OWNER).newest(1000, entries::add);
        return entries.stream()
                .filter(entry -> entry.subject().equals(Optional.of(id.value())))
                .map(entry -> entry.actor() + " " + entry.action() + " " + entry.detail())
                .toList();
    }
}
