package smartshop.recognition.drawn;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shoulders, arms and legs in clothes, painted once and then drawn at any size. Measured in half face widths below the eyes. */
final class BodySprite {
    private static final int UNIT = 32;
    private static final double WIDTH = 9;
    private static final double HEIGHT = 22;

    /** Where the neck's pit lies, under the eyes. */
    private static final double TOP = 0.7;

    /** By step, then halving sizes. */
    private final @Nullable Painted[] steps = new Painted[3];

    private final FaceTraits traits;

    private record Painted(List<int[]> levels) {}

    BodySprite(FaceTraits traits) {
        this.traits = traits;
    }

    /**
     * @param x the middle between the eyes' ends, as for the head
     * @param unit half a face width, in pixels
     * @param step -1, 0 or 1: which leg is in front
     */
    void draw(byte[] bgr, int width, int height, double x, double y, double unit, int step) {
        int level = Math.clamp((int) Math.floor(Math.log(UNIT / unit) / Math.log(2) + 0.3), 0, 3);
        int side = (int) (WIDTH * UNIT) >> level;
        int rows = (int) (HEIGHT * UNIT) >> level;
        int[] pixels = painted(step).levels().get(level);
        double scale = (UNIT >> level) / unit;
        double left = x - WIDTH / 2 * unit;
        double top = y + TOP * unit;
        int toX = (int) Math.min(width, left + WIDTH * unit);
        int toY = (int) Math.min(height, top + HEIGHT * unit);
        int stride = (int) (scale * 65536);
        for (int row = (int) Math.max(0, Math.ceil(top)); row < toY; row++) {
            int v = (int) ((row - top) * scale * 256);
            int fromX = (int) Math.max(0, Math.ceil(left));
            long u = (long) ((fromX - left) * scale * 65536);
            int line = Math.min(v >> 8, rows - 2) * side;
            for (int column = fromX, at = (row * width + fromX) * 3; column < toX; column++, at += 3, u += stride) {
                int from = line + Math.min((int) (u >> 16), side - 2);
                blend(bgr, at, pixels, from, side, (int) (u >> 8) & 255, v & 255);
            }
        }
    }

    private static void blend(byte[] bgr, int at, int[] pixels, int from, int side, int wx, int wy) {
        int a = pixels[from];
        int b = pixels[from + 1];
        int c = pixels[from + side];
        int d = pixels[from + side + 1];
        if ((a | b | c | d) == 0) {
            return;
        }
        int mixed = mix(mix(a, b, wx), mix(c, d, wx), wy);
        int rest = 256 - (mixed >>> 24);
        bgr[at] = (byte) Math.min(255, (mixed & 255) + (((bgr[at] & 255) * rest) >> 8));
        bgr[at + 1] = (byte) Math.min(255, (mixed >> 8 & 255) + (((bgr[at + 1] & 255) * rest) >> 8));
        bgr[at + 2] = (byte) Math.min(255, (mixed >> 16 & 255) + (((bgr[at + 2] & 255) * rest) >> 8));
    }

    private static int mix(int a, int b, int weight) {
        int keep = 256 - weight;
        int low = ((a & 0xff00ff) * keep + (b & 0xff00ff) * weight) >>> 8 & 0xff00ff;
        int high = (a >>> 8 & 0xff00ff) * keep + (b >>> 8 & 0xff00ff) * weight & 0xff00ff00;
        return high | low;
    }

    /** Most are seen in one step first, so each is painted when it is needed. */
    private Painted painted(int step) {
        Painted painted = steps[step + 1];
        if (painted == null) {
            painted = new Painted(List.of(levels(paint(traits, step))));
            steps[step + 1] = painted;
        }
        return painted;
    }

    private static int[][] levels(BufferedImage picture) {
        int[][] levels = new int[4][];
        int side = picture.getWidth();
        levels[0] = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        for (int i = 1; i < levels.length; i++) {
            int from = side >> (i - 1);
            int to = side >> i;
            int[] half = new int[levels[i - 1].length / 4];
            for (int at = 0; at < half.length; at++) {
                int source = at / to * 2 * from + at % to * 2;
                int[] all = levels[i - 1];
                half[at] = mix(
                        mix(all[source], all[source + 1], 128),
                        mix(all[source + from], all[source + from + 1], 128),
                        128);
            }
            levels[i] = half;
        }
        return levels;
    }

