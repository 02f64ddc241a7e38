package smartshop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.alert.Alert;
import smartshop.app.enrol.Enrolment;
import smartshop.app.enrol.EnrolmentForm;
import smartshop.app.enrol.PhotoVerdict;
import smartshop.app.lawful.CameraPurpose;
import smartshop.app.lawful.LawfulDesk;
import smartshop.app.lawful.Paper;
import smartshop.app.live.Notice;
import smartshop.app.ui.history.HistoryViewModel;
import smartshop.app.ui.watchlist.ListedPerson;
import smartshop.app.ui.watchlist.WatchlistViewModel;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.attack.Presentation;
import smartshop.recognition.calibrate.FpirTarget;
import smartshop.recognition.detect.Box;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.drawn.DrawnFaces;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.image.Picture;
import smartshop.recognition.model.ModelException;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.model.ModelStore;
import smartshop.recognition.quality.EnrolmentCheck;
import smartshop.recognition.search.PersonId;
import smartshop.storage.Database;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Actor;
import smartshop.storage.audit.Entry;
import smartshop.storage.camera.CameraSource;
import smartshop.storage.camera.MaskedArea;
import smartshop.storage.camera.StreamWish;
import smartshop.storage.history.AlertRow;
import smartshop.storage.history.LatencyTrace;
import smartshop.storage.vault.KeyFileVault;
import smartshop.storage.verdict.Verdict;

/** What the console records of what is done with it, through all that stands behind the window. */
class AuditedConsoleTest {
    private static final Embedding STRANGER = new Embedding("net", new float[] {0.6f, 0.8f});

    private static ModelPack models;

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock(Instant.now());

    @BeforeAll
    static void loadModels() throws ModelException {
        models = new ModelStore(List.of()).open(ModelPack.Kind.BUILTIN);
    }

    @AfterAll
    static void unloadModels() {
        models.close();
    }

    @Test
    void eachActionIsRecordedOfWhomAndWhatAndNoName() throws Exception {
        PersonId person;
        UUID fetched;
        anAlertOfTheDayBefore();
        try (Console console = open(clock)) {
            fetched = changeCameras(console);
            console.target().choose(new FpirTarget(700, 2));
            person = enrol(console);
            judge(console, person);
            look(console);
            useLawfully(console);
        }

        List<Entry> entries = entries();
        // AuditCommandTest, VaultJourneyTest and LawfulConsoleTest have these, and AccessTest those of people who sign
        // in.
        Set<Action> elsewhere = EnumSet.of(
                Action.BACKUP_MADE,
                Action.BACKUP_FAILED,
                Action.DATABASE_RESTORED,
                Action.DATABASE_STEPPED_BACK,
                Action.DATABASE_ACCEPTED,
                Action.PEOPLE_GIVEN_UP,
                Action.RECORDINGS_SCANNED,
                Action.COPY_FOLDER_CHANGED,
                Action.LOCK_CHANGED,
                Action.MATCHING_OPENED,
                Action.MATCHING_LOCKED);
        elsewhere.addAll(EnumSet.range(Action.SIGNED_IN, Action.WORKING_TOGETHER));
        elsewhere.addAll(EnumSet.range(Action.PERSON_PROPOSED, Action.NOTICE_NOTED)); // EntryDeskTest, ListedPeopleTest
        elsewhere.addAll(EnumSet.range(Action.ALERT_VERIFIED, Action.ALERT_UNANSWERED)); // VerificationDeskTest
        elsewhere.addAll(EnumSet.range(Action.PAPER_MADE, Action.NOTICE_ADDRESS_CHANGED)); // PaperDeskTest
        elsewhere.addAll(EnumSet.range(Action.EVIDENCE_VIEWED, Action.EVIDENCE_RELEASED)); // EvidenceDeskTest
        elsewhere.addAll(EnumSet.range(
                Action.SECOND_OPINION_CHANGED, Action.SECOND_OPINION_ASKED)); // CloudDeskTest, SecondOpinionTest
        elsewhere.add(Action.ALERTS_DELETED); // RetentionDeskTest
        elsewhere.addAll(EnumSet.range(
                Action.MESSAGE_NOT_SENT, Action.ADDRESSES_ALLOWED)); // UnreadableOutboxTest, ChannelDeskTest
        elsewhere.addAll(EnumSet.range(Action.RULES_CHANGED, Action.PROFILE_CHOSEN)); // RuleDeskTest
        elsewhere.addAll(EnumSet.range(Action.DOOR_CHANGED, Action.ANNOUNCEMENT_FAILED)); // DoorDeskTest, HelpDeskTest
        elsewhere.addAll(EnumSet.range(Action.PHONE_PAIRED, Action.PHONE_SIGNED_OUT)); // PhoneTest
        elsewhere.addAll(EnumSet.of(Action.UNATTENDED_CHOSEN, Action.UNATTENDED_ENDED)); // StartDeskTest
        elsewhere.addAll(EnumSet.range(Action.INCIDENTS_VIEWED, Action.INCIDENTS_DELETED)); // IncidentDeskTest
        elsewhere.addAll(EnumSet.range(
                Action.REQUESTS_VIEWED, Action.DISCLOSURE_RECORDED)); // PrivacyDeskTest, PrivacyJourneyTest
        elsewhere.addAll(EnumSet.range(Action.INSIGHTS_VIEWED, Action.INSIGHTS_NOT_EXPORTED)); // InsightDeskTest
        elsewhere.addAll(EnumSet.of(Action.HISTORY_EXPORTED, Action.HISTORY_NOT_EXPORTED)); // HistoryViewModelTest
        assertThat(entries)
                .extracting(Entry::action)
                .containsAll(EnumSet.complementOf(EnumSet.copyOf(elsewhere)).stream()
                        .map(Action::code)
                        .toList());
        assertThat(of(entries, fetched))
                .containsExactly("owner camera-added rtsp", "owner source-changed rtsp", "owner camera-removed ");
        assertThat(of(entries, person.value()))
                .containsExactly(
                        "owner person-enrolled photos=1",
                        "system person-suspended ",
                        "system person-resumed ",
                        "system person-suspended ",
                        "owner person-resumed ",
                        "owner person-removed ");
        assertThat(entries)
                .extracting(Entry::detail)
                .contains("visitors-a-day=700.0 false-alerts-a-month=2.0", "masks=1", "not-this-person");
        assertThat(entries)
                .extracting(Entry::action)
                .startsWith("console-started")
                .endsWith("checkpoint-written");
        assertThat(entries.toString())
                .doesNotContainIgnoringCase("zebedee")
                .doesNotContainIgnoringCase("quux")
                .doesNotContainIgnoringCase("razor")
                .doesNotContain("Entrance", "Till", "Door", "admin", "s3cret", "127.0.0.1");
    }

