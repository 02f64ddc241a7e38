package smartshop.app.ui.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.SettableClock;
import smartshop.app.access.Access;
import smartshop.app.access.StaffDesk;
import smartshop.storage.Database;
import smartshop.storage.NewShop;
import smartshop.storage.staff.Role;
import smartshop.storage.staff.SignIn;
import smartshop.storage.staff.StaffMember;

class StaffViewModelTest {
    private static final String BEFORE = "730518";
    private static final String AFTER = "604417";

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T12:00:00Z"));
    private final AtomicBoolean done = new AtomicBoolean();
    private Database database;
    private Access access;
    private StaffViewModel model;
    private StaffMember olga;

    @BeforeEach
    void open() {
        database = Database.open(folder, NewShop.in(folder), clock);
        access = new Access(database, clock);
        StaffDesk desk = new StaffDesk(database, access);
        olga = desk.add("Olga", Role.OWNER, BEFORE.toCharArray());
        access.signIn(olga.id(), BEFORE.toCharArray());
        model = new StaffViewModel(desk, access, List::of, Runnable::run, Runnable::run, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whoKnowsThePresentPinChoosesAnotherThatNobodyElseKnows() {
        model.changeOwn(form(BEFORE), () -> done.set(true));

        assertThat(done).isTrue();
        assertThat(access.signIn(olga.id(), BEFORE.toCharArray())).isInstanceOf(SignIn.Wrong.class);
        assertThat(access.signIn(olga.id(), AFTER.toCharArray())).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void whoDoesNotKnowItIsToldSoAndItStays() {
        MemberForm form = form("111222");
        model.changeOwn(form, () -> done.set(true));

        assertThat(done).isFalse();
        assertThat(form.outcomeProperty().get().words()).startsWith("That is not it.");
        assertThat(access.signIn(olga.id(), BEFORE.toCharArray())).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void theDatabaseIsReadInTheBackground() {
        new StaffDesk(database, access).idleLimit(Duration.ofMinutes(10));
        List<Runnable> waiting = new ArrayList<>();
        StaffViewModel slow = new StaffViewModel(
                new StaffDesk(database, access), access, List::of, waiting::add, Runnable::run, clock);

        assertThat(slow.idleProperty().get()).isEqualTo(5);
        waiting.forEach(Runnable::run);
        assertThat(slow.idleProperty().get()).isEqualTo(10);
    }

    private MemberForm form(String present) {
        MemberForm form = model.newcomer();
        form.presentProperty().set(present);
        form.secretProperty().set(AFTER);
        form.againProperty().set(AFTER);
        return form;
    }
}
