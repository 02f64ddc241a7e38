package smartshop.app.film;

import static java.lang.Long.parseUnsignedLong;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/** Looks for pieces of something in all of this process's memory, on Linux. It keeps them inverted, so as not to find itself. */
final class MemoryScan {
    private static final Path MAPS = Path.of("/proc/self/maps");
    private static final int CHUNK = 1 << 20;
    /** From and to, as in "[0x00000000c0000000, 0x0000000100000000)". */
    private static final Pattern RANGE = Pattern.compile("\\[0x(\\p{XDigit}+),.*?0x(\\p{XDigit}+)\\)");

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final List<long[]> inverted = new ArrayList<>();
    /** From and to: what lies there is wiped in place, and its old copies are the collector's. */
    private final List<MatchResult> heap = heap();
    /** By the first two bytes: most of the memory is passed over at once. */
    private final boolean[] begins = new boolean[1 << 16];

    static boolean possible() {
        return Files.isReadable(MAPS);
    }

    private static List<MatchResult> heap() {
        try {
            String said = (String) ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "gcHeapInfo",
                            new Object[] {new String[0]},
                            new String[] {String[].class.getName()});
            return RANGE.matcher(said).results().toList();
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isHeap(long address) {
        return heap.stream()
                .anyMatch(range -> parseUnsignedLong(range.group(1), 16) <= address
                        && address < parseUnsignedLong(range.group(2), 16));
    }

    /** @param piece 16 bytes from here */
    void add(ByteBuffer from, int piece) {
        ByteBuffer bytes = from.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        inverted.add(new long[] {~bytes.getLong(piece), ~bytes.getLong(piece + 8)});
        begins[(int) inverted.getLast()[0] & 0xffff] = true;
    }

    /** How often each piece is there. */
    int[] count() throws IOException {
        int[] found = new int[inverted.size()];
        try (FileChannel memory = FileChannel.open(Path.of("/proc/self/mem"), StandardOpenOption.READ)) {
            for (String line : Files.readAllLines(MAPS)) {
                String[] parts = line.split("[ -]", 4);
                long from = parseUnsignedLong(parts[0], 16);
                if (parts[2].equals("rw") && !isHeap(from)) {
                    region(memory, from, parseUnsignedLong(parts[1], 16), found);
                }
            }
        }
        return found;
    }

    private void region(FileChannel memory, long from, long to, int[] found) {
        byte[] chunk = new byte[CHUNK + 16];
        for (long at = from; at < to; at += CHUNK) {
            ByteBuffer into = ByteBuffer.wrap(chunk, 0, (int) Math.min(chunk.length, to - at));
            try {
                if (memory.read(into, at) < 16) {
                    continue;
                }
            } catch (IOException e) {
                continue; // a guard page, or it is gone
            }
            search(chunk, into.position(), found);
        }
        Arrays.fill(chunk, (byte) 0);
    }

    private void search(byte[] chunk, int size, int[] found) {
        for (int i = 0; i + 16 <= size; i++) {
            long here = ~(long) LONG.get(chunk, i);
            if (!begins[(int) here & 0xffff]) {
                continue;
            }
            for (int piece = 0; piece < found.length; piece++) {
                if (inverted.get(piece)[0] == here && inverted.get(piece)[1] == ~(long) LONG.get(chunk, i + 8)) {
                    found[piece]++;
                }
            }
        }
    }
}
