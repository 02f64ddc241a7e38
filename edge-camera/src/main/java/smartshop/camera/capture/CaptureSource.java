package smartshop.camera.capture;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import smartshop.camera.link.AccessUnit;

/**
 * Where encoded pictures come from. For one thread, but {@link #requestKeyframe} is for any. Numbers and time stamps grow
 * over every {@link #retune}.
 */
public interface CaptureSource extends AutoCloseable {

    /**
     * The next picture; waits until its time.
     *
     * @return null at the end
     * @throws IOException if the source failed; open a new one
     */
    @Nullable
    AccessUnit next() throws IOException, InterruptedException;

    /** Of its pictures, as far as it is known. */
    VideoFormat format();

    /**
     * Goes on with other pictures. Masks are on every picture that comes after the call.
     *
     * @return false if this source cannot: its pictures stay as they are, and for masks it must be opened anew
     */
    boolean retune(Tuning tuning) throws IOException;

    /** Whether its pictures are already what {@link #retune} last asked for. */
    default boolean settled() {
        return true;
    }

    /** Asks for a keyframe soon. A source that cannot make one has its next one within two seconds. */
    default void requestKeyframe() {}

    /** Frees devices, processes and native memory. */
    @Override
    void close();
}
