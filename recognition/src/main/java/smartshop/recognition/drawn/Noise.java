package smartshop.recognition.drawn;

/** Smooth noise from a hash, the same on every machine: skin, strands, cloth. */
final class Noise {
    private Noise() {}

    /** 0 to 1 for a lattice point. */
    static double at(int x, int y, int seed) {
        int h = x * 374761393 + y * 668265263 + seed * 1274126177;
        h = (h ^ (h >>> 13)) * 1103515245;
        h = (h ^ (h >>> 16)) * 0x27d4eb2d;
        return ((h ^ (h >>> 15)) & 0xffffff) / (double) 0xffffff;
    }

    /** 0 to 1, smooth; one bump a unit. */
    static double smooth(double x, double y, int seed) {
        int ix = (int) Math.floor(x);
        int iy = (int) Math.floor(y);
        double fx = ease(x - ix);
        double fy = ease(y - iy);
        double top = at(ix, iy, seed) * (1 - fx) + at(ix + 1, iy, seed) * fx;
        double bottom = at(ix, iy + 1, seed) * (1 - fx) + at(ix + 1, iy + 1, seed) * fx;
        return top * (1 - fy) + bottom * fy;
    }

    /** 0 below {@code from}, 1 above {@code to}, smooth between; the ends may be swapped. */
    static double step(double from, double to, double value) {
        return ease(Math.clamp((value - from) / (to - from), 0.0, 1.0));
    }

    /** A bump of height 1 at 0 that has gone at about 2. */
    static double bump(double x, double y) {
        double r = x * x + y * y;
        return r > 9 ? 0 : Math.exp(-r);
    }

    private static double ease(double t) {
        return t * t * (3 - 2 * t);
    }
}
