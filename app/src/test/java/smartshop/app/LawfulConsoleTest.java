package smartshop.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static smartshop.app.Eventually.eventually;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.alert.Alert;
import smartshop.app.demo.DemoWatchlist;
import smartshop.app.lawful.CameraPurpose;
import smartshop.app.lawful.LockState;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.Notice;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.drawn.DrawnFaces;
import smartshop.recognition.drawn.DrawnPerson;
import smartshop.recognition.drawn.DrawnShop;
import smartshop.recognition.drawn.ScriptedVisit;
import smartshop.recognition.drawn.ShopScript;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.image.I420Picture;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.model.ModelStore;
import smartshop.recognition.quality.EnrolmentCheck;
import smartshop.recognition.search.PersonId;
import smartshop.storage.StorageException;

/** A real console in a shop's folder: somebody who is listed walks in. */
class LawfulConsoleTest {
    private static final DrawnCast CAST = DrawnCast.standard();
    private static final ShopScript SCRIPT = ShopScript.of(7, 0, 1, 60);
    private static final DrawnShop SHOP = new DrawnShop(SCRIPT, CAST, 1280, 720, 0);
    private static final ScriptedVisit VISIT =
            SCRIPT.visits().stream().filter(ScriptedVisit::listed).findFirst().orElseThrow();

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(400);

