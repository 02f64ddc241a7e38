package smartshop.recognition.drawn;

/** A square picture on a mesh, in halving sizes so that a far head does not glitter. */
final class Texture {
    private final int[][] levels;
    private final int size;

    /** @param pixels {@code size * size} of 0xRRGGBB; a power of two */
    Texture(int size, int[] pixels) {
        this.size = size;
        levels = new int[Integer.numberOfTrailingZeros(size) - 3][];
        levels[0] = pixels;
        for (int i = 1; i < levels.length; i++) {
            levels[i] = halve(levels[i - 1], size >> (i - 1));
        }
    }

    /** One colour. */
    static Texture plain(int rgb) {
        int[] pixels = new int[16 * 16];
        java.util.Arrays.fill(pixels, rgb);
        return new Texture(16, pixels);
    }

    int size() {
        return size;
    }

    /** The level at which a texel is about a pixel, for a head of that many pixels around. */
    int level(double around) {
        int level = (int) Math.floor(Math.log(size / Math.max(1, around)) / Math.log(2) + 0.35);
        return Math.clamp(level, 0, levels.length - 1);
    }

    /** The colour at a place, 0 to 1 each way, smooth between texels. */
    int sample(int level, float u, float v) {
        int side = size >> level;
        int[] pixels = levels[level];
        float fx = Math.clamp(u * side - 0.5f, 0, side - 1.001f);
        float fy = Math.clamp(v * side - 0.5f, 0, side - 1.001f);
        int x = (int) fx;
        int y = (int) fy;
        int wx = (int) ((fx - x) * 256);
        int wy = (int) ((fy - y) * 256);
        int at = y * side + x;
        return mix(mix(pixels[at], pixels[at + 1], wx), mix(pixels[at + side], pixels[at + side + 1], wx), wy);
    }

    private static int mix(int a, int b, int weight) {
        int keep = 256 - weight;
        int redBlue = ((a & 0xff00ff) * keep + (b & 0xff00ff) * weight) >>> 8 & 0xff00ff;
        int green = ((a & 0xff00) * keep + (b & 0xff00) * weight) >>> 8 & 0xff00;
        return redBlue | green;
    }

    private static int[] halve(int[] from, int side) {
        int half = side / 2;
        int[] to = new int[half * half];
        for (int y = 0; y < half; y++) {
            for (int x = 0; x < half; x++) {
                int at = 2 * y * side + 2 * x;
                to[y * half + x] =
                        mix(mix(from[at], from[at + 1], 128), mix(from[at + side], from[at + side + 1], 128), 128);
            }
        }
        return to;
    }
}
