package smartshop.app.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static smartshop.app.Eventually.eventually;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import smartshop.app.SettableClock;
import smartshop.app.alert.Alert;
import smartshop.app.alert.AlertCenter;
import smartshop.app.alert.AlertSink;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.Notice;
import smartshop.app.live.Notices;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.Observation;
import smartshop.recognition.attack.Presentation;
import smartshop.recognition.calibrate.CalibratedGallery;
import smartshop.recognition.detect.Box;
import smartshop.recognition.detect.Detection;
import smartshop.recognition.detect.FaceDetector;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.embed.FaceEmbedder;
import smartshop.recognition.image.I420Picture;
import smartshop.recognition.image.Picture;
import smartshop.recognition.quality.VisitQuality;
import smartshop.recognition.search.PersonId;
import smartshop.recognition.track.EndedTrack;
import smartshop.recognition.track.TrackedFace;
import smartshop.recognition.vote.Match;

class WatchTest {
    private static final VisitQuality GOOD = new VisitQuality(9, 9, 5, Optional.empty(), Optional.empty());

    private static final Box BOX = new Box(1, 1, 4, 4);
    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T09:00:00Z"));
    private final Notices notices = new Notices(clock);
    private final List<Alert> alerted = new CopyOnWriteArrayList<>();
    private final List<EndedTrack> sightings = new CopyOnWriteArrayList<>();
    private final AlertCenter alerts = new AlertCenter((alert, trace) -> alerted.add(alert), notices, clock);
    private final List<ScriptedLook> looks = new CopyOnWriteArrayList<>();
    private final AtomicBoolean engineBroken = new AtomicBoolean();
    private final AtomicInteger enginesOpen = new AtomicInteger();
    private Watch watch = watch(1);

    /** Says what the test wants. */
    private static final class ScriptedLook implements Look {
        final List<Instant> at = new CopyOnWriteArrayList<>();
        final List<CalibratedGallery> galleries = new CopyOnWriteArrayList<>();
        volatile Optional<PersonId> here = Optional.empty();
        volatile boolean matchNow;
        volatile boolean withdrawn;
        volatile boolean betterNow;
        final List<EndedTrack> endedNow = new CopyOnWriteArrayList<>();
        volatile boolean fails;
        final List<EndedTrack> atTheEnd = new CopyOnWriteArrayList<>();

        @Override
        public Observation at(FaceEngine engine, Picture picture, Instant capturedAt, CalibratedGallery gallery) {
            at.add(capturedAt);
            galleries.add(gallery);
            if (fails) {
                throw new IllegalStateException("the network is broken");
            }
            List<TrackedFace> faces = here.map(person ->
                            List.of(new TrackedFace(1, BOX, withdrawn ? Optional.empty() : Optional.of(person))))
                    .orElse(List.of());
            List<Match> matches = matchNow ? List.of(match(here.orElseThrow(), capturedAt)) : List.of();
            List<Match> better = betterNow ? List.of(heldUp(match(here.orElseThrow(), capturedAt))) : List.of();
            return new Observation(capturedAt, Duration.ZERO, faces, matches, better, List.copyOf(endedNow));
        }

        @Override
        public boolean remembers() {
            return here.isPresent();
        }

        @Override
        public List<EndedTrack> finish() {
            List<EndedTrack> ended = new ArrayList<>(atTheEnd);
            atTheEnd.clear();
            return ended;
        }
    }

    private Watch watch(int threads) {
        return new Watch(
                this::engine,
                () -> {
                    ScriptedLook look = new ScriptedLook();
                    looks.add(look);
                    return look;
                },
                alerts,
                (camera, name, track) -> sightings.add(track),
                notices,
                clock,
                threads);
    }

    private FaceEngine engine() {
        if (engineBroken.get()) {
            throw new IllegalStateException("no engine");
        }
        enginesOpen.incrementAndGet();
        return new FaceEngine(
                new FaceDetector() {
                    @Override
                    public List<Detection> detect(Picture picture) {
                        return List.of();
                    }

                    @Override
                    public void close() {
                        enginesOpen.decrementAndGet();
                    }
                },
                new FaceEmbedder() {
                    @Override
                    public String model() {
                        return "none";
                    }

                    @Override
                    public List<Embedding> embed(List<Picture> aligned) {
                        return List.of();
                    }

                    @Override
                    public void close() {}
                });
    }

    @AfterEach
    void close() {
        watch.close();
        alerts.close();
    }

    @Test
    void everyCameraIsLookedAtInFairTurns() throws Exception {
        List<CameraFeed> feeds = List.of(camera(), camera(), camera());
        Map<Integer, Integer> wanted = new HashMap<>();
        for (int round = 0; round < 20; round++) {
            clock.advance(Duration.ofMillis(200));
            for (int i = 0; i < 3; i++) {
                frame(feeds.get(i), round);
                wanted.merge(i, 1, Integer::sum);
            }
            for (int i = 0; i < 3; i++) {
                int camera = i;
                eventually("a look at each", () -> looks.get(camera).at.size() == wanted.get(camera));
            }
        }
    }

