package smartshop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.alert.Alert;
import smartshop.app.live.Notice;
import smartshop.app.live.Notices;
import smartshop.recognition.attack.Presentation;
import smartshop.recognition.detect.Box;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.image.Picture;
import smartshop.recognition.search.PersonId;
import smartshop.storage.Database;
import smartshop.storage.NewShop;
import smartshop.storage.audit.Actor;
import smartshop.storage.verdict.Verdict;
import smartshop.storage.watchlist.NewPerson;
import smartshop.storage.watchlist.NewPhoto;
import smartshop.storage.watchlist.Person;

class VerdictDeskTest {
    private static final Embedding STRANGER = new Embedding("net", new float[] {0.6f, 0.8f});

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));
    private final Notices notices = new Notices(clock);
    private final List<String> told = new ArrayList<>();

    @TempDir
    Path folder;

    private Database database;
    private VerdictDesk desk;
    private PersonId person;

    @BeforeEach
    void open() {
        database = Database.open(folder, NewShop.in(folder), clock);
        desk = new VerdictDesk(
                database.verdicts(),
                database.audit(Actor.SYSTEM),
                id -> database.watchlist().person(id).filter(Person::suspended).isPresent(),
                () -> told.add("watch"),
                alert -> told.add("wrong"),
                notices);
        desk.onChange(() -> told.add("window"));
        NewPhoto photo = new NewPhoto(new byte[] {1}, new Embedding("net", new float[] {1, 0}));
        person = database.watchlist()
                .enrol(NewPerson.drawn("Avery", "took wine", LocalDate.now(clock), List.of(photo)))
                .id();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theWatchIsToldBeforeTheWindow() {
        desk.give(alert(), Verdict.NOT_THIS_PERSON, Optional.of(STRANGER)).run();

        assertThat(told).containsExactly("watch", "wrong", "window");
        assertThat(database.verdicts().lookAlikes("net")).hasSize(1);
        assertThat(notices.all()).isEmpty();
    }

    @Test
    void theSecondWrongAlertIsANoticeWithoutAName() {
        desk.give(alert(), Verdict.NOT_THIS_PERSON, Optional.of(STRANGER)).run();
        Alert second = alert();
        desk.give(second, Verdict.NOT_THIS_PERSON, Optional.of(STRANGER)).run();

        assertThat(notices.all())
                .extracting(Notice::words)
                .singleElement()
                .satisfies(words -> assertThat(words).contains("suspended").doesNotContain("Avery"));
        assertThat(database.watchlist().people()).allMatch(Person::suspended);

        desk.takeBack(second).run();
        assertThat(database.watchlist().people()).noneMatch(Person::suspended);
        assertThat(told).hasSize(8);
    }

    @Test
    void nothingIsToldBeforeWhatWasSaidIsCommitted() {
        Runnable afterwards = desk.give(alert(), Verdict.UNSURE, Optional.empty());

        assertThat(told).isEmpty();
        afterwards.run();
        assertThat(told).containsExactly("watch", "window");
    }

    private Alert alert() {
        Instant now = clock.instant();
        Picture dot = new Picture(1, 1, new byte[3]);
        return new Alert(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Entrance",
                person,
                0.6,
                now,
                now,
                now,
                dot,
                dot,
                new Box(0, 0, 1, 1),
                STRANGER,
                Presentation.UNKNOWN);
    }
}
