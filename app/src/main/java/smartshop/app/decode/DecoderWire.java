package smartshop.app.decode;

/**
 * What goes through the decoder's pipes, all numbers big-endian.
 *
 * <p>To the decoder, for each access unit: its length (4 bytes), its capture time in µs since 1970 UTC (8), its bytes.
 *
 * <p>From the decoder: {@link #READY} once; then for each access unit any number of pictures ({@link #PICTURE}, width (4),
 * height (4), capture time (8), the I420 planes) and one {@link #DONE}, {@link #REFUSED} or {@link #TOO_LARGE}. That last byte is the heartbeat:
 * a decoder that owes one for long is stuck, even if some thread of it still runs.
 */
final class DecoderWire {
    static final byte READY = 'R';
    static final byte PICTURE = 'P';
    static final byte DONE = 'D';
    /** The access unit could not be decoded; only a keyframe will help. */
    static final byte REFUSED = 'X';
    /** As {@link #REFUSED}: the picture has more than {@link #MOST_PIXELS}. */
    static final byte TOO_LARGE = 'L';

    static final int UNIT_HEADER = Integer.BYTES + Long.BYTES;
    static final int PICTURE_HEADER = 1 + Integer.BYTES + Integer.BYTES + Long.BYTES;

    /** The link's limit for a message. */
    static final int LARGEST_UNIT = 4 << 20;

    /** Ultra HD. */
    static final int MOST_PIXELS = 3840 * 2160;

    private DecoderWire() {}
}