    private static BufferedImage paint(FaceTraits traits, int step) {
        BufferedImage picture =
                new BufferedImage((int) (WIDTH * UNIT), (int) (HEIGHT * UNIT), BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = picture.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.scale(UNIT, UNIT);
        g.translate(WIDTH / 2, 0);
        legs(g, traits, step);
        torso(g, traits, step);
        g.dispose();
        return picture;
    }

    private static void legs(Graphics2D g, FaceTraits traits, int step) {
        int trousers = Rgb.mix(0x23252c, traits.cloth(), 0.25);
        for (int side = -1; side <= 1; side += 2) {
            double foot = 19.6 + 0.5 * step * side;
            Path2D leg = new Path2D.Double();
            leg.moveTo(side * 0.02, 10);
            leg.lineTo(side * 1.75, 9.6);
            leg.curveTo(side * 1.7, 14, side * 1.3, 16, side * 1.25, foot);
            leg.lineTo(side * 0.4, foot);
            leg.curveTo(side * 0.4, 16, side * 0.1, 13, side * 0.02, 10);
            g.setPaint(new GradientPaint(
                    0, 0, colour(trousers, 0.8), side * 1.6f, 0, colour(trousers, side < 0 ? 1.25 : 0.95)));
            g.fill(leg);
            g.setColor(colour(0x1b1a1c, 1));
            g.fill(new RoundRectangle2D.Double(side < 0 ? -1.45 : 0.35, foot - 0.25, 1.1, 0.75, 0.5, 0.5));
        }
    }

    private static void torso(Graphics2D g, FaceTraits traits, int step) {
        double wide = 2.7 + traits.skull().plump() * 4;
        int cloth = traits.cloth();
        for (int side = -1; side <= 1; side += 2) {
            Path2D arm = new Path2D.Double();
            arm.moveTo(side * (wide - 0.7), 1.6);
            arm.curveTo(
                    side * (wide + 0.6), 1.7, side * (wide + 0.55), 4, side * (wide + 0.6), 9.4 - 0.4 * step * side);
            arm.lineTo(side * (wide - 0.3), 9.5 - 0.4 * step * side);
            arm.curveTo(side * (wide - 0.4), 6, side * (wide - 0.8), 4, side * (wide - 0.7), 1.6);
            g.setColor(colour(traits.skin(), 0.85));
            g.fill(new RoundRectangle2D.Double(side * (wide + 0.12) - 0.45, 9 - 0.4 * step * side, 0.9, 1.4, 0.8, 0.8));
            g.setPaint(new GradientPaint(
                    (float) (side * (wide - 0.7)),
                    0,
                    colour(cloth, 0.62),
                    (float) (side * (wide + 0.5)),
                    0,
                    colour(cloth, side < 0 ? 1.0 : 0.78)));
            g.fill(arm);
        }
        Path2D trunk = new Path2D.Double();
        trunk.moveTo(-0.62, 0.55);
        trunk.curveTo(-1.2, 1.0, -wide + 0.3, 1.0, -wide, 2.2);
        trunk.curveTo(-wide + 0.5, 5, -wide + 0.75, 7, -wide + 0.7, 10.4);
        trunk.lineTo(wide - 0.7, 10.4);
        trunk.curveTo(wide - 0.75, 7, wide - 0.5, 5, wide, 2.2);
        trunk.curveTo(wide - 0.3, 1.0, 1.2, 1.0, 0.62, 0.55);
        trunk.curveTo(0.4, 1.25, -0.4, 1.25, -0.62, 0.55);
        g.setPaint(new GradientPaint((float) -wide, 1, colour(cloth, 1.18), (float) wide, 5, colour(cloth, 0.78)));
        g.fill(trunk);
        detail(g, traits, trunk, wide);
    }

    private static void detail(Graphics2D g, FaceTraits traits, Path2D trunk, double wide) {
        g.clip(trunk);
        int other = Rgb.mix(traits.frameColour(), 0xd8d2c4, 0.6);
        switch (Math.floorMod(traits.seed(), 4)) {
            case 0 -> {
                g.setColor(colour(other, 0.9));
                for (double y = 2.6; y < 11; y += 1.1) {
                    g.fill(new RoundRectangle2D.Double(-wide, y, 2 * wide, 0.32, 0, 0));
                }
            }
            case 1 -> {
                g.setColor(colour(traits.cloth(), 0.5));
                g.fill(new RoundRectangle2D.Double(-0.04, 1.1, 0.08, 10, 0, 0));
                g.setColor(colour(other, 1));
                for (double y = 1.7; y < 10; y += 1.2) {
                    g.fill(new RoundRectangle2D.Double(0.1, y, 0.18, 0.18, 0.18, 0.18));
                }
            }
            case 2 -> {
                Path2D shirt = new Path2D.Double();
                shirt.moveTo(-0.8, 0.4);
                shirt.lineTo(0, 4.2);
                shirt.lineTo(0.8, 0.4);
                shirt.closePath();
                g.setColor(colour(other, 1.05));
                g.fill(shirt);
            }
            default -> {
                g.setColor(colour(traits.cloth(), 0.72));
                g.fill(new RoundRectangle2D.Double(-1, 0, 2, 1.45, 1.6, 1.6));
            }
        }
        g.setClip(null);
    }

    private static Color colour(int rgb, double factor) {
        return new Color(Rgb.shade(rgb, factor));
    }
}
