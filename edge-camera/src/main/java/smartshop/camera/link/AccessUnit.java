package smartshop.camera.link;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One encoded picture: H.264 in Annex B form, parameter sets before every keyframe. On the link it is one binary
 * WebSocket message: kind (1 byte, {@value #KIND}), flags (1), epoch (4), frame (8), presentation time in µs (8), capture time in µs
 * since 1970 UTC (8), all big-endian, then the bytes.
 *
 * @param epoch grows with every opening of the source; time stamps and frame numbers begin anew with it. Size and rate may
 *     change within it, at a keyframe
 * @param frame counts captured frames from 0 within the epoch, so a gap shows what was dropped
 * @param ptsMicros presentation time within the epoch
 * @param capturedAt when the device captured the picture, by its clock
 * @param keyframe whether decoding can start here
 * @param data shared, not copied
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record AccessUnit(int epoch, long frame, long ptsMicros, Instant capturedAt, boolean keyframe, byte[] data) {
    /** The first byte of the link message. */
    public static final byte KIND = 1;

    static final int HEADER = 30;
    private static final byte KEYFRAME = 1;
    /** The year 3000: a clock may be wrong, but calculating with a time must not overflow. */
    private static final long LATEST_MICROS =
            Instant.parse("3000-01-01T00:00:00Z").getEpochSecond() * 1_000_000;

    /** The link message. */
    public ByteBuffer toMessage() {
        return ByteBuffer.allocate(HEADER + data.length)
                .put(KIND)
                .put(keyframe ? KEYFRAME : 0)
                .putInt(epoch)
                .putLong(frame)
                .putLong(ptsMicros)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, capturedAt))
                .put(data)
                .flip();
    }

    /**
     * Reads a link message; leaves nothing unread.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static AccessUnit fromMessage(ByteBuffer message) {
        if (message.remaining() <= HEADER || message.get() != KIND) {
            throw new IllegalArgumentException("Not an access unit");
        }
        boolean keyframe = (message.get() & KEYFRAME) != 0;
        int epoch = message.getInt();
        long frame = message.getLong();
        long pts = message.getLong();
        long micros = message.getLong();
        if (micros < 0 || micros > LATEST_MICROS) {
            throw new IllegalArgumentException("Not an access unit: captured outside the years 1970 to 2999");
        }
        Instant captured = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
        byte[] data = new byte[message.remaining()];
        message.get(data);
        return new AccessUnit(epoch, frame, pts, captured, keyframe, data);
    }
}
