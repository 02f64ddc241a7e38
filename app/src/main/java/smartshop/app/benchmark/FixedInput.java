package smartshop.app.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * OpenCV takes only networks whose input has a fixed size, and YuNet is published with a free one. In an ONNX file, which is
 * a Protocol Buffers message, each free dimension is a name (field 2); this puts a number (field 1) in its place and fills up
 * what is left with the dimension's comment (field 3), so that no length changes.
 */
final class FixedInput {
    private static final byte NAME = 2 << 3 | 2;
    private static final byte NUMBER = 1 << 3;
    private static final byte COMMENT = 3 << 3 | 2;
    /** Tag and two bytes of the number, tag and length of the comment. */
    private static final int TAKEN = 5;

    private FixedInput() {}

    /**
     * @param onnx changed
     * @param dimension of the network's input, by its name
     * @param value up to 16,383
     */
    static void fix(byte[] onnx, String dimension, int value) {
        int input = find(onnx, field((byte) (1 << 3 | 2), "input"), 0);
        byte[] named = field(NAME, dimension);
        int at = find(onnx, named, input);
        byte[] fixed = new byte[named.length];
        fixed[0] = NUMBER;
        fixed[1] = (byte) (value & 0x7f | 0x80);
        fixed[2] = (byte) (value >> 7);
        fixed[3] = COMMENT;
        fixed[4] = (byte) (fixed.length - TAKEN);
        Arrays.fill(fixed, TAKEN, fixed.length, (byte) '-');
        System.arraycopy(fixed, 0, onnx, at, fixed.length);
    }

    private static byte[] field(byte tag, String text) {
        byte[] field = new byte[2 + text.length()];
        field[0] = tag;
        field[1] = (byte) text.length();
        System.arraycopy(text.getBytes(StandardCharsets.US_ASCII), 0, field, 2, text.length());
        return field;
    }

    private static int find(byte[] bytes, byte[] wanted, int from) {
        for (int at = from; at + wanted.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        throw new IllegalArgumentException("This network has another input than YuNet's");
    }
}
