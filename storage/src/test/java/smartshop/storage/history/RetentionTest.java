package smartshop.storage.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
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
import smartshop.recognition.search.PersonId;
import smartshop.storage.Database;
import smartshop.storage.NewShop;
import smartshop.storage.Shop;
import smartshop.storage.StorageException;
import smartshop.storage.verdict.Judgement;
import smartshop.storage.verdict.Verdict;

class RetentionTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final LocalDate DAY = LocalDate.of(2026, 10, 26);
    private static final Instant NOON = DAY.atTime(12, 0).atZone(ZONE).toInstant();
    private static final Instant MIDNIGHT = DAY.plusDays(1).atStartOfDay(ZONE).toInstant();
    private static final UUID CAMERA = UUID.randomUUID();

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);

    @TempDir
    Path folder;

    private Database database;
    private PersonId ann;

    @BeforeEach
    void open() {
        database = Database.open(folder, NewShop.in(folder), clock);
        ann = database.watchlist().enrol(Shop.ann(DAY)).id();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatNobodyConfirmedGoesAtTheEndOfTheShopsDay() {
        alert(NOON);
        judge(alert(NOON), Verdict.UNSURE);
        UUID confirmed = judge(alert(NOON), Verdict.THIS_PERSON);

        at(MIDNIGHT.minusSeconds(1));
        assertThat(left()).hasSize(3);
        at(MIDNIGHT);
        assertThat(left()).containsExactly(confirmed);
        assertThat(database.retention().deletedOf(ann)).isEqualTo(Map.of(Answer.NONE, 1, Answer.UNSURE, 1));
    }

    @Test
    void somebodyMayStillLookAtTheDaysLastAlert() {
        UUID last = alert(MIDNIGHT.minus(Duration.ofMinutes(2)));

        at(MIDNIGHT.plusSeconds(1));
        assertThat(left()).containsExactly(last);
        at(MIDNIGHT.plus(Duration.ofMinutes(9)));
        assertThat(left()).isEmpty();
    }

    @Test
    void aRejectedOneGoesOnceTheAnswerIsFinalAndStaysCounted() {
        UUID first = judge(alert(NOON), Verdict.NOT_THIS_PERSON);
        UUID takenBack = judge(alert(NOON), Verdict.NOT_THIS_PERSON);
        database.verdicts().takeBack(takenBack);

        at(NOON.plusSeconds(59));
        assertThat(left()).contains(first, takenBack);
        at(NOON.plusSeconds(60));
        assertThat(left()).containsExactly(takenBack);
        assertThat(database.retention().count(DAY, DAY, ZONE))
                .isEqualTo(Map.of(Answer.NOT_THIS_PERSON, 1, Answer.NONE, 1));
        assertThat(database.verdicts().rejected(first)).isTrue();
        assertThat(database.verdicts().rejected(takenBack)).isFalse();
        assertThat(database.verdicts().rejectedSince(ann, NOON.minusMillis(1), takenBack))
                .isTrue();
        assertThat(database.verdicts().rejectedSince(ann, NOON, takenBack)).isFalse();
        assertThat(database.verdicts().rejectedSince(ann, NOON.minusMillis(1), first))
                .isFalse();
    }

    @Test
    void twoWrongOnesSuspendThoughTheFirstIsGone() {
        judge(alert(NOON), Verdict.NOT_THIS_PERSON);
        at(NOON.plus(Duration.ofDays(6)));
        assertThat(left()).isEmpty();
        judge(alert(now.get()), Verdict.NOT_THIS_PERSON);

        assertThat(database.watchlist().person(ann).orElseThrow().suspended()).isTrue();
        at(NOON.plus(Duration.ofDays(20)));
        assertThat(database.retention().count(DAY, DAY.plusDays(20), ZONE))
                .isEqualTo(Map.of(Answer.NOT_THIS_PERSON, 2));
    }

    @Test
    void aConfirmedOneGoesAfterThirtyOneDaysThoughTheComputerWasOff() {
        UUID confirmed = judge(alert(NOON), Verdict.THIS_PERSON);
        keep(confirmed);
        at(NOON.plus(Duration.ofDays(31)));
        assertThat(left()).containsExactly(confirmed);
        database.close();
        now.set(NOON.plus(Duration.ofDays(40)));
        database = Database.open(folder, NewShop.in(folder), clock);

        at(now.get());
        assertThat(left()).isEmpty();
        assertThat(database.evidence().of(confirmed)).isEmpty();
        assertThat(database.verdicts().of(List.of(confirmed))).isEmpty();
    }

    @Test
    void anEvidenceLockHoldsUntilItEndsByItself() {
        UUID held = judge(alert(NOON), Verdict.THIS_PERSON);
        keep(held);
        Instant until = NOON.plus(Duration.ofDays(90));
        database.evidenceLocks().place(held, "owner", "Police report 12", until);

        at(NOON.plus(Duration.ofDays(60)));
        assertThat(page()).singleElement().extracting(PastAlert::heldUntil).isEqualTo(Optional.of(until));
        assertThat(database.evidenceLocks().of(held).orElseThrow().reason()).isEqualTo("Police report 12");
        at(until);
        assertThat(left()).isEmpty();
        assertThat(database.evidenceLocks().of(held)).isEmpty();
    }

    @Test
    void onlyAConfirmedAlertIsHeldAndForAYearAtMost() {
        UUID open = alert(NOON);
        UUID confirmed = judge(alert(NOON), Verdict.THIS_PERSON);

        assertThatThrownBy(() -> database.evidenceLocks().place(open, "owner", "why", NOON.plusSeconds(9)))
                .isInstanceOf(StorageException.class);
        assertThatThrownBy(() ->
                        database.evidenceLocks().place(confirmed, "owner", "why", NOON.plus(Duration.ofDays(367))))
                .isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> database.evidenceLocks().place(confirmed, "owner", " ", NOON.plusSeconds(9)))
                .isInstanceOf(StorageException.class);
        assertThat(database.evidence().keep(open, ann, new EvidenceFrames.Frame(NOON, new byte[] {1})))
                .isFalse();
    }

    @Test
    void sightingsStayWithAConfirmedAlertAndNoLonger() {
        judge(alert(NOON), Verdict.THIS_PERSON);
        sighting(ann, NOON);
        sighting(PersonId.random(), NOON);

        at(MIDNIGHT);
        assertThat(database.history().sightings(9))
                .extracting(SightingRow::person)
                .containsExactly(ann);
        at(NOON.plus(Duration.ofDays(32)));
        assertThat(database.history().sightings(9)).isEmpty();
    }

    @Test
    void aRejectedAlertTakesItsSightingAlong() {
        judge(alert(NOON), Verdict.NOT_THIS_PERSON);
        sighting(ann, NOON.minusSeconds(2));

        at(NOON.plusSeconds(61));
        assertThat(database.history().sightings(9)).isEmpty();
    }

    @Test
    void evidenceGoesWithThePerson() {
        UUID confirmed = judge(alert(NOON), Verdict.THIS_PERSON);
        keep(confirmed);
        assertThat(database.evidence().of(confirmed))
                .singleElement()
                .satisfies(frame -> assertThat(frame.jpeg()).containsExactly(1, 2, 3));

        database.watchlist().remove(ann);
        assertThat(database.evidence().of(confirmed)).isEmpty();
        assertThat(left()).containsExactly(confirmed);
    }

    private void at(Instant moment) {
        now.set(moment);
        database.retention().deleteDue(ZONE);
    }

    private UUID alert(Instant at) {
        UUID id = UUID.randomUUID();
        AlertRow row = Shop.alert(id, ann, at);
        database.history()
                .append(new AlertRow(
                        id,
                        CAMERA,
                        "Entrance",
                        ann,
                        0.61,
                        row.capturedAt(),
                        row.decidedAt(),
                        row.alertedAt(),
                        row.trace()));
        return id;
    }

    private UUID judge(UUID alert, Verdict verdict) {
        database.verdicts().give(new Judgement(alert, ann, CAMERA, verdict), Optional.empty());
        return alert;
    }

    private void keep(UUID alert) {
        assertThat(database.evidence().keep(alert, ann, new EvidenceFrames.Frame(NOON, new byte[] {1, 2, 3})))
                .isTrue();
    }

    private void sighting(PersonId person, Instant from) {
        database.history()
                .append(new SightingRow(UUID.randomUUID(), CAMERA, "Entrance", person, from, from.plusSeconds(9)));
    }

    private List<PastAlert> page() {
        return database.alertPages().page(AlertFilter.ALL, Optional.empty(), 100);
    }

    private List<UUID> left() {
        return page().stream().map(past -> past.row().id()).toList();
    }
}
