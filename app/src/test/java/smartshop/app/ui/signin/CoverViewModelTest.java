package smartshop.app.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.SettableClock;
import smartshop.app.access.Access;
import smartshop.app.access.Session;
import smartshop.app.access.StaffDesk;
import smartshop.app.ui.Check;
import smartshop.storage.Database;
import smartshop.storage.NewShop;
import smartshop.storage.staff.Role;
import smartshop.storage.staff.StaffMember;

/** Covering, choosing a tile, typing a PIN, without a window. */
class CoverViewModelTest {
    private static final String OLGAS = "730518";
    private static final String GITAS = "482913";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));

    @TempDir
    Path folder;

    private Database database;
    private Access access;
    private StaffDesk desk;
    private CoverViewModel cover;

    @BeforeEach
    void open() {
        database = Database.open(folder, NewShop.in(folder), clock);
        access = new Access(database, clock);
        desk = new StaffDesk(database, access);
        cover = new CoverViewModel(access, words -> {}, Runnable::run, Runnable::run, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whereNobodyIsSetUpOnlyAWishCoversAndAnybodyUncovers() {
        assertThat(cover.coveredProperty().get()).isFalse();
        cover.idle();
        assertThat(cover.coveredProperty().get()).isFalse();
        cover.cover();
        assertThat(cover.coveredProperty().get()).isTrue();
        cover.uncover();
        assertThat(cover.coveredProperty().get()).isFalse();
    }

    @Test
    void firstPersonIsChosenAndOnlyTheRightSecretUncovers() {
        add("Olga", Role.OWNER, OLGAS);

        assertThat(cover.coveredProperty().get()).isTrue();
        cover.uncover();
        assertThat(cover.coveredProperty().get()).as("that takes a secret").isTrue();
        assertThat(cover.prompt().fieldName()).isEqualTo("Olga’s PIN");
        type("111222");
        assertThat(cover.prompt().outcomeProperty().get().words()).isEqualTo("That is not it. Try again.");
        assertThat(cover.prompt().textProperty().get()).isEmpty();
        type(OLGAS);
        assertThat(cover.coveredProperty().get()).isFalse();
        assertThat(cover.prompt().outcomeProperty().get()).isEqualTo(Check.NONE);
    }

    @Test
    void afterIdlenessOnesOwnPinIsAllAndSwitchingTakesATile() {
        StaffMember olga = add("Olga", Role.OWNER, OLGAS);
        type(OLGAS);
        StaffMember gita = add("Gita", Role.GUARD, GITAS);

        cover.idle();
        assertThat(cover.coveredProperty().get()).isTrue();
        assertThat(cover.prompt().chosenProperty().get()).hasValue(olga);
        type(OLGAS);
        assertThat(access.session().person()).hasValue(olga);

        cover.switchPerson();
        assertThat(cover.prompt().chosenProperty().get()).isEmpty();
        cover.prompt().move(1);
        assertThat(cover.prompt().chosenProperty().get()).hasValue(gita);
        type(GITAS);
        assertThat(access.session().person()).hasValue(gita);
        assertThat(cover.whoMayAnswer()).isEqualTo("Gita or Olga may answer. Sign in to see who it is about.");
    }

    @Test
    void newsOfTheSessionThatIsLeavingUncoversNothing() {
        add("Olga", Role.OWNER, OLGAS);
        type(OLGAS);
        List<Runnable> waiting = new ArrayList<>();
        CoverViewModel slow = new CoverViewModel(access, words -> {}, waiting::add, Runnable::run, clock);

        slow.cover(); // signing out waits for the disk
        add("Gita", Role.GUARD, GITAS); // and who works here changes meanwhile

        assertThat(slow.coveredProperty().get()).isTrue();
        waiting.forEach(Runnable::run);
        assertThat(slow.coveredProperty().get()).isTrue();
        type(OLGAS);
        assertThat(slow.coveredProperty().get()).as("another session").isFalse();
    }

    @Test
    void pauseAfterWrongTriesIsCountedDown() {
        add("Olga", Role.OWNER, OLGAS);
        for (int i = 0; i < 5; i++) {
            type("111222");
        }

        assertThat(outcome()).isEqualTo("Wrong too often. The next try may be in 15 s.");
        clock.advance(Duration.ofSeconds(10));
        cover.prompt().tick();
        assertThat(outcome()).isEqualTo("Wrong too often. The next try may be in 5 s.");
        clock.advance(Duration.ofSeconds(5));
        cover.prompt().tick();
        assertThat(outcome()).isEmpty();
        type(OLGAS);
        assertThat(access.session()).isInstanceOf(Session.SignedIn.class);
    }

    private StaffMember add(String name, Role role, String secret) {
        return desk.add(name, role, secret.toCharArray());
    }

    private void type(String secret) {
        cover.prompt().textProperty().set(secret);
        cover.prompt().submit();
    }

    private String outcome() {
        return Optional.ofNullable(cover.prompt().outcomeProperty().get())
                .map(Check::words)
                .orElse("");
    }
}
