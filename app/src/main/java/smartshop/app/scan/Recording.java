package smartshop.app.scan;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import smartshop.recognition.image.Picture;

/** A recording, read from front to back. Belongs to one thread. */
public interface Recording extends AutoCloseable {

    /** @throws ScanException if it does not exist or is no video */
    static Recording open(Path file) throws ScanException {
        return VideoFile.open(file);
    }

    /**
     * The next frame that is wanted; the others are decoded, as they must be, but not converted.
     *
     * @return null at the end
     * @throws ScanException if the recording is no video or breaks off at the beginning
     */
    @Nullable
    Still next(Wanted wanted) throws ScanException;

    /** Zero if the file does not say. */
    Duration length();

    /** As the file says; more than 0. */
    double framesPerSecond();

    @Override
    void close();

    /** Asked for each frame, in order. */
    @FunctionalInterface
    interface Wanted {
        boolean at(Duration time);
    }

    /** @param at from the recording's beginning */
    record Still(Picture picture, Duration at) {}
}
