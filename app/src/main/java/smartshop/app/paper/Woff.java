package smartshop.app.paper;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** A font of the web, WOFF 1.0 (W3C, 2012), as the TrueType file that it was made from: that is what goes into a PDF. */
final class Woff {
    private static final int HEADER = 44;
    private static final int DIRECTORY_ENTRY = 20;
    private static final int TRUETYPE_HEADER = 12;
    private static final int TRUETYPE_ENTRY = 16;

    /** What a PDF makes use of. The rules for ligatures stay out: with them, a text could not be searched. */
    private static final Set<String> WANTED =
            Set.of("OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post");

    private record Table(int tag, int checksum, byte[] content) {
        int padded() {
            return Math.ceilDiv(content.length, 4) * 4;
        }
    }

    private Woff() {}

    static byte[] trueType(byte[] woff) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(woff);
        int flavour = in.getInt(4);
        List<Table> tables = new ArrayList<>();
        for (int i = 0; i < in.getShort(12); i++) {
            int entry = HEADER + i * DIRECTORY_ENTRY;
            if (WANTED.contains(name(in.getInt(entry)))) {
                tables.add(table(in, entry));
            }
        }
        return written(flavour, tables);
    }

    private static String name(int tag) {
        return "" + (char) (tag >>> 24) + (char) (tag >>> 16 & 0xFF) + (char) (tag >>> 8 & 0xFF) + (char) (tag & 0xFF);
    }

    private static Table table(ByteBuffer in, int entry) throws IOException {
        byte[] stored = new byte[in.getInt(entry + 8)];
        in.get(in.getInt(entry + 4), stored);
        byte[] content = new byte[in.getInt(entry + 12)];
        if (stored.length == content.length) {
            content = stored; // it would not get smaller
        } else {
            inflate(stored, content);
        }
        return new Table(in.getInt(entry), in.getInt(entry + 16), content);
    }

    private static void inflate(byte[] stored, byte[] content) throws IOException {
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(stored);
            if (inflater.inflate(content) != content.length) {
                throw new IOException("A table of the font ends early");
            }
        } catch (DataFormatException e) {
            throw new IOException("A table of the font is damaged", e);
        }
    }

    private static byte[] written(int flavour, List<Table> tables) {
        int start = TRUETYPE_HEADER + TRUETYPE_ENTRY * tables.size();
        ByteBuffer out = ByteBuffer.allocate(
                start + tables.stream().mapToInt(Table::padded).sum());
        int largest = Integer.highestOneBit(tables.size());
        out.putInt(flavour)
                .putShort((short) tables.size())
                .putShort((short) (largest * TRUETYPE_ENTRY))
                .putShort((short) Integer.numberOfTrailingZeros(largest))
                .putShort((short) ((tables.size() - largest) * TRUETYPE_ENTRY));
        int at = start;
        for (Table table : tables) {
            out.putInt(table.tag).putInt(table.checksum).putInt(at).putInt(table.content.length);
            out.put(at, table.content);
            at += table.padded();
        }
        return out.array();
    }
}
