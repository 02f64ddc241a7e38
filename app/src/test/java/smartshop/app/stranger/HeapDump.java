package smartshop.app.stranger;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM's heap as it wrote it down (format "JAVA PROFILE 1.0.2", 8-byte ids): its bytes, and its arrays of floats. */
final class HeapDump implements AutoCloseable {
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfFloat FLOAT = ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final int ID = 8;
    private static final long HEADER = "JAVA PROFILE 1.0.2".length() + 1 + Integer.BYTES + Long.BYTES;
    private static final int FLOATS = 6;
    /** The collector fills gaps with arrays of these, which show what lay there before anything was moved away. */
    private static final int INTS = 10;

    private final Arena arena = Arena.ofConfined();
    private final MemorySegment bytes;
    private final List<float[]> floats = new ArrayList<>();
    private final List<String> marked = new ArrayList<>();

    HeapDump(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
        }
    }

    MemorySegment bytes() {
        return bytes;
    }

    /** Every array of so many floats, garbage included. */
    List<float[]> arraysOf(int length) {
        read(length);
        return List.copyOf(floats);
    }

    /** Types and lengths of the arrays that hold a {@link Marker}, garbage included; the collector's own aside. */
    List<String> marked() {
        read(0);
        return List.copyOf(marked);
    }

    private void read(int length) {
        floats.clear();
        marked.clear();
        for (long at = HEADER; at < bytes.byteSize(); ) {
            int tag = bytes.get(ValueLayout.JAVA_BYTE, at);
            long size = Integer.toUnsignedLong(bytes.get(INT, at + 5));
            at += 9;
            if (tag == 0x0c || tag == 0x1c) {
                segment(at, at + size, length);
            }
            at += size;
        }
    }

    private void segment(long from, long to, int length) {
        long at = from;
        while (at < to) {
            int tag = bytes.get(ValueLayout.JAVA_BYTE, at++) & 0xff;
            at += switch (tag) {
                case 0xff, 0x05, 0x07 -> ID;
                case 0x01 -> 2 * ID;
                case 0x02, 0x03, 0x08 -> ID + 8;
                case 0x04, 0x06 -> ID + 4;
                case 0x20 -> classDump(at);
                case 0x21 -> 2 * ID + 8 + bytes.get(INT, at + 2 * ID + 4);
                case 0x22 -> 2 * ID + 8 + (long) ID * bytes.get(INT, at + ID + 4);
                case 0x23 -> array(at, length);
                default -> throw new IllegalStateException("Unknown record " + tag);
            };
        }
    }

    private long array(long at, int length) {
        int count = bytes.get(INT, at + ID + 4);
        int type = bytes.get(ValueLayout.JAVA_BYTE, at + ID + 8);
        long content = at + ID + 9;
        if (type == FLOATS && count == length) {
            float[] array = new float[count];
            for (int i = 0; i < count; i++) {
                array[i] = bytes.get(FLOAT, content + 4L * i);
            }
            floats.add(array);
        }
        long size = (long) size(type) * count;
        if (length == 0 && type != INTS && Marker.isIn(bytes.asSlice(content, size))) {
            marked.add("type %d, length %d".formatted(type, count));
        }
        return ID + 9 + size;
    }

    private long classDump(long start) {
        long at = start + 7 * ID + 8;
        int constants = bytes.get(SHORT, at);
        at += 2;
        for (int i = 0; i < constants; i++) {
            at += 3 + size(bytes.get(ValueLayout.JAVA_BYTE, at + 2));
        }
        int statics = bytes.get(SHORT, at);
        at += 2;
        for (int i = 0; i < statics; i++) {
            at += ID + 1 + size(bytes.get(ValueLayout.JAVA_BYTE, at + ID));
        }
        return at + 2 + (long) (ID + 1) * bytes.get(SHORT, at) - start;
    }

    private static int size(int type) {
        return switch (type) {
            case 2 -> ID;
            case 4, 8 -> 1;
            case 5, 9 -> 2;
            case 6, 10 -> 4;
            case 7, 11 -> 8;
            default -> throw new IllegalStateException("Unknown type " + type);
        };
    }

    @Override
    public void close() {
        arena.close();
    }
}
