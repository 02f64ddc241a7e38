package smartshop.app;

import static org.assertj.core.api.Assertions.assertThat;
import static smartshop.app.Eventually.eventually;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.access.Access;
import smartshop.app.enrol.Enrolment;
import smartshop.app.enrol.EnrolmentForm;
import smartshop.app.enrol.PhotoVerdict;
import smartshop.app.lawful.LawfulDesk;
import smartshop.app.live.Notice;
import smartshop.app.live.Notices;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.calibrate.CalibratedGallery;
import smartshop.recognition.calibrate.FpirTarget;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.drawn.DrawnFaces;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.model.ModelStore;
import smartshop.recognition.quality.EnrolmentCheck;
import smartshop.recognition.search.PersonId;
import smartshop.storage.Database;
import smartshop.storage.NewShop;
import smartshop.storage.audit.Actor;
import smartshop.storage.audit.Entry;
import smartshop.storage.verdict.Judgement;
import smartshop.storage.verdict.Verdict;
import smartshop.storage.watchlist.EnrolmentRules;
import smartshop.storage.watchlist.NewPerson;
import smartshop.storage.watchlist.NewPhoto;
import smartshop.storage.watchlist.Person;
import smartshop.storage.watchlist.Suspension;

class ListedPeopleTest {
    private static final Embedding OLDER = new Embedding("older-00000000", new float[] {1, 0});