    private static ModelPack models;
    private static List<I420Picture> frames;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));
    private final List<Alert> alerts = new CopyOnWriteArrayList<>();

    @TempDir
    Path folder;

    private Console console;
    private CameraFeed feed;
    private PersonId listed;

    @BeforeAll
    static void loadModels() throws Exception {
        models = new ModelStore(List.of()).open(ModelPack.Kind.BUILTIN);
        frames = DoubleStream.iterate(VISIT.start(), at -> at < VISIT.end(), at -> at + BETWEEN_LOOKS.toMillis() / 1e3)
                .mapToObj(at -> DrawnPictures.i420(SHOP.draw(at)))
                .toList();
    }

    @AfterAll
    static void unloadModels() {
        models.close();
    }

    @BeforeEach
    void open() throws StartException {
        start();
        UUID camera = console.cameras().add("Entrance").id();
        feed = console.cameras().feeds().getFirst();
        assertThat(feed.id()).isEqualTo(camera);
        listed = DemoWatchlist.enrol(List.of(visitor()), console, today()).getFirst();
    }

    private static DrawnPerson visitor() {
        return CAST.listed().get(VISIT.person());
    }

    private void start() throws StartException {
        console = Console.open(new ConsoleSettings(folder, 0, models).onLoopback(), clock);
        console.alerts().add("test", alerts::add);
        feed = console.cameras().feeds().stream().findFirst().orElse(null);
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void aFreshFolderAlertsOfNobodyAndDoesNotEvenLook() throws Exception {
        walkIn();

        assertThat(console.lawful().standing().matching()).isFalse();
        assertThat(alerts).isEmpty();
        assertThat(feed.looks()).isZero();

        LawfulShop.complete(console.lawful(), today());
        walkIn();
        assertThat(feed.looks()).as("the camera has no purpose yet").isZero();
        console.lawful().purpose(feed.id(), CameraPurpose.TILL);
        walkIn();
        assertThat(feed.looks()).as("a till is not for this").isZero();

        console.lawful().purpose(feed.id(), CameraPurpose.ENTRANCE);
        walkIn();
        assertThat(alerts).extracting(Alert::person).containsExactly(listed);
    }

    @Test
    void aYearAfterThePapersItWarnsForThirtyDaysThenLocksAndForgetsWhoIsListed() throws Exception {
        LawfulShop.complete(console.lawful(), today());
        console.lawful().purpose(feed.id(), CameraPurpose.ENTRANCE);
        walkIn();
        assertThat(alerts).hasSize(1);

        clock.advance(Duration.ofDays(336));
        eventually(
                "the warning",
                () -> console.lawful().standing().lock() instanceof LockState.Warning warning
                        && warning.daysLeft() == 30);
        walkIn();
        assertThat(alerts).hasSize(2);
        clock.advance(Duration.ofDays(30));
        eventually("the lock", () -> !console.lawful().standing().matching());
        eventually("its notice", () -> said("Matching is locked: nobody is looked for any more."));
        long looks = feed.looks();
        walkIn();
        assertThat(alerts).hasSize(2);
        assertThat(feed.looks()).isEqualTo(looks);

        LawfulShop.complete(console.lawful(), today());
        walkIn();
        assertThat(feed.looks())
                .as("it looks again; the entry itself has ended after a year")
                .isGreaterThan(looks);
        assertThat(actions()).containsSubsequence("matching-opened", "matching-locked", "matching-opened");
    }

    @Test
    void theSwitchEmptiesTheWatchAndSurvivesARestart() throws Exception {
        LawfulShop.complete(console.lawful(), today());
        console.lawful().purpose(feed.id(), CameraPurpose.ENTRANCE);
        walk(0, frames.size() / 2);
        assertThat(feed.faces().tracked()).isNotEmpty();
        int before = alerts.size();

        console.lawful().stop();

        assertThat(feed.faces().tracked()).isEmpty();
        long looks = feed.looks();
        walk(frames.size() / 2, frames.size());
        walkIn();
        assertThat(feed.looks()).isEqualTo(looks);
        assertThat(alerts).hasSize(before);

        console.close();
        start();
        assertThat(said("Matching is stopped")).isTrue();
        walkIn();
        assertThat(alerts).hasSize(before);

        console.lawful().resume();
        walkIn();
        assertThat(alerts).hasSize(before + 1);
        assertThat(actions()).containsSubsequence("matching-stopped", "matching-resumed");
    }

    @Test
    void whoTriesItOnThemselvesIsFoundWhileMatchingIsLockedForAnHourAndNobodyElseIs() throws Exception {
        console.lawful().tryOnSelf(face(CAST.listed().get((VISIT.person() + 1) % 3)), new byte[] {1});
        walkIn();
        assertThat(feed.looks()).isPositive();
        assertThat(alerts).as("the listed person is not looked for").isEmpty();

        console.lawful().tryOnSelf(face(visitor()), new byte[] {1});
        walkIn();
        assertThat(alerts).singleElement().satisfies(alert -> {
            assertThat(alert.person()).isNotEqualTo(listed);
            assertThat(console.lawful().selfTest().is(alert.person())).isTrue();
        });
        assertThat(console.storage().history().alerts(100)).isEmpty();

        clock.advance(Duration.ofMinutes(61));
        eventually("the end", () -> actions().contains("self-test-ended"));
        long looks = feed.looks();
        walkIn();
        assertThat(feed.looks()).isEqualTo(looks);
        assertThat(alerts).hasSize(1);

        console.lawful().tryOnSelf(face(visitor()), new byte[] {1});
        console.close();
        start();
        assertThat(console.lawful().selfTest().running()).isEmpty();
        walkIn();
        assertThat(alerts).hasSize(1);
    }

    @Test
    void theSwitchEndsASelfTestInMidVisitAndNoneBeginsWhileMatchingIsStopped() throws Exception {
        console.lawful().tryOnSelf(face(visitor()), new byte[] {1});
        walk(0, frames.size() / 2);
        assertThat(feed.faces().tracked()).isNotEmpty();

        console.lawful().stop();

        assertThat(feed.faces().tracked()).isEmpty();
        long looks = feed.looks();
        assertThatThrownBy(() -> console.lawful().tryOnSelf(face(visitor()), new byte[] {1}))
                .isInstanceOf(StorageException.class)
                .hasMessageStartingWith("Matching is stopped.");
        walkIn();
        assertThat(feed.looks()).isEqualTo(looks);
        assertThat(console.lawful().selfTest().running()).isEmpty();
    }

    @Test
    void aSelfTestIsNotForATillNorForAllDay() throws Exception {
        console.lawful().purpose(feed.id(), CameraPurpose.TILL);
        console.lawful().tryOnSelf(face(visitor()), new byte[] {1});
        walkIn();
        assertThat(feed.looks()).isZero();
        console.lawful().purpose(feed.id(), CameraPurpose.ENTRANCE);
        walkIn();
        assertThat(alerts).hasSize(1);

        console.lawful().tryOnSelf(face(visitor()), new byte[] {1});
        console.lawful().tryOnSelf(face(visitor()), new byte[] {1});
        assertThatThrownBy(() -> console.lawful().tryOnSelf(face(visitor()), new byte[] {1}))
                .isInstanceOf(StorageException.class)
                .hasMessageStartingWith("There were 3 self-tests today");
        clock.advance(Duration.ofDays(1));
        console.lawful().tryOnSelf(face(visitor()), new byte[] {1});
        assertThat(console.lawful().selfTest().running()).isPresent();
    }

    @Test
    void aShopThatListedPeopleBeforeThereWasALockHearsWhatToDo() throws Exception {
        console.close();
        start();

        assertThat(said("New in this version: nobody is looked for until you have recorded the shop's papers"))
                .isTrue();
    }

    @Test
    void thePapersOutliveARestart() throws Exception {
        LawfulShop.complete(console.lawful(), today());
        console.close();
        start();

        assertThat(console.lawful().standing().matching()).isTrue();
        assertThat(console.lawful().record().controller().name()).isEqualTo("Pat's Wines Ltd");
        assertThat(console.notices().all()).isEmpty();
    }

    private static Embedding face(DrawnPerson person) {
        try (FaceEngine engine = models.open()) {
            return EnrolmentCheck.check(engine, DrawnFaces.portrait(person, 400, 0, 0, 0))
                    .enrolled()
                    .orElseThrow()
                    .embedding();
        }
    }

    private void walkIn() throws InterruptedException {
        clock.advance(Duration.ofMinutes(5)); // another visit
        walk(0, frames.size());
        clock.advance(Duration.ofSeconds(3));
        eventually("they have gone", () -> feed.faces().tracked().isEmpty());
    }

    private void walk(int from, int to) throws InterruptedException {
        for (I420Picture frame : frames.subList(from, to)) {
            clock.advance(BETWEEN_LOOKS);
            feed.searched().publish(frame, clock.instant());
            eventually("it is taken", () -> !feed.searched().waiting());
        }
        feed.searched().publish(frames.getLast(), clock.instant());
        eventually("the turn before is over", () -> !feed.searched().waiting());
    }

    private boolean said(String words) {
        return console.notices().all().stream().map(Notice::words).anyMatch(said -> said.startsWith(words));
    }

    private List<String> actions() {
        List<String> actions = new ArrayList<>();
        console.audit().newest(100, entry -> actions.add(entry.action()));
        return actions;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
