package smartshop.app.ui.watchlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.SettableClock;
import smartshop.app.WatchlistDesk;
import smartshop.app.access.Access;
import smartshop.app.enrol.EntryDesk;
import smartshop.recognition.embed.Embedding;
import smartshop.storage.Database;
import smartshop.storage.NewShop;
import smartshop.storage.watchlist.EnrolmentRules;
import smartshop.storage.watchlist.NewPerson;
import smartshop.storage.watchlist.NewPhoto;
import smartshop.storage.watchlist.Suspension;

class WatchlistViewModelTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));
    private final AtomicInteger told = new AtomicInteger();

    @TempDir
    private Path folder;

    private Database database;
    private WatchlistViewModel model;

    @BeforeEach
    void open() {
        database = Database.open(folder, NewShop.in(folder), clock);
        Access access = new Access(database, clock);
        model = new WatchlistViewModel(
                new WatchlistDesk(database.watchlist(), access),
                new EntryDesk(database.watchlist(), access, () -> EnrolmentRules.UK),
                database.staff()::name,
                told::incrementAndGet,
                Runnable::run,
                Runnable::run,
                clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void peopleAreShownWithTheirPhotosAndSinceWhen() {
        enrol("Avery");
        model.refresh();

        ListedPerson listed = model.people().getFirst();
        assertThat(listed.person().name()).isEqualTo("Avery");
        assertThat(model.photos(listed.person().photos()).values()).containsExactly(new byte[] {1, 2, 3});
        assertThat(model.since(listed)).isEqualTo("1 photo · since 20 November 2026");
    }

    @Test
    void whoeverIsSuspendedIsNotLookedFor() {
        model.refresh();
        assertThat(model.recognising()).isEqualTo("nobody is listed");

        enrol("Avery");
        model.refresh();
        assertThat(model.recognising()).isEqualTo("recognising");

        database.watchlist().suspend(model.people().getFirst().person().id(), Suspension.Why.ASKED);
        model.refresh();
        assertThat(model.recognising()).isEqualTo("nobody is looked for, every entry is suspended");
    }

    @Test
    void whoIsRemovedIsGoneAndTheWatchIsTold() {
        enrol("Avery");
        model.refresh();
        model.remove(model.people().getFirst());

        assertThat(model.people()).isEmpty();
        assertThat(database.watchlist().people()).isEmpty();
        assertThat(told).hasValue(1);
    }

    @Test
    void aSuspendedEntryIsToBeCheckedUntilItIsResumed() {
        enrol("Avery");
        enrol("Blake");
        model.refresh();
        ListedPerson avery = model.people().getFirst();
        assertThat(model.state(avery)).isEqualTo("Active · 365 days left");
        database.watchlist().suspend(avery.person().id(), Suspension.Why.WRONG_ALERTS);
        model.refresh();

        ListedPerson suspended = model.toCheck().getFirst();
        assertThat(suspended.person().name()).isEqualTo("Avery");
        assertThat(model.toCheck()).hasSize(1);
        assertThat(model.state(suspended)).isEqualTo("Suspended");
        assertThat(model.rest(suspended))
                .isEqualTo("Suspended since 20 November 2026: two alerts were wrong within seven days.");

        model.resume(suspended);

        assertThat(model.toCheck()).isEmpty();
        assertThat(model.people()).noneMatch(listed -> listed.person().suspended());
        assertThat(told).hasValue(1);
    }

    @Test
    void anEntryThatEndsSoonIsExpiringAndWaitsForSomebody() {
        enrol("Avery");
        clock.advance(Duration.ofDays(355));
        model.refresh();

        ListedPerson avery = model.people().getFirst();
        assertThat(model.standing(avery)).isEqualTo(Standing.EXPIRING);
        assertThat(model.state(avery)).isEqualTo("Expiring · 10 days left");
        assertThat(model.waitingProperty().get()).isEqualTo(1);

        clock.advance(Duration.ofDays(10));
        assertThat(model.standing(avery)).isEqualTo(Standing.EXPIRED);
        assertThat(model.state(avery)).isEqualTo("Expired");
    }

    @Test
    void whatIsTypedIsLookedForInNamesAndReasons() {
        enrol("Avery");
        enrol("Blake");
        model.refresh();

        model.typedProperty().set("WINE bl");
        assertThat(model.found()).extracting(row -> row.person().name()).containsExactly("Blake");
        model.typedProperty().set("nobody");
        assertThat(model.found()).isEmpty();
        model.typedProperty().set("");
        assertThat(model.found()).hasSize(2);
    }

    @Test
    void afterAnEnrolmentTheWatchIsToldAndTheListIsNew() {
        enrol("Avery");
        model.enrolled();

        assertThat(model.people()).hasSize(1);
        assertThat(told).hasValue(1);
    }

    @Test
    void aClosedDatabaseIsSaidInASentence() {
        database.close();
        model.refresh();
        assertThat(model.problemProperty().get()).isNotBlank();

        database = Database.open(folder, NewShop.in(folder), clock);
    }

    private void enrol(String name) {
        NewPhoto photo = new NewPhoto(new byte[] {1, 2, 3}, new Embedding("test", new float[] {1, 0}));
        database.watchlist().enrol(NewPerson.drawn(name, "took wine", LocalDate.now(clock), List.of(photo)));
    }
}
