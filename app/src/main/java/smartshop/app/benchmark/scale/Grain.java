package smartshop.app.benchmark.scale;

import java.util.Random;

/** A sensor's noise. Without it a drawn picture is so plain that its stream costs a quarter of a real one to decode. */
final class Grain {
    /** Standard deviation, of 255: a small sensor in a shop's light. */
    private static final double STRENGTH = 3;

    /** More than fits one row, so that no pattern shows; a power of two. */
    private static final int LENGTH = 1 << 16;

    private static final int STRETCH = 4093;

    private final byte[] noise = new byte[LENGTH];
    private final Random random;

    Grain(long seed) {
        random = new Random(seed);
        for (int i = 0; i < LENGTH; i++) {
            noise[i] = (byte) Math.round(STRENGTH * random.nextGaussian());
        }
    }

    /** @return the same array, with fresh noise */
    byte[] over(byte[] pixels) {
        int from = random.nextInt(LENGTH);
        for (int i = 0; i < pixels.length; i++) {
            // A stretch as long as a row would repeat below itself; this is a prime.
            if (i % STRETCH == 0) {
                from = random.nextInt(LENGTH);
            }
            int value = (pixels[i] & 0xff) + noise[(from + i) & (LENGTH - 1)];
            pixels[i] = (byte) Math.clamp(value, 0, 255);
        }
        return pixels;
    }
}
