package smartshop.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.SettableClock;
import smartshop.storage.Database;
import smartshop.storage.NewShop;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Actor;
import smartshop.storage.audit.Deed;
import smartshop.storage.audit.Entry;
import smartshop.storage.staff.Role;
import smartshop.storage.staff.SignIn;
import smartshop.storage.staff.StaffMember;

/** Who is at the screen, who agrees, and what the audit log says of it. */
class AccessTest {
    private static final String OLGAS = "730518";
    private static final String MIAS = "604417";
    private static final String GITAS = "482913";

    @TempDir
    Path folder;

    private final Clock clock = new SettableClock(Instant.parse("2026-11-21T12:00:00Z"));
    private Database database;
    private Access access;
    private StaffDesk desk;
    private FourEyes fourEyes;

    @BeforeEach
    void open() {
        database = Database.open(folder, NewShop.in(folder), clock);
        access = new Access(database, clock);
        desk = new StaffDesk(database, access);
        fourEyes = new FourEyes(access);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whereNobodyHasSetUpPeopleWhoeverIsThereActsAsTheOwner() {
        for (Permission permission : Permission.values()) {
            access.require(permission);
            if (permission.takesTwo()) {
                access.require(permission, fourEyes.alone(permission));
            }
        }
        access.audit().record(Deed.of(Action.WATCHLIST_VIEWED));

        assertThat(entries()).extracting(Entry::actor).containsExactly("owner");
    }

    @Test
    void fromTheFirstPersonOnNobodyDoesAnythingWithoutSigningIn() {
        StaffMember olga = desk.add("Olga", Role.OWNER, OLGAS.toCharArray());

        access.require(Permission.STOP_MATCHING); // the safe direction
        for (Permission permission : EnumSet.complementOf(EnumSet.of(Permission.STOP_MATCHING))) {
            assertThatThrownBy(() -> access.require(permission)).hasMessageStartingWith("Sign in first.");
        }
        assertThat(access.signIn(olga.id(), "111222".toCharArray())).isInstanceOf(SignIn.Wrong.class);
        assertThat(access.session()).isInstanceOf(Session.Nobody.class);
        assertThat(signIn(olga, OLGAS)).isInstanceOf(SignIn.Welcome.class);
        access.require(Permission.STAFF);
        access.signOut(Access.Leaving.IDLE);
        assertThat(access.may(Permission.LIVE)).isFalse();

        assertThat(entries())
                .extracting(entry -> entry.actor() + " " + entry.action() + " " + entry.detail())
                .containsExactly(
                        "owner staff-added owner",
                        "system sign-in-failed ",
                        olga.id() + " signed-in owner",
                        olga.id() + " signed-out idle");
    }

    @Test
    void roleMayDoWhatTheMatrixSaysAndIsToldWhoElseMay() {
        StaffMember gita = guard();

        for (Permission permission : Permission.values()) {
            if (RoleMatrix.allows(Role.GUARD, permission)) {
                access.require(permission);
            } else {
                assertThatThrownBy(() -> access.require(permission))
                        .isInstanceOf(AccessException.class)
                        .hasMessageStartingWith("Only an owner")
                        .hasMessageContaining(permission.words());
            }
        }
        assertThat(access.session().person()).hasValue(gita);
    }

    @Test
    void guardOfOneCameraAnswersForThatOne() {
        UUID entrance = UUID.randomUUID();
        StaffMember gita = guard();
        access.signOut(Access.Leaving.ASKED);
        signIn(access.roster().members().getLast(), OLGAS);
        desk.limit(gita.id(), Set.of(entrance));
        signIn(gita, GITAS);

        access.require(Permission.ANSWER_ALERTS, entrance);
        assertThatThrownBy(() -> access.require(Permission.ANSWER_ALERTS, UUID.randomUUID()))
                .hasMessageContaining("not one of yours");
    }

    @Test
    void secondPersonSignsInThereAndThenAndTheApprovalIsGoodOnceForThatAlone() {
        StaffMember olga = desk.add("Olga", Role.OWNER, OLGAS.toCharArray());
        signIn(olga, OLGAS);
        StaffMember mia = desk.add("Mia", Role.MANAGER, MIAS.toCharArray());

        assertThat(fourEyes.whoMayAgree(Permission.LOWER_THRESHOLD)).containsExactly(mia);
        Approval approval = agreed(mia);

        assertThat(approval.first()).hasValue(olga.id());
        assertThat(approval.second()).hasValue(mia.id());
        assertThatThrownBy(() -> access.require(Permission.EXPORT, approval)).isInstanceOf(AccessException.class);
        access.require(Permission.LOWER_THRESHOLD, approval);
        assertThatThrownBy(() -> access.require(Permission.LOWER_THRESHOLD, approval))
                .isInstanceOf(AccessException.class);
        Approval kept = agreed(mia);
        signIn(olga, OLGAS);
        assertThatThrownBy(() -> access.require(Permission.LOWER_THRESHOLD, kept))
                .as("another session")
                .isInstanceOf(AccessException.class);
        assertThat(access.session().person()).as("never the second").hasValue(olga);
        assertThat(entries())
                .extracting(entry -> entry.actor() + " " + entry.action() + " " + entry.detail())
                .contains(mia.id() + " second-agreed lower-threshold");
    }

    @Test
    void nobodyAgreesToTheirOwnAndNobodyWhoMayNotDoItThemselves() {
        StaffMember gita = guard();
        StaffMember olga = access.roster().members().getLast();
        signIn(olga, OLGAS);

        assertThatThrownBy(() -> fourEyes.agree(Permission.APPROVE_ENROLMENT, olga.id(), OLGAS.toCharArray()))
                .hasMessageContaining("somebody else");
        assertThatThrownBy(() -> fourEyes.agree(Permission.APPROVE_ENROLMENT, gita.id(), GITAS.toCharArray()))
                .hasMessageContaining("as a guard");
        assertThatThrownBy(() -> fourEyes.agreeTo(Permission.APPROVE_ENROLMENT, Optional.of(olga.id())))
                .hasMessageContaining("takes two people");
        signIn(gita, GITAS);
        assertThatThrownBy(() -> fourEyes.agree(Permission.APPROVE_ENROLMENT, olga.id(), OLGAS.toCharArray()))
                .hasMessageStartingWith("Only an owner");
    }

    @Test
    void secondPersonWithAWrongSecretAgreesToNothing() {
        guard();
        StaffMember olga = access.roster().members().getLast();
        signIn(olga, OLGAS);
        StaffMember mia = desk.add("Mia", Role.MANAGER, MIAS.toCharArray());

        assertThat(fourEyes.agree(Permission.LOWER_THRESHOLD, mia.id(), "111222".toCharArray()))
                .isInstanceOf(FourEyes.Answer.NotSignedIn.class);
    }

    @Test
    void onePersonModeIsOnePersonsWithItsReasonAndNeverForWhatHarms() {
        StaffMember olga = desk.add("Olga", Role.OWNER, OLGAS.toCharArray());
        signIn(olga, OLGAS);
        assertThatThrownBy(() -> fourEyes.alone(Permission.APPROVE_ENROLMENT)).isInstanceOf(AccessException.class);

        desk.workAlone("I am alone here on weekdays.");

        Approval approval = fourEyes.agreeTo(Permission.APPROVE_ENROLMENT, Optional.of(olga.id()));
        assertThat(approval.byOnePerson()).isTrue();
        assertThat(approval.first()).hasValue(olga.id());
        assertThat(approval.aloneBecause()).isEqualTo("I am alone here on weekdays.");
        for (Permission harmful : List.of(Permission.LOWER_THRESHOLD, Permission.EXPORT, Permission.PHOTO_SEARCH)) {
            assertThatThrownBy(() -> fourEyes.alone(harmful)).hasMessageContaining("always takes two");
        }
        desk.workTogether();
        assertThat(fourEyes.aloneIsEnough(Permission.APPROVE_ENROLMENT)).isFalse();
        assertThat(entries()).extracting(Entry::action).contains("working-alone", "working-together");
    }

    @Test
    void onePersonModeIsNoWayAroundSomebodyWhoCanAgree() {
        StaffMember gita = guard();
        StaffMember olga = access.roster().members().getLast();
        signIn(olga, OLGAS);
        desk.workAlone("I am alone here on weekdays.");
        assertThat(fourEyes.aloneIsEnough(Permission.APPROVE_ENROLMENT))
                .as("a guard agrees to nothing")
                .isTrue();

        desk.changeRole(gita.id(), Role.MANAGER);

        assertThat(access.onePersonMode()).isEmpty();
        assertThatThrownBy(() -> fourEyes.alone(Permission.APPROVE_ENROLMENT)).isInstanceOf(AccessException.class);
        assertThatThrownBy(() -> desk.workAlone("I am alone here on weekdays."))
                .hasMessageContaining("is a manager and can agree");
        desk.remove(gita.id());
        assertThat(access.onePersonMode()).as("does not come back by itself").isEmpty();
        desk.workAlone("I am alone here on weekdays.");
        desk.add("Mia", Role.MANAGER, MIAS.toCharArray());
        assertThat(access.onePersonMode()).isEmpty();
        assertThat(entries())
                .extracting(Entry::action)
                .filteredOn(action -> action.startsWith("working"))
                .containsExactly("working-alone", "working-together", "working-alone", "working-together");
    }

    @Test
    void onePersonModeThatAnEarlierVersionLetStandBesideTwoIsNotHonouredAndEnds() {
        StaffMember olga = desk.add("Olga", Role.OWNER, OLGAS.toCharArray());
        signIn(olga, OLGAS);
        desk.add("Mia", Role.MANAGER, MIAS.toCharArray());
        database.staff().workAlone(olga.id(), "I am alone here on weekdays.", role -> false);
        access = new Access(database, clock);
        desk = new StaffDesk(database, access);

        assertThat(database.staff().roster().alone()).isPresent();
        assertThat(access.onePersonMode()).isEmpty();
        assertThat(desk.endAloneIfTwo()).isTrue();
        assertThat(database.staff().roster().alone()).isEmpty();
        assertThat(desk.endAloneIfTwo()).isFalse();
    }

    @Test
    void sessionEndsWhenTheRoleBecomesAnother() {
        StaffMember gita = guard();
        StaffMember olga = access.roster().members().getLast();
        signIn(olga, OLGAS);
        desk.changeRole(gita.id(), Role.OWNER);
        desk.changeRole(olga.id(), Role.GUARD);

        assertThat(access.session()).isInstanceOf(Session.Nobody.class);
        assertThat(signIn(olga, OLGAS)).isInstanceOf(SignIn.Welcome.class);
        assertThat(access.may(Permission.STAFF)).isFalse();
    }

    @Test
    void whoLeavesHasLeftAndEverybodyHearsItAlsoIfTheDiskDoesNotTakeTheRecord() {
        guard();
        AtomicInteger told = new AtomicInteger();
        access.onChange(told::incrementAndGet);
        database.close();

        assertThatThrownBy(() -> access.signOut(Access.Leaving.IDLE)).isInstanceOf(RuntimeException.class);

        assertThat(access.session()).isInstanceOf(Session.Nobody.class);
        assertThat(told).hasValue(1);
        open();
    }

    @Test
    void entryThatSomebodyElseChangedIsRefusedAndRecorded() throws SQLException {
        StaffMember gita = guard();
        close();
        raw("update staff set role = 'OWNER' where role = 'GUARD'");
        open();

        assertThat(access.roster().changed()).containsExactly(gita.id());
        assertThat(signIn(gita, GITAS)).isEqualTo(new SignIn.Refused());
        assertThat(access.session()).isInstanceOf(Session.Nobody.class);
        assertThat(entries())
                .filteredOn(entry -> entry.action().equals(Action.STAFF_TAMPERED.code()))
                .extracting(Entry::subject)
                .containsExactly(Optional.of(gita.id().value()));
    }

    /** With the file's right password, and without SmartShop. */
    private void raw(String statement) throws SQLException {
        String file = Database.file(folder).toString().replace(".mv.db", "");
        String password = new String(NewShop.in(folder).filePassword()) + " smartshop";
        String url = "jdbc:h2:" + file + ";CIPHER=AES;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
        try (Connection connection = DriverManager.getConnection(url, "smartshop", password);
                Statement at = connection.createStatement()) {
            at.execute(statement);
        }
    }

    @Test
    void everybodyChangesTheirOwnSecretAndNobodyElseTheirs() {
        StaffMember gita = guard();

        assertThatThrownBy(() -> desk.newSecret(gita.id(), MIAS.toCharArray())).isInstanceOf(AccessException.class);
        assertThat(desk.changeOwnSecret("111222".toCharArray(), MIAS.toCharArray()))
                .isInstanceOf(SignIn.Wrong.class);
        assertThat(desk.changeOwnSecret(GITAS.toCharArray(), MIAS.toCharArray()))
                .isInstanceOf(SignIn.Welcome.class);
        assertThat(signIn(gita, GITAS)).isInstanceOf(SignIn.Wrong.class);
        assertThat(signIn(gita, MIAS)).isInstanceOf(SignIn.Welcome.class);
    }

    /** Signed in, beside Olga the owner. */
    private StaffMember guard() {
        StaffMember olga = desk.add("Olga", Role.OWNER, OLGAS.toCharArray());
        signIn(olga, OLGAS);
        StaffMember gita = desk.add("Gita", Role.GUARD, GITAS.toCharArray());
        signIn(gita, GITAS);
        return gita;
    }

    private Approval agreed(StaffMember second) {
        FourEyes.Answer answer = fourEyes.agree(Permission.LOWER_THRESHOLD, second.id(), MIAS.toCharArray());
        return ((FourEyes.Answer.Agreed) answer).approval();
    }

    private SignIn signIn(StaffMember member, String secret) {
        return access.signIn(member.id(), secret.toCharArray());
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        database.audit(Actor.SYSTEM).newest(1000, entries::add);
        return entries;
    }
}
