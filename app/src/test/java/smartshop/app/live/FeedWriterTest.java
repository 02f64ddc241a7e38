package smartshop.app.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import smartshop.app.SettableClock;
import smartshop.recognition.image.I420Picture;
import smartshop.recognition.placement.Blindness;

class FeedWriterTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T14:02:11Z"));
    private final Notices notices = new Notices(clock);
    private final CameraFeed feed = new CameraFeed(UUID.randomUUID(), "Entrance", clock.instant());
    private final FeedWriter writer = new FeedWriter(feed, clock, notices, () -> {});

    @Test
    void aCameraWaitsIsLiveIsLostAndComesBack() {
        writer.check();
        assertThat(feed.state().kind()).isEqualTo(CameraState.Kind.WAITING);

        picture();
        assertThat(feed.state().kind()).isEqualTo(CameraState.Kind.LIVE);
        Instant last = clock.instant();

        clock.advance(Duration.ofMillis(2900));
        writer.check();
        assertThat(feed.state().kind()).isEqualTo(CameraState.Kind.LIVE);

        clock.advance(Duration.ofMillis(100));
        writer.check();
        assertThat(feed.state())
                .isEqualTo(new CameraState(
                        CameraState.Kind.LOST,
                        last,
                        "No picture since 14:02:11. Check the camera's power and network."));

        picture();
        assertThat(feed.state().kind()).isEqualTo(CameraState.Kind.LIVE);
        assertThat(notices.all())
                .extracting(Notice::words)
                .containsExactly(
                        "Entrance: No picture since 14:02:11. Check the camera's power and network.",
                        "Entrance is back.");
    }

    @Test
    void aCameraOfOneFrameInFourSecondsStaysInSightBetweenThem() {
        for (int frame = 0; frame < 5; frame++) {
            picture();
            clock.advance(Duration.ofMillis(3900));
            if (frame > 0) {
                writer.check();
                assertThat(feed.state().kind()).isEqualTo(CameraState.Kind.LIVE);
                assertThat(feed.shown().waiting()).isTrue();
            }
        }
        clock.advance(Duration.ofMillis(3900));
        writer.check();
        assertThat(feed.state().kind()).isEqualTo(CameraState.Kind.LOST);
        assertThat(feed.shown().waiting()).isFalse();
    }

    @Test
    void aCameraInQuarantineSaysWhyAndUntilWhenAndAPictureEndsIt() {
        picture();
        writer.quarantined("Its pictures cannot be decoded.", Duration.ofMinutes(2));

        assertThat(feed.state())
                .isEqualTo(new CameraState(
                        CameraState.Kind.QUARANTINED,
                        clock.instant(),
                        "Its pictures cannot be decoded. It is tried again at 14:04."));
        clock.advance(Duration.ofMinutes(2));
        writer.check();
        assertThat(feed.state().kind()).isEqualTo(CameraState.Kind.QUARANTINED);

        writer.triedAgain();
        assertThat(feed.state().words()).isEqualTo("Trying again…");
        picture();
        assertThat(feed.state().kind()).isEqualTo(CameraState.Kind.LIVE);
        assertThat(notices.all())
                .extracting(Notice::words)
                .containsExactly(
                        "Entrance: Its pictures cannot be decoded. It is tried again at 14:04.", "Entrance is back.");
    }

    @Test
    void aCameraThatSendsNothingAfterItsQuarantineIsLost() {
        picture();
        writer.quarantined("Its pictures cannot be decoded.", Duration.ofMinutes(1));
        writer.triedAgain();

        clock.advance(Duration.ofSeconds(40));
        writer.check();

        assertThat(feed.state().kind()).isEqualTo(CameraState.Kind.LOST);
    }

    @Test
    void theRateIsThatOfTheLastSeconds() {
        for (int i = 0; i < 60; i++) {
            picture();
            clock.advance(Duration.ofMillis(100));
        }
        assertThat(feed.rate().framesPerSecond()).isCloseTo(10, within(0.5));

        clock.advance(Duration.ofSeconds(10));
        writer.check();
        assertThat(feed.rate().framesPerSecond()).isZero();
    }

    @Test
    void bothSlotsGetEveryFrame() {
        picture();

        assertThat(feed.shown().take()).isNotNull();
        assertThat(feed.searched().take()).isNotNull();
    }

    @Test
    void aCameraInTheDarkIsSaidToBeBlindAndToSeeAgain() {
        stream(checkered(16), 62);
        assertThat(feed.blindness().map(Blindness::reason)).contains(Blindness.Reason.TOO_DARK);

        stream(checkered(120), 12);
        assertThat(feed.blindness()).isEmpty();
        assertThat(notices.all())
                .extracting(Notice::words)
                .containsExactly(
                        "Entrance: nobody can be recognised, the picture is too dark."
                                + " Check the light and what is before the lens.",
                        "Entrance: faces can be recognised again. For a minute nobody could have been (too dark).");
    }

    @Test
    void aReasonThatChangesIsNotSaidAgainAndANightIsSaidInHours() {
        I420Picture covered = flat(90);
        I420Picture dark = flat(16);
        stream(dark, 62);
        for (int i = 0; i < 5; i++) {
            stream(covered, 1);
            assertThat(feed.blindness().map(Blindness::reason)).contains(Blindness.Reason.COVERED);
            stream(dark, 1);
            assertThat(feed.blindness().map(Blindness::reason)).contains(Blindness.Reason.TOO_DARK);
        }
        assertThat(notices.all()).hasSize(1);

        clock.advance(Duration.ofHours(14));
        stream(checkered(120), 12);
        assertThat(notices.all()).hasSize(2);
        assertThat(notices.all().getLast().words()).contains("For 14 hours nobody could have been");
    }

    private static I420Picture flat(int light) {
        byte[] planes = new byte[I420Picture.size(320, 180)];
        Arrays.fill(planes, (byte) light);
        return new I420Picture(320, 180, planes);
    }

    @Test
    void aCameraThatIsLostIsNotCalledBlindAsWell() {
        stream(checkered(16), 62);

        clock.advance(Duration.ofSeconds(3));
        writer.check();
        stream(checkered(16), 30);

        assertThat(feed.blindness()).isEmpty();
    }

    private void stream(I420Picture picture, int seconds) {
        for (int i = 0; i < seconds; i++) {
            writer.picture(picture, clock.instant());
            clock.advance(Duration.ofSeconds(1));
        }
    }

    private static I420Picture checkered(int light) {
        byte[] planes = new byte[I420Picture.size(320, 180)];
        for (int i = 0; i < 320 * 180; i++) {
            planes[i] = (byte) (light + (i / 40 % 2 == 0 ? 0 : 30 * light / 120));
        }
        return new I420Picture(320, 180, planes);
    }

    private void picture() {
        writer.picture(new I420Picture(2, 2, new byte[6]), clock.instant());
    }
}