    @Test
    void aPageIsRecordedOnceForEachOpeningOfTheWindow() throws Exception {
        try (Console console = open(clock)) {
            WatchlistViewModel watchlist = watchlist(console);
            watchlist.refresh();
            watchlist.opened();
            watchlist.opened();
            watchlist(console).opened();
        }
        assertThat(entries().stream().filter(entry -> entry.action().equals(Action.WATCHLIST_VIEWED.code())))
                .hasSize(2);
    }

    @Test
    void aCheckpointIsWrittenEveryDayAndAtTheEnd(@TempDir Path second) throws Exception {
        try (Database database = Database.open(folder, KeyFileVault.in(folder))) {
            database.second().choose(second);
        }
        Path copy = second.resolve("audit-checkpoints.txt");
        try (Console console = open(clock)) {
            Eventually.eventually("the first", () -> lines(copy) == 1);
            clock.advance(Duration.ofHours(25));
            Eventually.eventually("the next day's", () -> lines(copy) == 2);
            assertThat(console.notices().all()).isEmpty();
        }
        assertThat(lines(copy)).isEqualTo(3);
        try (Database database = Database.open(folder, KeyFileVault.in(folder))) {
            assertThat(database.auditCheck().verify(Optional.of(copy)).whole()).isTrue();
        }
    }

    @Test
    void aSecondDriveThatIsNotThereIsSaidAndKeepsNobodyFromWorking(@TempDir Path elsewhere) throws Exception {
        try (Database database = Database.open(folder, KeyFileVault.in(folder))) {
            Path drive = Files.createDirectory(elsewhere.resolve("unplugged"));
            database.second().choose(drive);
        }
        Files.walk(elsewhere.resolve("unplugged"))
                .sorted(java.util.Comparator.reverseOrder())
                .forEach(file -> file.toFile().delete());
        try (Console console = open(clock)) {
            Eventually.eventually(
                    "it is said",
                    () -> console.notices().all().stream()
                            .map(Notice::words)
                            .anyMatch(words -> words.contains("unplugged")));
            console.cameras().add("Entrance");
        }
        assertThat(lines(folder.resolve("audit-checkpoints.txt"))).isEqualTo(2);
    }

