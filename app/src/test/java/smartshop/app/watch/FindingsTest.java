package smartshop.app.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import smartshop.app.SettableClock;
import smartshop.app.alert.Alert;
import smartshop.app.alert.AlertCenter;
import smartshop.app.alert.AlertTrace;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.Frame;
import smartshop.app.live.Notices;
import smartshop.recognition.Observation;
import smartshop.recognition.attack.Presentation;
import smartshop.recognition.detect.Box;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.image.I420Picture;
import smartshop.recognition.image.Picture;
import smartshop.recognition.quality.VisitQuality;
import smartshop.recognition.search.PersonId;
import smartshop.recognition.track.EndedTrack;
import smartshop.recognition.track.TrackedFace;
import smartshop.recognition.vote.Match;

/** What is said of an alert, and the listed person who comes in the same visit. */
class FindingsTest {
    private static final Box BOX = new Box(1, 1, 4, 4);
    private static final PersonId PERSON = PersonId.random();
    private static final long STRANGER = 1;
    private static final long OTHER = 2;

    private static final Duration DETECTING = Duration.ofMillis(30);

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T09:00:00Z"));
    private final Notices notices = new Notices(clock);
    private final List<Alert> alerted = new CopyOnWriteArrayList<>();
    private final List<AlertTrace> traces = new CopyOnWriteArrayList<>();
    private final AlertCenter alerts = new AlertCenter(
            (alert, trace) -> {
                alerted.add(alert);
                traces.add(trace);
            },
            notices,
            clock);
    private final SightingThread sightings = new SightingThread((camera, name, track) -> {}, notices);
    private final CameraFeed feed = new CameraFeed(UUID.randomUUID(), "Door", clock.instant());
    private final Findings findings = new Findings(feed, alerts, sightings, people -> {}, clock);

    @AfterEach
    void close() {
        sightings.close();
        alerts.close();
    }

    @Test
    void whenTheStrangersTrackEndedBeforeTheAnswerTheNextMatchIsAlerted() {
        match(STRANGER);
        end(STRANGER);
        answerWrong();
        look(List.of(), List.of());

        match(OTHER);

        assertThat(alerted).hasSize(2);
    }

    @Test
    void onlyTheTrackThatWasAlertedForCountsAsTheVisitorOfThatAlert() {
        List<Optional<UUID>> seen = new ArrayList<>();
        alerts.onSeen((person, camera, name, at, alert) -> seen.add(alert));
        match(STRANGER);
        look(List.of(face(STRANGER)), List.of());
        end(STRANGER);
        match(OTHER); // within the same visit
        look(List.of(face(OTHER)), List.of());

        assertThat(seen).contains(Optional.of(alerted.getFirst().id())).last().isEqualTo(Optional.empty());
    }

    @Test
    void theTraceSaysWhenTheFacesInTheDecidingFrameWereFound() {
        Instant began = clock.instant();
        match(STRANGER);

        assertThat(traces).singleElement().satisfies(trace -> {
            assertThat(trace.decodedAt()).isEqualTo(began);
            assertThat(trace.detectedAt()).isEqualTo(began.plus(DETECTING));
        });
    }

    @Test
    void withoutAnAnswerItStaysTheSameVisit() {
        match(STRANGER);
        end(STRANGER);
        match(OTHER);
        look(List.of(face(OTHER)), List.of());

        assertThat(alerted).hasSize(1);
    }

    @Test
    void whenTheStrangersSecondTrackIsWithdrawnTheNextMatchIsAlerted() {
        match(STRANGER);
        end(STRANGER);
        Match second = match(OTHER);
        look(List.of(nobody(OTHER)), List.of());
        assertThat(alerted).hasSize(1);
        assertThat(second.template().vector()).containsOnly(0);

        match(3);

        assertThat(alerted).hasSize(2);
    }

