package smartshop.app.lawful.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import smartshop.app.paper.Picture;

/** A face between the four corners of a camera's frame: what the sign says, for whoever does not read it. */
final class SignSymbol {
    /** Pixels: 60 mm on A3 at 500 dots an inch. */
    private static final int SIDE = 1200;

    private static final Color FRAME = new Color(0xFFC233);
    private static final Picture PICTURE = Picture.png(png());

    private SignSymbol() {}

    static Picture picture() {
        return PICTURE;
    }

    private static byte[] png() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
            writer.setOutput(out);
            writer.write(drawn());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }

    /** Drawn on a field of 120 by 120. */
    private static BufferedImage drawn() {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.scale(SIDE / 120.0, SIDE / 120.0);
        g.setColor(FRAME);
        g.setStroke(new BasicStroke(8, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int quarter = 0; quarter < 4; quarter++) {
            g.draw(corner(quarter));
        }
        g.setColor(Color.WHITE);
        g.setStroke(new BasicStroke(7, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(new Ellipse2D.Double(35, 28, 50, 62));
        g.fill(new Ellipse2D.Double(46, 50, 8, 8));
        g.fill(new Ellipse2D.Double(66, 50, 8, 8));
        g.draw(new QuadCurve2D.Double(51, 72, 60, 77, 69, 72));
        g.dispose();
        return image;
    }

    private static Shape corner(int quarter) {
        Path2D path = new Path2D.Double();
        path.moveTo(6, 34);
        path.lineTo(6, 16);
        path.quadTo(6, 6, 16, 6);
        path.lineTo(34, 6);
        return AffineTransform.getQuadrantRotateInstance(quarter, 60, 60).createTransformedShape(path);
    }
}
