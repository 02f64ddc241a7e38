package smartshop.app.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PlaybackTest {
    /** Five pictures a second, with a pause of two seconds after the third. */
    private final Playback playback =
            new Playback(6, picture -> Duration.ofMillis(200L * picture + (picture > 2 ? 2000 : 0)));

    @Test
    void itPlaysAsItWasTakenAndStopsAtTheEnd() {
        playback.toggle();
        playback.pass(Duration.ofMillis(500));
        assertThat(playback.picture()).isEqualTo(2);
        playback.pass(Duration.ofMillis(1500));
        assertThat(playback.picture()).isEqualTo(2);
        playback.pass(Duration.ofMillis(600));
        assertThat(playback.picture()).isEqualTo(3);
        playback.pass(Duration.ofSeconds(9));
        assertThat(playback.playing()).isFalse();
        assertThat(playback.position()).isEqualTo(playback.length());

        playback.toggle();
        assertThat(playback.picture()).isZero();
        assertThat(playback.playing()).isTrue();
    }

    @Test
    void itPausesAndGoesFromPictureToPicture() {
        playback.step(-1);
        assertThat(playback.picture()).isZero();
        playback.toggle();
        playback.step(1);
        playback.pass(Duration.ofSeconds(1));
        assertThat(playback.playing()).isFalse();
        assertThat(playback.picture()).isEqualTo(1);
        playback.step(100);
        assertThat(playback.picture()).isEqualTo(5);
        playback.go(3);
        assertThat(playback.position()).isEqualTo(Duration.ofMillis(2600));
    }
}
