package smartshop.recognition.drawn;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** The empty shop before one camera: floor, walls, lamps, and what stands there. */
final class ShopRoom {
    static final double SIDE = 2.5;
    static final double BACK = 9;
    private static final double CEILING = 2.9;

    private static final int[] WALLS = {0xd9d2c3, 0xcfd6d4, 0xdcd3c9, 0xd2d4dc};
    private static final int[] FLOORS = {0xb5aa98, 0xa9adac, 0xb8a58c, 0xa7a29b};

    private final View view;
    private final int camera;

    ShopRoom(View view, int camera) {
        this.view = view;
        this.camera = camera;
    }

    byte[] paint() {
        BufferedImage picture = new BufferedImage(view.width(), view.height(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = picture.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        RoomBrush brush = new RoomBrush(g, view);
        shell(g, brush);
        lamps(brush);
        switch (camera % 3) {
            case 0 -> RoomFittings.entrance(brush, camera);
            case 1 -> RoomFittings.aisle(brush, camera);
            default -> RoomFittings.till(brush, camera);
        }
        vignette(g);
        g.dispose();
        return ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
    }

    private void shell(Graphics2D g, RoomBrush brush) {
        int wall = WALLS[camera % WALLS.length];
        int floor = FLOORS[camera % FLOORS.length];
        float horizon = (float) view.y(0, BACK);
        g.setPaint(
                new GradientPaint(0, horizon, brush.colour(floor, 1.06), 0, view.height(), brush.colour(floor, 0.78)));
        g.fillRect(0, 0, view.width(), view.height());
        tiles(g, brush, floor);
        brush.ceiling(-SIDE, SIDE, 0.5, BACK, CEILING, 0xe9e7e1, 0.95);
        brush.side(-SIDE, 0, CEILING, 0.5, BACK, wall, 0.86);
        brush.side(SIDE, 0, CEILING, 0.5, BACK, wall, 0.8);
        brush.back(-SIDE, SIDE, 0, CEILING, BACK, wall, 1);
        brush.back(-SIDE, SIDE, 0, 0.12, BACK, wall, 0.6);
    }

    private void tiles(Graphics2D g, RoomBrush brush, int floor) {
        g.setStroke(new BasicStroke(1.2f));
        g.setColor(brush.colour(floor, 0.78));
        for (double away = 0.9; away < BACK; away += 0.6) {
            brush.line(-SIDE, 0, away, SIDE, 0, away);
        }
        for (double x = -SIDE + 0.1; x < SIDE; x += 0.6) {
            brush.line(x, 0, 0.6, x, 0, BACK);
        }
    }

    private static void lamps(RoomBrush brush) {
        for (double away = 2.2; away < BACK - 0.5; away += 1.7) {
            for (int side = -1; side <= 1; side += 2) {
                brush.ceiling(side * 1.1 - 0.32, side * 1.1 + 0.32, away, away + 0.75, CEILING - 0.005, 0xb9b7b0, 1);
                brush.ceiling(
                        side * 1.1 - 0.27, side * 1.1 + 0.27, away + 0.05, away + 0.7, CEILING - 0.01, 0xffffff, 1);
            }
        }
    }

    private void vignette(Graphics2D g) {
        float radius = (float) Math.hypot(view.width(), view.height()) * 0.62f;
        g.setPaint(new java.awt.RadialGradientPaint(
                view.width() * 0.5f, view.height() * 0.45f, radius, new float[] {0.45f, 1}, new Color[] {
                    new Color(20, 18, 16, 0), new Color(20, 18, 16, 105)
                }));
        g.fillRect(0, 0, view.width(), view.height());
    }
}