    @Test
    void theListedPersonWhoIsStillMatchedIsAlertedOnceTheStrangerIsWithdrawn() {
        match(STRANGER);
        match(OTHER, face(STRANGER));
        assertThat(alerted).hasSize(1);

        look(List.of(nobody(STRANGER), face(OTHER)), List.of());
        look(List.of(nobody(STRANGER), face(OTHER)), List.of());

        assertThat(alerted).hasSize(2);
        assertThat(alerted.getLast().template().vector()).containsExactly(OTHER);
    }

    @Test
    void theListedPersonWhoIsStillMatchedIsAlertedAfterTheAnswerAlthoughTheStrangerHasGone() {
        match(STRANGER);
        match(OTHER, face(STRANGER));
        end(STRANGER);
        answerWrong();
        look(List.of(face(OTHER)), List.of());
        look(List.of(face(OTHER)), List.of());

        assertThat(alerted).hasSize(2);
        assertThat(alerted.getLast().template().vector()).containsExactly(OTHER);
    }

    @Test
    void aStrangerWhoIsTakenForSomebodyHereAndAlertedCallsNobodyAgain() {
        match(OTHER);
        match(STRANGER, face(OTHER));
        look(List.of(nobody(STRANGER), face(OTHER)), List.of());
        match(3, face(OTHER));

        assertThat(alerted).hasSize(1);
    }

    @Test
    void theTrackThatWasJudgedIsNotAlertedAgain() {
        match(STRANGER);
        answerWrong();
        look(List.of(face(STRANGER)), List.of());
        look(List.of(face(STRANGER)), List.of());

        assertThat(alerted).hasSize(1);
    }

    private void answerWrong() {
        findings.wrong(alerted.getFirst());
    }

    @Test
    void whoeverAnswersOneOfTwoAlertsOfTheSameFrameLeavesTheOthersScene() {
        Match first = matchOf(STRANGER, PERSON);
        Match second = matchOf(OTHER, PersonId.random());
        byte[] pixels = {1, 2, 3};
        Instant at = clock.instant();
        Frame frame = new Frame(new I420Picture(2, 2, new byte[6]), at, at);
        Observation seen = new Observation(
                at, Duration.ZERO, List.of(face(STRANGER)), List.of(first, second), List.of(), List.of());

        findings.seen(frame, new Picture(1, 1, pixels.clone()), seen, at);
        alerted.getFirst().scene().wipe();

        assertThat(alerted.get(1).scene().bgr()).isEqualTo(pixels);
    }

    private Match match(long track, TrackedFace... others) {
        Match match = matchOf(track, PERSON);
        look(Stream.concat(Stream.of(face(track)), Stream.of(others)).toList(), List.of(match));
        return match;
    }

    private Match matchOf(long track, PersonId person) {
        Instant at = clock.instant();
        return new Match(
                track,
                person,
                0.6,
                0.5,
                0.1,
                3,
                at,
                at,
                at,
                BOX,
                new Picture(1, 1, new byte[3]),
                new Embedding("m", new float[] {track}),
                Presentation.UNKNOWN);
    }

    private void look(List<TrackedFace> faces, List<Match> matches) {
        Instant at = clock.instant();
        Frame frame = new Frame(new I420Picture(2, 2, new byte[6]), at, at);
        findings.hear();
        findings.seen(
                frame,
                new Picture(1, 1, new byte[3]),
                new Observation(at, DETECTING, faces, matches, List.of(), List.of()),
                at);
        clock.advance(Duration.ofMillis(200));
    }

    private void end(long track) {
        Instant at = clock.instant();
        VisitQuality quality = new VisitQuality(9, 9, 5, Optional.empty(), Optional.empty());
        findings.ended(List.of(new EndedTrack(track, at, at, Optional.empty(), 0.6, 9, quality)));
    }

    private static TrackedFace face(long track) {
        return new TrackedFace(track, BOX, Optional.of(PERSON));
    }

    private static TrackedFace nobody(long track) {
        return new TrackedFace(track, BOX, Optional.empty());
    }
}