    @Test
    void fiveLooksASecondAtMost() throws Exception {
        CameraFeed feed = camera();
        for (int i = 0; i < 30; i++) {
            clock.advance(Duration.ofNanos(66_666_667));
            frame(feed, i);
            eventually("it is taken", () -> !feed.searched().waiting());
        }
        eventually("the last", () -> looks.getFirst().at.size() >= 9);

        assertThat(looks.getFirst().at).hasSizeBetween(9, 11);
    }

    @Test
    void whenNothingMovesAndNobodyIsThereItLooksLessOften() throws Exception {
        CameraFeed feed = camera();
        stillFrames(feed, 40);
        int quiet = looks.getFirst().at.size();
        looks.getFirst().here = Optional.of(PersonId.random());
        stillFrames(feed, 4);
        int first = looks.getFirst().at.size();
        stillFrames(feed, 40);

        assertThat(quiet).isBetween(9, 13);
        assertThat(looks.getFirst().at.size() - first).isEqualTo(40);
    }

    private void stillFrames(CameraFeed feed, int count) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            clock.advance(Duration.ofMillis(200));
            frame(feed, 0);
            eventually("it is taken", () -> !feed.searched().waiting());
            settle(feed);
        }
    }

    /** A turn that has taken its frame is over when the next one is taken as well. */
    private void settle(CameraFeed feed) throws InterruptedException {
        feed.searched().publish(picture(0), clock.instant());
        watch.frameArrived();
        eventually("the turn is over", () -> !feed.searched().waiting());
    }

    @Test
    void oneAlertForEachVisit() throws Exception {
        CameraFeed feed = camera();
        ScriptedLook look = looks.getFirst();
        look.here = Optional.of(PersonId.random());
        look.matchNow = true;
        for (int i = 0; i < 20; i++) {
            lookOnce(feed, i);
        }
        assertThat(alerted).hasSize(1);
        assertThat(alerted.getFirst().camera()).isEqualTo(feed.id());
        assertThat(feed.faces().tracked()).hasSize(1);

        look.here = Optional.empty();
        look.matchNow = false;
        clock.advance(Duration.ofSeconds(20));
        lookOnce(feed, 21);
        look.here = Optional.of(alerted.getFirst().person());
        look.matchNow = true;
        lookOnce(feed, 22);
        eventually("the second visit's alert", () -> alerted.size() == 2);
    }

    @Test
    void aBetterShotUpgradesTheAlertOfItsTrackAndNoOther() throws Exception {
        List<Alert> upgraded = new CopyOnWriteArrayList<>();
        alerts.add("upgrades", new AlertSink() {
            @Override
            public void raised(Alert alert) {}

            @Override
            public void upgraded(Alert alert) {
                upgraded.add(alert);
            }
        });
        CameraFeed feed = camera();
        ScriptedLook look = looks.getFirst();
        look.here = Optional.of(PersonId.random());
        look.betterNow = true;
        lookOnce(feed, 1); // no alert went out for it
        look.matchNow = true;
        look.betterNow = false;
        lookOnce(feed, 2);
        look.matchNow = false;
        look.betterNow = true;
        lookOnce(feed, 3);
        eventually("the upgrade", () -> upgraded.size() == 1);
        assertThat(upgraded.getFirst().id()).isEqualTo(alerted.getFirst().id());
        assertThat(alerted.getFirst().presentation()).isEqualTo(Presentation.UNKNOWN);
        assertThat(upgraded.getFirst().presentation()).isEqualTo(Presentation.PICTURE);
        assertThat(upgraded.getFirst().scene()).isNotSameAs(alerted.getFirst().scene());
        assertThat(upgraded.getFirst().capturedAt())
                .isEqualTo(alerted.getFirst().capturedAt());

        look.betterNow = false;
        Instant now = clock.instant();
        look.endedNow.add(new EndedTrack(
                1, now, now, Optional.of(match(look.here.orElseThrow(), now).recognised()), 0.6, 9, GOOD));
        lookOnce(feed, 4);
        look.endedNow.clear();
        look.betterNow = true;
        lookOnce(feed, 5);
        alerts.close(); // whatever was handed over has arrived
        assertThat(upgraded).hasSize(1);
        assertThat(alerted).hasSize(1);
    }

    @Test
    void afterAWithdrawnMatchTheListedPersonIsAlertedAtOnce() throws Exception {
        CameraFeed feed = camera();
        ScriptedLook look = looks.getFirst();
        look.here = Optional.of(PersonId.random());
        look.matchNow = true;
        lookOnce(feed, 1);
        look.matchNow = false;
        look.withdrawn = true;
        lookOnce(feed, 2);

        look.withdrawn = false;
        look.matchNow = true;
        lookOnce(feed, 3);

        eventually("the second alert", () -> alerted.size() == 2);
    }

    @Test
    void twoCamerasAreTwoVisits() throws Exception {
        PersonId person = PersonId.random();
        for (int i = 0; i < 2; i++) {
            CameraFeed feed = camera();
            looks.getLast().here = Optional.of(person);
            looks.getLast().matchNow = true;
            clock.advance(Duration.ofMillis(200));
            frame(feed, 1);
        }
        eventually("an alert for each", () -> alerted.size() == 2);
    }

    @Test
    void aListedPersonsTrackIsWrittenDownWhenTheStreamStopsAndAStrangersIsNot() throws Exception {
        CameraFeed feed = camera();
        ScriptedLook look = looks.getFirst();
        PersonId person = PersonId.random();
        look.here = Optional.of(person);
        lookOnce(feed, 1);
        Instant now = clock.instant();
        look.atTheEnd.add(
                new EndedTrack(1, now, now, Optional.of(match(person, now).recognised()), 0.6, 9, GOOD));
        look.atTheEnd.add(new EndedTrack(2, now, now, Optional.empty(), 0.2, 9, GOOD));

        clock.advance(Duration.ofSeconds(3));

        eventually("the sighting", () -> sightings.size() == 1);
        assertThat(sightings.getFirst().track()).isEqualTo(1);
        eventually("nobody is shown", () -> feed.faces().tracked().isEmpty());
    }

    @Test
    void whoWasLostJustBeforeTheStreamStoppedIsForgottenToo() throws Exception {
        CameraFeed feed = camera();
        ScriptedLook look = looks.getFirst();
        lookOnce(feed, 1);
        Instant now = clock.instant();
        look.atTheEnd.add(new EndedTrack(
                1, now, now, Optional.of(match(PersonId.random(), now).recognised()), 0.6, 9, GOOD));

        clock.advance(Duration.ofSeconds(3));

        eventually("the sighting", () -> sightings.size() == 1);
    }

    @Test
    void aLookThatFailsIsSaidOnceAndTheOthersGoOn() throws Exception {
        CameraFeed bad = camera();
        CameraFeed good = camera();
        looks.getFirst().fails = true;
        for (int i = 0; i < 5; i++) {
            clock.advance(Duration.ofMillis(200));
            frame(bad, i);
            frame(good, i);
            int all = i + 1;
            eventually(
                    "both",
                    () -> looks.get(0).at.size() == all && looks.get(1).at.size() == all);
        }
        looks.getFirst().fails = false;
        lookOnce(bad, 7);

        eventually("the end of it is said", () -> notices.all().size() == 2);
        assertThat(notices.all())
                .extracting(Notice::words)
                .containsExactly("Door: faces are not recognised at the moment.", "Door: faces are recognised again.");
    }

    @Test
    void anEngineThatDoesNotStartIsSaid() throws Exception {
        engineBroken.set(true);
        camera();

        eventually("the notice", () -> notices.all().size() == 1);
        assertThat(notices.all().getFirst().words()).startsWith("Faces are not recognised:");
    }

    @Test
    void theNextLookUsesTheNewGallery() throws Exception {
        CameraFeed feed = camera();
        lookOnce(feed, 1);
        CalibratedGallery newer = CalibratedGallery.empty();
        watch.listed(newer);
        lookOnce(feed, 2);

        assertThat(looks.getFirst().galleries.getLast()).isSameAs(newer);
    }

    @Test
    void threadsFollowCoresAndCamerasAndCloseTheirEngines() throws Exception {
        watch.close();
        watch = watch(2);
        camera();
        eventually("one engine", () -> enginesOpen.get() == 1);
        camera();
        camera();
        eventually("two engines", () -> enginesOpen.get() == 2);

        watch.close();

        assertThat(enginesOpen).hasValue(0);
        assertThat(Watch.threadsFor(2)).isEqualTo(2);
        assertThat(Watch.threadsFor(1)).isEqualTo(1);
        assertThat(Watch.threadsFor(8)).isEqualTo(4);
    }

    private void lookOnce(CameraFeed feed, int shade) throws InterruptedException {
        ScriptedLook look = looks.getFirst();
        int before = look.at.size();
        clock.advance(Duration.ofMillis(200));
        frame(feed, shade);
        eventually("a look", () -> look.at.size() == before + 1);
        settle(feed);
    }

    private CameraFeed camera() {
        CameraFeed feed = new CameraFeed(UUID.randomUUID(), "Door", clock.instant());
        watch.add(feed);
        return feed;
    }

    private void frame(CameraFeed feed, int shade) {
        feed.searched().publish(picture(shade), clock.instant());
        watch.frameArrived();
    }

    private static I420Picture picture(int shade) {
        byte[] planes = new byte[I420Picture.size(64, 32)];
        Arrays.fill(planes, (byte) (shade % 2 == 0 ? 40 : 160));
        return new I420Picture(64, 32, planes);
    }

    private static Match heldUp(Match match) {
        return match.seenAs(Presentation.PICTURE, match.template(), match.decidedAt(), match.box());
    }

    private static Match match(PersonId person, Instant at) {
        return new Match(
                1,
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
                new Embedding("m", new float[] {1}),
                Presentation.UNKNOWN);
    }
}
