package smartshop.app.lawful;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.LawfulShop;
import smartshop.app.SettableClock;
import smartshop.app.access.Access;
import smartshop.app.access.AccessException;
import smartshop.app.access.Session;
import smartshop.app.access.StaffDesk;
import smartshop.app.live.Notices;
import smartshop.storage.Database;
import smartshop.storage.NewShop;
import smartshop.storage.StorageException;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Actor;
import smartshop.storage.audit.Deed;
import smartshop.storage.staff.Role;

class LawfulDeskTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));

    @TempDir
    Path folder;

    @Test
    void theWatchHearsThatMatchingIsLockedAlsoWhenThatCannotBeRecorded() {
        AtomicInteger told = new AtomicInteger();
        LawfulDesk desk;
        try (Database database = Database.open(folder, NewShop.in(folder), clock)) {
            desk = new LawfulDesk(
                    database.lawfulRecord(), new Access(database, clock), false, new Notices(clock), clock);
            LawfulShop.complete(desk, LocalDate.now(clock));
            assertThat(desk.standing().matching()).isTrue();
        }
        desk.onChange(told::incrementAndGet);
        clock.advance(Duration.ofDays(366));

        assertThatThrownBy(desk::check).isInstanceOf(StorageException.class);

        assertThat(desk.standing().matching()).isFalse();
        assertThat(told).hasValue(1);
    }

    @Test
    void aClockThatIsSetBackOpensNothingAgainUntilItIsRightOrSomebodySaysThatItIs() {
        Notices notices = new Notices(clock);
        try (Database database = Database.open(folder, NewShop.in(folder), clock)) {
            Access access = new Access(database, clock);
            LawfulDesk desk = new LawfulDesk(database.lawfulRecord(), access, false, notices, clock);
            LawfulShop.complete(desk, LocalDate.now(clock));
            clock.advance(Duration.ofDays(366));
            desk.check();
            assertThat(desk.standing().matching()).as("a year is over").isFalse();

            clock.advance(Duration.ofDays(-100));
            desk.check();

            assertThat(desk.standing().lock().reasons())
                    .containsExactly(new LockReason.ClockBehind(LocalDate.of(2027, 8, 13), LocalDate.of(2027, 11, 21)));
            assertThat(notices.all().getLast().words()).contains("set the clock right");
            LawfulDesk restarted = new LawfulDesk(database.lawfulRecord(), access, false, notices, clock);
            assertThat(restarted.standing().matching())
                    .as("also after a restart")
                    .isFalse();
            database.audit(Actor.SYSTEM).record(Deed.of(Action.WATCHLIST_VIEWED));
            assertThat(new LawfulDesk(database.lawfulRecord(), access, false, notices, clock)
                            .standing()
                            .matching())
                    .as("also after something was recorded by that clock")
                    .isFalse();

            restarted.stop();
            restarted.resume();
            assertThat(restarted.standing().matching())
                    .as("somebody has said so")
                    .isTrue();
        }
    }

    @Test
    void anybodyStopsWhileNobodyIsSignedInAndOnlyWhoMayResumes() {
        try (Database database = Database.open(folder, NewShop.in(folder), clock)) {
            Access access = new Access(database, clock);
            LawfulDesk desk = new LawfulDesk(database.lawfulRecord(), access, true, new Notices(clock), clock);
            new StaffDesk(database, access).add("Olga", Role.OWNER, "730518".toCharArray());
            assertThat(access.session()).isInstanceOf(Session.Nobody.class);

            desk.stop();

            assertThat(desk.standing().matching()).isFalse();
            assertThatThrownBy(desk::resume).isInstanceOf(AccessException.class);
            assertThat(desk.standing().matching()).isFalse();
            List<String> recorded = new ArrayList<>();
            database.audit(Actor.SYSTEM).newest(1, entry -> recorded.add(entry.actor() + " " + entry.action()));
            assertThat(recorded).containsExactly("nobody matching-stopped");
        }
    }
}
