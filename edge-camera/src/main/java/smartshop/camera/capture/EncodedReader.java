package smartshop.camera.capture;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import smartshop.camera.link.LinkAddress;

/** The program encodes. */
final class EncodedReader implements PictureReader {
    private final Queue<AnnexB.Unit> ready = new ArrayDeque<>();
    private final AnnexB splitter = new AnnexB(LinkAddress.LARGEST_ACCESS_UNIT, ready::add);
    private final VideoFormat format;

    EncodedReader(VideoFormat format) {
        this.format = format;
    }

    @Override
    public void feed(byte[] bytes, int count, Instant arrived) {
        splitter.feed(bytes, count, arrived);
    }

    @Override
    public AnnexB.@Nullable Unit poll() {
        return ready.poll();
    }

    @Override
    public VideoFormat format() {
        return format;
    }
}
