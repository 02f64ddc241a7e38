package smartshop.app.live;

import java.time.Instant;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import smartshop.recognition.image.I420Picture;

/**
 * One camera's newest frame, from one writing thread to one reading thread. A newer frame replaces one that was not
 * taken, so a slow reader skips and never delays. Three buffers are used in turn and nothing is allocated once the
 * picture's size is known.
 */
public final class LatestFrame {
    private byte[] writing = new byte[0];
    private byte[] waiting = new byte[0];
    private byte[] reading = new byte[0];
    private @Nullable Frame newest;
    private @Nullable Frame last;

    /** As {@link #publish(I420Picture, Instant, Instant)} for a picture that took no time to decode. */
    public void publish(I420Picture picture, Instant capturedAt) {
        publish(picture, capturedAt, capturedAt);
    }

    /** Copies the picture in. */
    public synchronized void publish(I420Picture picture, Instant capturedAt, Instant decodedAt) {
        int size = I420Picture.size(picture.width(), picture.height());
        if (writing.length < size) {
            writing = new byte[size];
        }
        System.arraycopy(picture.planes(), 0, writing, 0, size);
        newest = new Frame(new I420Picture(picture.width(), picture.height(), writing), capturedAt, decodedAt);
        byte[] spare = waiting;
        waiting = writing;
        writing = spare;
    }

    /** The newest frame that was not yet taken, or null. It belongs to the caller until the caller's next call. */
    public synchronized @Nullable Frame take() {
        Frame taken = newest;
        if (taken != null) {
            byte[] spare = reading;
            reading = waiting;
            waiting = spare;
            newest = null;
            last = taken;
        }
        return taken;
    }

    /** The frame that was last taken, or null; for the reading thread alone, until its next call of {@link #take}. */
    public synchronized @Nullable Frame last() {
        return last;
    }

    /**
     * Shows the newest frame to somebody who does not take it; nothing happens while there is none. The writer waits meanwhile.
     *
     * @param since one of this moment of capture is known already
     * @param with gets the frame, valid during the call
     */
    public synchronized void look(Instant since, Consumer<Frame> with) {
        Frame now = newest == null ? last : newest;
        if (now != null && !now.capturedAt().equals(since)) {
            with.accept(now);
        }
    }

    /** Whether {@link #look} would show nothing at all. */
    public synchronized boolean empty() {
        return newest == null && last == null;
    }

    /** Whether {@link #take} would give a frame. */
    public synchronized boolean waiting() {
        return newest != null;
    }

    /** Overwrites every buffer with zeros and forgets the newest frame. The reader must not hold one. */
    public synchronized void wipe() {
        newest = null;
        last = null;
        Arrays.fill(writing, (byte) 0);
        Arrays.fill(waiting, (byte) 0);
        Arrays.fill(reading, (byte) 0);
    }
}
