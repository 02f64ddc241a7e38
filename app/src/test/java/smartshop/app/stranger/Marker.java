package smartshop.app.stranger;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A colour that no camera sends and no drawn shop has, worn on the forehead as a band: brighter than the brightest white of
 * limited range. Cutting, shrinking, turning and converting a picture leave the inside of the band in one colour, so that
 * every copy of a marked face shows a run of it, in whatever form.
 */
final class Marker {
    static final int LUMA = 247;
    static final int U = 110;
    static final int V = 115;
    /** Pixels; the band is at least this wide in the smallest copy of a face that is made. */
    private static final int RUN = 12;

    private static final int BLUE = 233;
    private static final int GREEN = 255;
    private static final int RED = 248;

    /** ImageNet's, as {@code MirroredFace} has them. */
    private static final float RED_NORMAL = (RED / 255f - 0.485f) / 0.229f;

    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED;
    private static final int WINDOW = Long.BYTES;

    private static final List<byte[]> FORMS = forms();
    /** Every eight bytes of a form. The shortest form has twice as many, so that every eighth byte begins one of these. */
    private static final long[] WINDOWS = FORMS.stream()
            .flatMapToLong(form -> IntStream.rangeClosed(0, form.length - WINDOW)
                    .mapToLong(at -> MemorySegment.ofArray(form).get(LONG, at)))
            .distinct()
            .sorted()
            .toArray();

    private Marker() {}

    private static List<byte[]> forms() {
        List<byte[]> forms = new ArrayList<>();
        forms.add(run(new byte[] {(byte) LUMA}, RUN + 4)); // a plane of luma
        forms.add(run(new byte[] {(byte) BLUE, (byte) GREEN, (byte) RED}, RUN)); // a picture
        forms.add(run(new byte[] {(byte) RED, (byte) GREEN, (byte) BLUE}, RUN));
        for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
            ByteBuffer four = ByteBuffer.allocate(4).order(order);
            forms.add(run(
                    four.putInt(0, 0xff000000 | RED << 16 | GREEN << 8 | BLUE)
                            .array()
                            .clone(),
                    RUN));
            forms.add(run(four.putFloat(0, BLUE).array().clone(), RUN)); // a network's input
            forms.add(run(four.putFloat(0, RED_NORMAL).array().clone(), RUN));
        }
        return forms;
    }

    private static byte[] run(byte[] pixel, int times) {
        byte[] run = new byte[pixel.length * times];
        for (int i = 0; i < run.length; i++) {
            run[i] = pixel[i % pixel.length];
        }
        return run;
    }

    static boolean isIn(byte[] bytes) {
        return isIn(MemorySegment.ofArray(bytes));
    }

    /** Whether the bytes hold the colour in some form. */
    static boolean isIn(MemorySegment bytes) {
        for (long at = 0; at + WINDOW <= bytes.byteSize(); at += WINDOW) {
            if (Arrays.binarySearch(WINDOWS, bytes.get(LONG, at)) >= 0 && anyAround(bytes, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyAround(MemorySegment bytes, long at) {
        return FORMS.stream().anyMatch(form -> around(bytes, at, form));
    }

    private static boolean around(MemorySegment bytes, long at, byte[] form) {
        long first = Math.max(0, at - form.length + WINDOW);
        long last = Math.min(at, bytes.byteSize() - form.length);
        MemorySegment wanted = MemorySegment.ofArray(form);
        for (long from = first; from <= last; from++) {
            if (MemorySegment.mismatch(bytes, from, from + form.length, wanted, 0, form.length) < 0) {
                return true;
            }
        }
        return false;
    }

    /** One example of each form. */
    static List<byte[]> examples() {
        return FORMS.stream().map(byte[]::clone).toList();
    }
}
