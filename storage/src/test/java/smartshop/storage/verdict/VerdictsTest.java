package smartshop.storage.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.recognition.embed.Embedding;
import smartshop.storage.Database;
import smartshop.storage.NewShop;
import smartshop.storage.Shop;
import smartshop.storage.watchlist.Person;
import smartshop.storage.watchlist.Suspension;
import smartshop.storage.watchlist.Task;
import smartshop.storage.watchlist.Watchlist;

class VerdictsTest {
    private static final UUID CAMERA = UUID.randomUUID();
    private static final Embedding STRANGER = new Embedding(Shop.MODEL, new float[] {0.8f, 0.6f});

    private final AtomicReference<Instant> now = new AtomicReference<>(Shop.TWICE);
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);

    @TempDir
    Path folder;

    private Database database;
    private Watchlist watchlist;
    private Verdicts verdicts;
    private Person ann;
    private Person bob;

    @BeforeEach
    void enrol() {
        open();
        ann = watchlist.enrol(Shop.ann(LocalDate.now(clock)));
        bob = watchlist.enrol(Shop.bob(LocalDate.now(clock)));
    }

    private void open() {
        database = Database.open(folder, NewShop.in(folder), clock);
        watchlist = database.watchlist();
        verdicts = database.verdicts();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void verdictsAreThereAfterReopening() {
        UUID right = give(ann, Verdict.THIS_PERSON);
        UUID wrong = give(ann, Verdict.NOT_THIS_PERSON);
        UUID open = give(bob, Verdict.UNSURE);
        reopen();

        assertThat(verdicts.of(List.of(right, wrong, open, UUID.randomUUID())))
                .isEqualTo(Map.of(right, Verdict.THIS_PERSON, wrong, Verdict.NOT_THIS_PERSON, open, Verdict.UNSURE));
        assertThat(verdicts.of(List.of())).isEmpty();
    }

    @Test
    void onlyAWrongAlertLeavesAFaceBehind() {
        give(ann, Verdict.THIS_PERSON);
        give(ann, Verdict.UNSURE);
        assertThat(verdicts.lookAlikes(Shop.MODEL)).isEmpty();

        give(ann, Verdict.NOT_THIS_PERSON);
        reopen();

        assertThat(verdicts.lookAlikes("another")).isEmpty();
        assertThat(verdicts.lookAlikes(Shop.MODEL)).singleElement().satisfies(face -> {
            assertThat(face.person()).isEqualTo(ann.id());
            assertThat(face.embedding().vector()).containsExactly(STRANGER.vector());
            assertThat(face.expiresAt()).isEqualTo(Shop.TWICE.plus(Duration.ofDays(30)));
        });
    }

    @Test
    void anExpiredFaceIsNotUsedEvenBeforeItIsDeleted() {
        give(ann, Verdict.NOT_THIS_PERSON);

        pass(Duration.ofDays(30).minusSeconds(1));
        assertThat(verdicts.lookAlikes(Shop.MODEL)).hasSize(1);
        pass(Duration.ofSeconds(1));
        assertThat(verdicts.lookAlikes(Shop.MODEL)).isEmpty();
    }

    @Test
    void openingAndCallingDeleteWhatHasExpired() {
        give(ann, Verdict.NOT_THIS_PERSON);
        pass(Duration.ofDays(15));
        give(bob, Verdict.NOT_THIS_PERSON);
        pass(Duration.ofDays(15));
        verdicts.deleteExpired();
        now.set(Shop.TWICE); // only what was deleted stays away now
        assertThat(verdicts.lookAlikes(Shop.MODEL))
                .extracting(LookAlike::person)
                .containsExactly(bob.id());

        pass(Duration.ofDays(60));
        reopen();
        now.set(Shop.TWICE);
        assertThat(verdicts.lookAlikes(Shop.MODEL)).isEmpty();
    }

    @Test
    void aRemovedPersonsLookAlikesAndTasksGoToo() {
        give(ann, Verdict.NOT_THIS_PERSON);
        give(ann, Verdict.NOT_THIS_PERSON);

        watchlist.remove(ann.id());

        assertThat(verdicts.lookAlikes(Shop.MODEL)).isEmpty();
        assertThat(watchlist.tasks()).isEmpty();
        assertThat(give(ann, Verdict.NOT_THIS_PERSON)).isNotNull();
        assertThat(verdicts.lookAlikes(Shop.MODEL)).isEmpty();
    }

    @Test
    void twoWrongAlertsWithinSevenDaysSuspendTheEntryAndOpenATask() {
        assertThat(reject(ann)).isFalse();
        pass(Duration.ofDays(7).minusSeconds(1));
        assertThat(reject(ann)).isTrue();

        assertThat(state(ann)).hasValue(new Suspension(now.get(), Suspension.Why.WRONG_ALERTS));
        assertThat(state(bob)).isEmpty();
        assertThat(watchlist.gallery(Shop.MODEL).contains(ann.id())).isFalse();
        assertThat(watchlist.gallery(Shop.MODEL).contains(bob.id())).isTrue();
        assertThat(watchlist.everybody(Shop.MODEL).size()).isEqualTo(2);
        assertThat(watchlist.tasks()).singleElement().satisfies(task -> {
            assertThat(task.person()).isEqualTo(ann.id());
            assertThat(task.kind()).isEqualTo(Task.Kind.CHECK_ENTRY);
            assertThat(task.createdAt()).isEqualTo(now.get());
        });
        assertThat(reject(ann)).as("suspended already").isFalse();
        assertThat(watchlist.tasks()).hasSize(1);
    }

    @Test
    void wrongAlertsFartherApartOrOfDifferentPeopleSuspendNobody() {
        reject(ann);
        reject(bob);
        give(bob, Verdict.UNSURE);
        pass(Duration.ofDays(7));
        reject(ann);

        assertThat(watchlist.people()).noneMatch(Person::suspended);
        assertThat(watchlist.tasks()).isEmpty();
    }

    @Test
    void resumingDoesTheTaskAndStartsTheCountAnew() {
        reject(ann);
        reject(ann);
        pass(Duration.ofHours(1));

        watchlist.resume(ann.id());

        assertThat(state(ann)).isEmpty();
        assertThat(watchlist.tasks()).isEmpty();
        assertThat(watchlist.gallery(Shop.MODEL).contains(ann.id())).isTrue();
        pass(Duration.ofHours(1));
        assertThat(reject(ann)).isFalse();
        assertThat(reject(ann)).isTrue();
    }

    @Test
    void aCorrectedVerdictTakesItsPlaceAndTheFaceAway() {
        UUID alert = give(ann, Verdict.NOT_THIS_PERSON);

        verdicts.give(new Judgement(alert, ann.id(), CAMERA, Verdict.THIS_PERSON), Optional.of(STRANGER));

        assertThat(verdicts.of(List.of(alert))).containsEntry(alert, Verdict.THIS_PERSON);
        assertThat(verdicts.lookAlikes(Shop.MODEL)).isEmpty();
        assertThat(reject(ann)).isFalse();
    }

    @Test
    void takingTheSecondWrongVerdictBackLiftsTheSuspension() {
        reject(ann);
        UUID second = give(ann, Verdict.NOT_THIS_PERSON);
        assertThat(state(ann)).isPresent();

        verdicts.takeBack(second);

        assertThat(state(ann)).isEmpty();
        assertThat(watchlist.tasks()).isEmpty();
        assertThat(verdicts.of(List.of(second))).isEmpty();
        assertThat(verdicts.lookAlikes(Shop.MODEL)).hasSize(1);
        assertThat(reject(ann)).as("the first one still counts").isTrue();
    }

    @Test
    void takingSomethingElseBackLeavesTheSuspension() {
        UUID unsure = give(ann, Verdict.UNSURE);
        reject(ann);
        reject(ann);
        pass(Duration.ofDays(10));

        verdicts.takeBack(unsure);
        verdicts.takeBack(UUID.randomUUID());

        assertThat(state(ann)).isPresent();
        watchlist.suspend(bob.id(), Suspension.Why.ASKED);
        verdicts.takeBack(give(bob, Verdict.NOT_THIS_PERSON));
        assertThat(state(bob)).isPresent();
        assertThat(watchlist.tasks()).as("nobody asks what was asked for").hasSize(1);
    }

    @Test
    void allOfAVerdictIsWrittenOrNothing() {
        reject(ann);
        Embedding tooLong = new Embedding("x".repeat(201), new float[] {1, 0});
        UUID alert = UUID.randomUUID();

        assertThatThrownBy(() ->
                verdicts.give(new Judgement(alert, ann.id(), CAMERA, Verdict.NOT_THIS_PERSON), Optional.of(tooLong)));

        assertThat(verdicts.of(List.of(alert))).isEmpty();
        assertThat(state(ann)).isEmpty();
    }

    private boolean reject(Person person) {
        return verdicts.give(
                new Judgement(UUID.randomUUID(), person.id(), CAMERA, Verdict.NOT_THIS_PERSON), Optional.of(STRANGER));
    }

    private UUID give(Person person, Verdict verdict) {
        UUID alert = UUID.randomUUID();
        verdicts.give(new Judgement(alert, person.id(), CAMERA, verdict), Optional.of(STRANGER));
        return alert;
    }

    private Optional<Suspension> state(Person person) {
        return watchlist.person(person.id()).flatMap(Person::suspension);
    }

    private void pass(Duration time) {
        now.set(now.get().plus(time));
    }

    private void reopen() {
        database.close();
        open();
    }
}
