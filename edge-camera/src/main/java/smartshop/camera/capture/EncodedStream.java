package smartshop.camera.capture;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import smartshop.camera.encode.Encoded;

/** H.264 pictures of a file, a camera on the network or one on the bus, as fast as they can be had. For one thread. */
interface EncodedStream extends AutoCloseable {
    /** The next picture; null at the end. */
    @Nullable
    Encoded next() throws IOException;

    VideoFormat format();

    /** As {@link CaptureSource#retune}. */
    boolean retune(Tuning tuning) throws IOException;

    /** As {@link CaptureSource#requestKeyframe}. */
    default void requestKeyframe() {}

    @Override
    void close();
}
