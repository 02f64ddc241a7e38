package smartshop.camera.capture;

import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes encoded pictures of a camera program's bytes. For one thread, but {@link #requestKeyframe} is for any. */
interface PictureReader extends AutoCloseable {
    /** @param arrived when these bytes came */
    void feed(byte[] bytes, int count, Instant arrived) throws IOException;

    /** The next picture that is whole, if there is one. */
    AnnexB.@Nullable Unit poll();

    VideoFormat format();

    default void requestKeyframe() {}

    @Override
    default void close() {}
}
