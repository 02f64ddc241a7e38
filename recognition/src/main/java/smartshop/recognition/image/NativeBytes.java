package smartshop.recognition.image;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Pictures in memory outside the heap, where a network reads them without making a copy that nobody could wipe. The memory
 * is used again. Belongs to one thread.
 */
public final class NativeBytes {
    private ByteBuffer buffer = ByteBuffer.allocateDirect(0);

    /** The pictures' bytes, one after the other; valid until the next call. */
    public ByteBuffer of(List<Picture> pictures) {
        int bytes = pictures.stream().mapToInt(picture -> picture.bgr().length).sum();
        if (buffer.capacity() < bytes) {
            buffer = ByteBuffer.allocateDirect(bytes);
        }
        buffer.clear();
        pictures.forEach(picture -> buffer.put(picture.bgr()));
        return buffer.slice(0, bytes);
    }

    /** Overwrites what was put in with zeros. */
    public void wipe() {
        MemorySegment.ofBuffer(buffer.slice(0, buffer.position())).fill((byte) 0);
        buffer.clear();
    }
}
