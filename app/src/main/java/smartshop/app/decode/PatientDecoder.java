package smartshop.app.decode;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import smartshop.camera.link.AccessUnit;
import smartshop.recognition.image.I420Picture;

/**
 * Decodes access unit by access unit, each waited for and none left out: for pictures that came late, which nobody watches.
 * In a child process, as always. Belongs to one thread.
 */
public final class PatientDecoder implements AutoCloseable {
    private final DecoderProcess process;
    private @Nullable Decoded newest;

    /** @param capturedAt the access unit's */
    public record Decoded(I420Picture picture, Instant capturedAt) {}

    /** @param name for its threads and the log */
    public PatientDecoder(String name) throws IOException {
        process = DecoderProcess.start(name, new SteadyClock(), this::keep);
    }

    /** On the process's reading thread; the answer that follows makes it known to the waiting one. */
    private synchronized void keep(I420Picture picture, Instant capturedAt) {
        byte[] copy = Arrays.copyOf(picture.planes(), I420Picture.size(picture.width(), picture.height()));
        newest = new Decoded(new I420Picture(picture.width(), picture.height(), copy), capturedAt);
    }

    /**
     * @return the picture, which is the caller's to wipe; empty if the access unit made none
     * @throws IOException if the decoder died of it or hangs; start another one
     */
    public Optional<Decoded> decode(AccessUnit unit) throws IOException, InterruptedException {
        take();
        process.send(unit);
        process.settle();
        return Optional.ofNullable(take());
    }

    private synchronized @Nullable Decoded take() {
        Decoded taken = newest;
        newest = null;
        return taken;
    }

    /** The process, for tests and figures. */
    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.close();
    }
}