    private static ModelPack pack;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));
    private final AtomicLong passed = new AtomicLong();
    private final Notices notices = new Notices(clock);
    private final AtomicReference<CalibratedGallery> watched = new AtomicReference<>(CalibratedGallery.empty());

    @TempDir
    Path folder;

    private Database database;
    private ListedPeople listed;

    @BeforeAll
    static void loadTheBuiltInPack() throws Exception {
        pack = new ModelStore(List.of()).open(ModelPack.Kind.BUILTIN);
    }

    @AfterAll
    static void unload() {
        pack.close();
    }

    @BeforeEach
    void open() {
        database = Database.open(folder, NewShop.in(folder), clock);
        listed = new ListedPeople(
                database,
                database.audit(Actor.SYSTEM),
                pack,
                people -> CalibratedGallery.of(people, pack.impostors(), FpirTarget.usual()),
                new LawfulDesk(database.lawfulRecord(), new Access(database, clock), true, notices, clock),
                wanted -> watched.set(wanted.listed()),
                notices,
                clock,
                ClockGuard.forEntries(clock, passed::get, clock.instant()));
    }

    @AfterEach
    void close() {
        listed.close();
        database.close();
    }

    @Test
    void photosThatThesePacksModelsHaveNotSeenAreEmbeddedFromTheKeptPortrait() throws Exception {
        Person enrolled = enrol();
        Embedding fromThePhoto = database.watchlist().gallery(pack.embedder()).template(0);
        byte[] portrait =
                database.watchlist().photo(enrolled.photos().getFirst()).orElseThrow();
        database.watchlist().remove(enrolled.id());
        database.watchlist()
                .enrol(NewPerson.drawn(
                        "Ann", "took wine", LocalDate.now(clock), List.of(new NewPhoto(portrait, OLDER))));

        listed.changed();

        eventually("the embedding", () -> watched.get().gallery().size() == 1);
        assertThat(watched.get().gallery().template(0).cosine(fromThePhoto)).isGreaterThan(0.9);
        assertThat(notices.all()).isEmpty();
    }

    @Test
    void aKeptPhotoThatCannotBeReadStopsNoOtherAndIsSaid() throws Exception {
        Person enrolled = enrol();
        byte[] portrait =
                database.watchlist().photo(enrolled.photos().getFirst()).orElseThrow();
        database.watchlist().remove(enrolled.id());
        database.watchlist()
                .enrol(NewPerson.drawn(
                        "Ann", "took wine", LocalDate.now(clock), List.of(new NewPhoto(new byte[] {1, 2}, OLDER))));
        database.watchlist()
                .enrol(NewPerson.drawn(
                        "Bob", "took wine", LocalDate.now(clock), List.of(new NewPhoto(portrait, OLDER))));

        listed.changed();

        eventually("the embedding", () -> watched.get().gallery().size() == 1);
        assertThat(notices.all())
                .singleElement()
                .satisfies(notice -> assertThat(notice.words()).contains("cannot be read any more"));
    }

    @Test
    void whoseTimeIsOverIsNotLookedForAtTheNextCheckAndForgotten() {
        Person enrolled = enrol();
        listed.changed();
        assertThat(watched.get().gallery().contains(enrolled.id())).isTrue();
        pass(Duration.between(clock.instant(), database.watchlist().nextEnd().orElseThrow()));

        listed.check();

        assertThat(watched.get().gallery().size()).isZero();
        assertThat(database.watchlist().people()).isEmpty();
        assertThat(notices.all())
                .extracting(Notice::words)
                .containsExactly("An entry of the watchlist has ended and was erased.");
        List<Entry> entries = new ArrayList<>();
        database.audit(Actor.OWNER).newest(10, entries::add);
        assertThat(entries.getLast().action()).isEqualTo("entry-ended");
        assertThat(entries.getLast().actor()).isEqualTo("system");
    }

    @Test
    void aProposalThatLapsesIsSaid() {
        database.watchlist()
                .propose(
                        NewPerson.drawn(
                                "Ann", "took wine", LocalDate.now(clock), List.of(new NewPhoto(new byte[] {1}, OLDER))),
                        Optional.empty(),
                        EnrolmentRules.UK);
        listed.recalibrate();
        pass(Duration.ofDays(7));

        listed.check();

        assertThat(database.watchlist().people()).isEmpty();
        assertThat(notices.all())
                .extracting(Notice::words)
                .containsExactly("A proposal for the watchlist has lapsed, because nobody decided in time.");
    }

    @Test
    void theWatchDoesNotLookForWhoIsSuspended() {
        Person enrolled = enrol();
        listed.changed();
        assertThat(watched.get().gallery().contains(enrolled.id())).isTrue();

        database.watchlist().suspend(enrolled.id(), Suspension.Why.ASKED);
        listed.changed();

        assertThat(watched.get().gallery().contains(enrolled.id())).isFalse();
    }

    @Test
    void whoWasRejectedIsRejectedUntilThirtyDaysAreOver() {
        PersonId person = enrol().id();
        Embedding stranger = new Embedding(pack.embedder(), new float[] {1});
        database.verdicts()
                .give(
                        new Judgement(UUID.randomUUID(), person, UUID.randomUUID(), Verdict.NOT_THIS_PERSON),
                        Optional.of(stranger));
        listed.changed();
        assertThat(watched.get().rejects(person, stranger, 0.6)).isTrue();

        pass(Duration.ofDays(30).minusSeconds(1));
        listed.check();
        assertThat(watched.get().rejects(person, stranger, 0.6)).isTrue();
        pass(Duration.ofSeconds(1));
        listed.check();
        assertThat(watched.get().rejects(person, stranger, 0.6)).isFalse();
        pass(Duration.ofDays(1));
        listed.check();
        clock.advance(Duration.ofDays(-2)); // what the check deleted is not there any more
        listed.changed();
        assertThat(watched.get().rejects(person, stranger, 0.6)).isFalse();
    }

    @Test
    void aClockThatLeapsAheadEndsTheLookingAndErasesNobodyForADay() {
        Person enrolled = enrol();
        listed.changed();
        pass(Duration.ofHours(1));
        clock.advance(Duration.ofDays(400));

        listed.check();
        assertThat(watched.get().gallery().size()).isZero();
        assertThat(notices.all())
                .singleElement()
                .satisfies(notice -> assertThat(notice.words())
                        .contains("clock leapt ahead", "are erased after 15:03, 26 December 2027"));
        pass(Duration.ofHours(23));
        listed.check();
        assertThat(database.watchlist().people()).hasSize(1);

        clock.advance(Duration.ofDays(-400));
        listed.check();
        assertThat(watched.get().gallery().contains(enrolled.id()))
                .as("the clock is right again")
                .isTrue();

        clock.advance(Duration.ofDays(400));
        listed.check();
        pass(Duration.ofDays(1));
        listed.check();
        assertThat(database.watchlist().people()).as("nobody has set it right").isEmpty();
    }

    @Test
    void aClockThatIsFarAheadAtTheStartErasesNobodyForADay() {
        enrol();
        Instant known = clock.instant();
        clock.advance(Duration.ofDays(400));
        ClockGuard guard = ClockGuard.forEntries(clock, passed::get, known);

        pass(Duration.ofHours(23));
        assertThat(guard.trusted()).isFalse();
        assertThat(guard.leapt()).isTrue();
        clock.advance(Duration.ofDays(-400));
        assertThat(guard.leapt() && guard.trusted()).isFalse();
        assertThat(ClockGuard.forEntries(clock, passed::get, known).leapt())
                .as("closed overnight")
                .isFalse();
    }

    private void pass(Duration time) {
        passed.addAndGet(time.toNanos());
        clock.advance(time);
    }

    private Person enrol() {
        try (Enrolment enrolment = new Enrolment(pack, database.watchlist(), database.audit(Actor.OWNER));
                FaceEngine engine = pack.open()) {
            PhotoVerdict photo = new PhotoVerdict(
                    "1.jpg",
                    EnrolmentCheck.check(
                            engine,
                            DrawnFaces.portrait(DrawnCast.standard().listed().getFirst(), 480, 0, 0, 0)));
            return enrolment
                    .enrol(EnrolmentForm.drawn("Ann", "took wine", LocalDate.now(clock)), List.of(photo))
                    .join();
        }
    }
}