    private void anAlertOfTheDayBefore() {
        Instant then = clock.instant().minus(Duration.ofDays(1));
        try (Database database = Database.open(folder, KeyFileVault.in(folder))) {
            database.history()
                    .append(new AlertRow(
                            UUID.randomUUID(),
                            UUID.randomUUID(),
                            "Door",
                            PersonId.random(),
                            0.6,
                            then,
                            then,
                            then,
                            new LatencyTrace(then, then, then, then)));
        }
    }

    private Console open(Clock at) throws StartException {
        return Console.open(new ConsoleSettings(folder, 0, models).exempted().onLoopback(), at);
    }

    private static UUID changeCameras(Console console) {
        UUID sends = console.cameras().add("Entrance").id();
        console.cameras().rename(sends, "Till");
        console.cameras()
                .changeStreamSettings(
                        sends, new StreamWish(Optional.empty(), List.of(new MaskedArea(0, 0, 0.5, 1)), false));
        console.cameras().revoke(sends);
        UUID fetched = console.cameras().add("Door", source("first"));
        console.cameras().changeSource(fetched, source("second"));
        console.cameras().remove(fetched);
        return fetched;
    }

    private void useLawfully(Console console) {
        LawfulDesk lawful = console.lawful();
        LawfulShop.complete(lawful, LocalDate.now(clock));
        lawful.basis("Said by Zebedee");
        lawful.purpose(console.cameras().feeds().getFirst().id(), CameraPurpose.ENTRANCE);
        lawful.undone(Paper.SIGN);
        lawful.tryOnSelf(STRANGER, new byte[] {1});
        lawful.endSelfTest();
        lawful.stop();
        lawful.resume();
    }

    /** Nobody listens there. */
    private static CameraSource source(String path) {
        return new CameraSource(CameraSource.Kind.RTSP, "rtsp://127.0.0.1:9/" + path, "admin", "s3cret");
    }

    private PersonId enrol(Console console) {
        try (Enrolment enrolment = new Enrolment(models, console.storage().watchlist(), console.audit());
                FaceEngine engine = models.open()) {
            Picture photo = DrawnFaces.portrait(DrawnCast.standard().listed().getFirst(), 400, 0, 0, 0);
            PhotoVerdict verdict = new PhotoVerdict("zebedee.png", EnrolmentCheck.check(engine, photo));
            return enrolment
                    .enrol(
                            EnrolmentForm.drawn("Zebedee Quux", "Took razor blades", LocalDate.now(clock)),
                            List.of(verdict))
                    .join()
                    .id();
        }
    }

    /** Wrong twice, taken back once, wrong again. */
    private void judge(Console console, PersonId person) {
        Answering.say(console, alert(person), Verdict.NOT_THIS_PERSON);
        Alert second = alert(person);
        Answering.say(console, second, Verdict.NOT_THIS_PERSON);
        Answering.takeBack(console, second);
        Answering.say(console, alert(person), Verdict.NOT_THIS_PERSON);
    }

    /** At both pages, and deals with whom one finds there. */
    private void look(Console console) {
        new HistoryViewModel(console.storage(), console.access(), Runnable::run, Runnable::run, clock).opened();
        WatchlistViewModel watchlist = watchlist(console);
        watchlist.opened();
        ListedPerson listed = watchlist.people().getFirst();
        watchlist.resume(listed);
        watchlist.remove(listed);
        assertThat(watchlist.people()).isEmpty();
    }

    private WatchlistViewModel watchlist(Console console) {
        return new WatchlistViewModel(
                new WatchlistDesk(console.storage().watchlist(), console.access()),
                console.entries(),
                console.storage().staff()::name,
                console::watchlistChanged,
                Runnable::run,
                Runnable::run,
                clock);
    }

    private List<Entry> entries() {
        try (Database database = Database.open(folder, KeyFileVault.in(folder))) {
            assertThat(database.auditCheck().verify(Optional.empty()).whole()).isTrue();
            List<Entry> entries = new ArrayList<>();
            database.audit(Actor.OWNER).newest(1000, entries::add);
            return entries;
        }
    }

    private static List<String> of(List<Entry> entries, UUID subject) {
        return entries.stream()
                .filter(entry -> entry.subject().equals(Optional.of(subject)))
                .map(entry -> entry.actor() + " " + entry.action() + " " + entry.detail())
                .collect(Collectors.toList());
    }

    private static long lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file).size() : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Alert alert(PersonId person) {
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
