package smartshop.app.ui.live;

import java.util.Arrays;
import smartshop.storage.camera.MaskedArea;

/**
 * Draws upright lines into the pixels of a picture, opaque, so that boxes cost the renderer nothing. Any thread, one at a time.
 * Lengths are in device pixels.
 */
final class PixelPen {
    /** A bare red line on mid-grey has a contrast of 1.2: each line gets a dark casing. */
    private static final int CASING = 0xff010409;

    /** How a box's line is broken, in units of the line's width: so long a dash, then so long a gap. */
    enum Line {
        SOLID(1, 0),
        DASHED(4, 3),
        DOTTED(1, 2);

        private final int dash;
        private final int gap;

        Line(int dash, int gap) {
            this.dash = dash;
            this.gap = gap;
        }

        private boolean drawn(int at, int width) {
            return at % (width * (dash + gap)) < width * dash;
        }
    }

    private static final int LINE = 2;

    private int[] pixels = new int[0];
    private int width;
    private int height;
    private int line = LINE;
    private int casing = 1;

    /** @param sharpness device pixels for each unit of the window */
    void on(int[] newPixels, int newWidth, int newHeight, double sharpness) {
        pixels = newPixels;
        width = newWidth;
        height = newHeight;
        line = (int) Math.max(LINE, Math.round(LINE * sharpness));
        casing = (int) Math.max(1, Math.round(sharpness));
    }

    /** A box's line of two units lies around what it encloses, a casing on both sides of it. */
    void box(int left, int top, int right, int bottom, Stance stance) {
        int outer = line + casing;
        frame(left - outer, top - outer, right + outer, bottom + outer, line + 2 * casing, CASING, Line.SOLID);
        frame(left - line, top - line, right + line, bottom + line, line, stance.colour(), stance.line());
    }

    /** Stripes over a part of the picture that nobody may see. */
    void zone(MaskedArea area, int apart, int colour) {
        int left = (int) Math.round(area.left() * width);
        int top = (int) Math.round(area.top() * height);
        int right = (int) Math.round((area.left() + area.width()) * width);
        int bottom = (int) Math.round((area.top() + area.height()) * height);
        hatch(left, top, right, bottom, apart * casing, colour);
        frame(left, top, right, bottom, casing, colour, Line.SOLID);
    }

    private void frame(int left, int top, int right, int bottom, int thick, int colour, Line style) {
        across(left, right, top, thick, colour, style);
        across(left, right, bottom - thick, thick, colour, style);
        down(top, bottom, left, thick, colour, style);
        down(top, bottom, right - thick, thick, colour, style);
    }

    private void across(int from, int to, int y, int thick, int colour, Line style) {
        for (int x = from; x < to; x++) {
            if (style.drawn(x - from, line)) {
                for (int row = y; row < y + thick; row++) {
                    dot(x, row, colour);
                }
            }
        }
    }

    private void down(int from, int to, int x, int thick, int colour, Line style) {
        for (int y = from; y < to; y++) {
            if (style.drawn(y - from, line)) {
                for (int column = x; column < x + thick; column++) {
                    dot(column, y, colour);
                }
            }
        }
    }

    private void dot(int x, int y, int colour) {
        if (x >= 0 && x < width && y >= 0 && y < height) {
            pixels[y * width + x] = colour;
        }
    }

    /** Stripes over an area, from the lower left to the upper right. */
    void hatch(int left, int top, int right, int bottom, int apart, int colour) {
        for (int y = Math.max(0, top); y < Math.min(height, bottom); y++) {
            for (int x = Math.max(0, left); x < Math.min(width, right); x++) {
                if ((x + y) % apart < casing) {
                    pixels[y * width + x] = colour;
                }
            }
        }
    }

    /** What was there becomes coarse and dark, without colours: one sees where, and nobody in it. */
    void fade(int blocks) {
        int side = Math.max(1, (width + blocks - 1) / blocks);
        for (int top = 0; top < height; top += side) {
            for (int left = 0; left < width; left += side) {
                flat(left, top, Math.min(width, left + side), Math.min(height, top + side));
            }
        }
    }

    private void flat(int left, int top, int right, int bottom) {
        long sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                sum += (pixels[y * width + x] >> 8) & 0xff; // green is most of what is bright
            }
        }
        int grey = (int) (sum * 2 / 5 / ((long) (right - left) * (bottom - top)));
        for (int y = top; y < bottom; y++) {
            Arrays.fill(pixels, y * width + left, y * width + right, 0xff000000 | grey << 16 | grey << 8 | grey);
        }
    }
}
