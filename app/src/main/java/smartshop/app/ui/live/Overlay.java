package smartshop.app.ui.live;

import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import smartshop.recognition.detect.Box;

/** Boxes and the hatch over a tile's picture, on one canvas. */
final class Overlay extends Canvas {
    /** A bare red line on mid-grey has a contrast of 1.2: each line gets a dark casing. */
    private static final Color CASING = Color.web("#010409");

    private static final Color LISTED = Color.web("#f85149");
    private static final Color VISITOR = Color.web("#c9d1d9");
    private static final Color HATCH = Color.web("#c9d1d9", 0.10);
    private static final double LINE = 2;
    private static final double CASED_LINE = LINE + 2;
    private static final double HATCH_GAP = 14;

    private boolean empty = true;

    Overlay() {
        setMouseTransparent(true);
    }

    /** @param scale canvas units for each pixel of the frame */
    void draw(List<Mark> marks, double scale) {
        if (empty && marks.isEmpty()) {
            return;
        }
        GraphicsContext pen = cleared();
        marks.forEach(mark -> draw(pen, mark, scale));
        empty = marks.isEmpty();
    }

    void hatch() {
        GraphicsContext pen = cleared();
        pen.setStroke(HATCH);
        pen.setLineWidth(LINE);
        pen.setLineDashes();
        for (double x = -getHeight(); x < getWidth(); x += HATCH_GAP) {
            pen.strokeLine(x, getHeight(), x + getHeight(), 0);
        }
        empty = false;
    }

    private GraphicsContext cleared() {
        GraphicsContext pen = getGraphicsContext2D();
        pen.clearRect(0, 0, getWidth(), getHeight());
        return pen;
    }

    private static void draw(GraphicsContext pen, Mark mark, double scale) {
        Box box = mark.box();
        double x = box.x() * scale;
        double y = box.y() * scale;
        double width = box.width() * scale;
        double height = box.height() * scale;
        if (mark.listed()) {
            pen.setLineDashes(8, 5);
        } else {
            pen.setLineDashes();
        }
        pen.setStroke(CASING);
        pen.setLineWidth(CASED_LINE);
        pen.strokeRect(x, y, width, height);
        pen.setStroke(mark.listed() ? LISTED : VISITOR);
        pen.setLineWidth(LINE);
        pen.strokeRect(x, y, width, height);
    }
}
