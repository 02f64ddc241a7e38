package smartshop.app.clip;

import smartshop.recognition.image.I420Picture;

/**
 * What stands for the whole picture around the person: large squares of one colour, each the mean of all that was there the whole time. They
 * are the same in every picture of a clip, which therefore has some hundred numbers about everything and everybody else, found or not: where
 * it was can be told, who else was there cannot. For one thread.
 */
final class Backdrop {
    /** Squares across a picture; of the smaller ones in a single picture ({@code Bystanders}) there are three across a face. */
    private static final int ACROSS = 20;

    private static final int PLANES = 3;

    private final int width;
    private final int height;
    private final int side;
    private final int columns;
    private final long[][] sums;
    private final long[][] counts;

    /** @param width in pixels, even @param height in pixels, even */
    Backdrop(int width, int height) {
        this.width = width;
        this.height = height;
        this.side = Math.max(2, Math.ceilDiv(width, 2 * ACROSS) * 2);
        this.columns = Math.ceilDiv(width, side);
        int squares = columns * Math.ceilDiv(height, side);
        this.sums = new long[PLANES][squares];
        this.counts = new long[PLANES][squares];
    }

    /** One more picture that it is the mean of. */
    void add(I420Picture picture) {
        each((plane, square, at, x, y) -> {
            sums[plane][square] += picture.planes()[at] & 0xff;
            counts[plane][square]++;
        });
    }

    /** Leaves the figure as it is, and nothing else. */
    void paint(I420Picture picture, Figure figure) {
        byte[][] colours = new byte[PLANES][];
        for (int plane = 0; plane < PLANES; plane++) {
            colours[plane] = colours(plane);
        }
        each((plane, square, at, x, y) -> {
            if (!figure.shows(x, y)) {
                picture.planes()[at] = colours[plane][square];
            }
        });
    }

    private byte[] colours(int plane) {
        byte[] colours = new byte[sums[plane].length];
        for (int square = 0; square < colours.length; square++) {
            colours[square] = (byte) (sums[plane][square] / Math.max(1, counts[plane][square]));
        }
        return colours;
    }

    private interface Pixel {
        /** @param at where in the planes @param x in the picture @param y in the picture */
        void at(int plane, int square, int at, int x, int y);
    }

    private void each(Pixel pixel) {
        int at = 0;
        for (int plane = 0; plane < PLANES; plane++) {
            int shrunk = plane == 0 ? 1 : 2;
            for (int y = 0; y < height; y += shrunk) {
                for (int x = 0; x < width; x += shrunk, at++) {
                    pixel.at(plane, square(x, y), at, x, y);
                }
            }
        }
    }

    private int square(int x, int y) {
        return y / side * columns + x / side;
    }
}
