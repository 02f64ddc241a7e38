package smartshop.camera.capture;

import java.time.Instant;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Cuts an H.264 byte stream (ITU-T H.264, annex B) into access units. An access unit is known to be whole when the next
 * one begins, so this is one picture late; its time is when its first byte came. Never keeps more than the largest
 * access unit: what is larger is dropped, and what comes before the first start code. For one thread.
 */
final class AnnexB {
    /** One access unit. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Unit(byte[] data, boolean keyframe, Instant began) {}

    private static final int SLICE = 1;
    private static final int KEYFRAME_SLICE = 5;
    private static final int SUPPLEMENT = 6;
    private static final int PARAMETERS = 7;
    private static final int DELIMITER = 9;
    /** A start code, the unit's header, and the byte after it, which says whether a slice is the picture's first. */
    private static final int LOOK_AHEAD = 5;

    private static final int FIRST_ROOM = 64 * 1024;

    private final int largest;
    private final Consumer<Unit> whole;
    private byte[] bytes = new byte[FIRST_ROOM];
    private int length;
    private int scanned;
    private boolean inside;
    private boolean picture;
    private boolean keyframe;
    private @Nullable Instant began;

    /**
     * @param largest access unit in bytes
     * @param whole gets each access unit, on the feeding thread
     */
    AnnexB(int largest, Consumer<Unit> whole) {
        this.largest = largest;
        this.whole = whole;
    }

    /** @param arrived when these bytes came */
    void feed(byte[] more, int count, Instant arrived) {
        for (int done = 0; done < count; ) {
            int part = Math.min(count - done, FIRST_ROOM);
            append(more, done, part);
            scan(arrived);
            if (length > largest) {
                forget();
            }
            done += part;
        }
    }

    /** The stream is over: what is there is the last access unit. */
    void end() {
        if (picture) {
            emit(length);
        }
        forget();
    }

    /** Whether a sequence parameter set is among an access unit's first parts. */
    static boolean hasParameters(byte[] unit) {
        for (int i = 0; i + 3 < unit.length; i++) {
            if (unit[i] == 0 && unit[i + 1] == 0 && unit[i + 2] == 1) {
                int type = unit[i + 3] & 0x1F;
                if (type == PARAMETERS || type == SLICE || type == KEYFRAME_SLICE) {
                    return type == PARAMETERS;
                }
            }
        }
        return false;
    }

    /** Bytes that wait for the rest of their access unit. */
    int kept() {
        return length;
    }

    private void append(byte[] more, int from, int count) {
        if (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + count));
        }
        System.arraycopy(more, from, bytes, length, count);
        length += count;
    }

    private void scan(Instant arrived) {
        while (scanned + LOOK_AHEAD <= length) {
            if (bytes[scanned] == 0 && bytes[scanned + 1] == 0 && bytes[scanned + 2] == 1) {
                startsAt(scanned, arrived);
                scanned += 3;
            } else {
                scanned++;
            }
        }
        if (!inside) {
            cut(Math.max(0, scanned - 1));
        }
    }

    private void startsAt(int code, Instant arrived) {
        int start = code > 0 && bytes[code - 1] == 0 ? code - 1 : code;
        int type = bytes[code + 3] & 0x1F;
        boolean slice = type == SLICE || type == KEYFRAME_SLICE;
        boolean firstSlice = slice && (bytes[code + 4] & 0x80) != 0;
        if (!inside) {
            cut(start);
            begin(arrived);
        } else if (picture && (firstSlice || (type >= SUPPLEMENT && type <= DELIMITER))) {
            emit(start);
            cut(start);
            begin(arrived);
        }
        picture |= slice;
        keyframe |= type == KEYFRAME_SLICE;
    }

    private void begin(Instant arrived) {
        inside = true;
        picture = false;
        keyframe = false;
        began = arrived;
    }

    private void emit(int end) {
        if (began != null) {
            whole.accept(new Unit(Arrays.copyOf(bytes, end), keyframe, began));
        }
    }

    private void cut(int start) {
        System.arraycopy(bytes, start, bytes, 0, length - start);
        length -= start;
        scanned -= start;
    }

    private void forget() {
        bytes = new byte[FIRST_ROOM];
        length = 0;
        scanned = 0;
        inside = false;
        picture = false;
    }
}
