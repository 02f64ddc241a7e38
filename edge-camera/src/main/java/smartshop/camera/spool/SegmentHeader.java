package smartshop.camera.spool;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * What stands in the clear before a sealed segment, and is authenticated with it.
 *
 * @param camera that captured it
 * @param from capture time of its first picture, µs precise
 * @param to capture time of its last picture
 * @param frames pictures in it
 */
record SegmentHeader(UUID camera, Instant from, Instant to, int frames) {
    /** "SSG" and the version of the format. */
    private static final int MAGIC = 'S' << 24 | 'S' << 16 | 'G' << 8 | 1;

    static final int BYTES = Integer.BYTES + 2 * Long.BYTES + 2 * Long.BYTES + Integer.BYTES;

    static SegmentHeader of(UUID camera, Segment segment) {
        return new SegmentHeader(
                camera, segment.from(), segment.to(), segment.units().size());
    }

    byte[] toBytes() {
        return ByteBuffer.allocate(BYTES)
                .putInt(MAGIC)
                .putLong(camera.getMostSignificantBits())
                .putLong(camera.getLeastSignificantBits())
                .putLong(micros(from))
                .putLong(micros(to))
                .putInt(frames)
                .array();
    }

    /** @throws IllegalArgumentException if it is none */
    static SegmentHeader read(ByteBuffer bytes) {
        if (bytes.remaining() < BYTES || bytes.getInt() != MAGIC) {
            throw new IllegalArgumentException("Not a segment's header");
        }
        return new SegmentHeader(
                new UUID(bytes.getLong(), bytes.getLong()),
                instant(bytes.getLong()),
                instant(bytes.getLong()),
                bytes.getInt());
    }

    static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
