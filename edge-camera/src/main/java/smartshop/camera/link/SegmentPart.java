package smartshop.camera.link;

import java.nio.ByteBuffer;

/**
 * Some bytes of the segment that the console wants. On the link it is one binary WebSocket message: kind (1 byte, {@value
 * #KIND}), offset (8, big-endian), then the bytes. Small, so that a live picture waits for little.
 *
 * @param offset of the bytes in the sealed segment
 * @param data 1 to {@value #LARGEST} bytes; shared, not copied
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record SegmentPart(long offset, byte[] data) {
    /** The first byte of the link message. */
    public static final byte KIND = 2;

    /** At 2 Mbit/s an eighth of a second. */
    public static final int LARGEST = 32 * 1024;

    private static final int HEADER = 1 + Long.BYTES;

    public SegmentPart {
        if (offset < 0 || offset >= SegmentOffer.LARGEST || data.length == 0 || data.length > LARGEST) {
            throw new IllegalArgumentException("Not a part of a segment");
        }
    }

    /** The link message. */
    public ByteBuffer toMessage() {
        return ByteBuffer.allocate(HEADER + data.length)
                .put(KIND)
                .putLong(offset)
                .put(data)
                .flip();
    }

    /**
     * Reads a link message; leaves nothing unread.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static SegmentPart fromMessage(ByteBuffer message) {
        if (message.remaining() <= HEADER || message.remaining() > HEADER + LARGEST || message.get() != KIND) {
            throw new IllegalArgumentException("Not a part of a segment");
        }
        long offset = message.getLong();
        byte[] data = new byte[message.remaining()];
        message.get(data);
        return new SegmentPart(offset, data);
    }
}
