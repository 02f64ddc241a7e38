package smartshop.app.ui.history;

import java.time.Duration;
import java.util.function.IntFunction;

/** Where a clip stands: it plays, pauses, and goes to any picture. At its end it stops; playing then begins anew. For one thread. */
final class Playback {
    private final int pictures;
    private final IntFunction<Duration> moments;
    private Duration position = Duration.ZERO;
    private boolean playing;

    /**
     * @param pictures one or more
     * @param moments when each was taken, from the first on
     */
    Playback(int pictures, IntFunction<Duration> moments) {
        this.pictures = pictures;
        this.moments = moments;
    }

    /** So much time has passed. */
    void pass(Duration time) {
        if (playing) {
            position = position.plus(time);
            if (position.compareTo(length()) >= 0) {
                position = length();
                playing = false;
            }
        }
    }

    void toggle() {
        if (!playing && position.equals(length())) {
            position = Duration.ZERO;
        }
        playing = !playing;
    }

    /** Some pictures further, or back; it pauses there. */
    void step(int by) {
        playing = false;
        go(Math.clamp(picture() + by, 0, pictures - 1));
    }

    void go(int picture) {
        position = moments.apply(picture);
    }

    boolean playing() {
        return playing;
    }

    /** The last one that was taken by now. */
    int picture() {
        int picture = 0;
        while (picture + 1 < pictures && moments.apply(picture + 1).compareTo(position) <= 0) {
            picture++;
        }
        return picture;
    }

    Duration position() {
        return position;
    }

    Duration length() {
        return moments.apply(pictures - 1);
    }
}
