package smartshop.app.ui;

import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Two things at the ends of a row. Where there is no room beside the first, the second stands below it: neither is cut. */
public final class Ends extends Region {
    private static final double GAP = 12;

    private final Node first;
    private final Node second;
    private final double least;
    private final VPos line;

    /**
     * Both, beside each other where they fit.
     *
     * @param least pixels that the first one can do with; words wrap
     * @param line how they stand beside each other
     */
    public Ends(Node first, Node second, double least, VPos line) {
        this.first = first;
        this.second = second;
        this.least = least;
        this.line = line;
        getChildren().addAll(first, second);
        setMinWidth(0);
        setMinHeight(USE_PREF_SIZE);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return first.prefWidth(-1) + GAP + second.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? prefWidth(-1) : width;
        return beside(room)
                ? Math.max(first.prefHeight(left(room)), second.prefHeight(-1))
                : first.prefHeight(room) + GAP + second.prefHeight(below(room));
    }

    private boolean beside(double width) {
        return left(width) >= Math.min(least, first.prefWidth(-1)) - 1;
    }

    private double left(double width) {
        double taken = second.prefWidth(-1);
        return taken > 0 ? width - taken - GAP : width;
    }

    private double below(double width) {
        return Math.min(width, second.prefWidth(-1));
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        if (beside(width)) {
            layoutInArea(first, 0, 0, left(width), getHeight(), 0, HPos.LEFT, line);
            double taken = second.prefWidth(-1);
            layoutInArea(second, width - taken, 0, taken, getHeight(), 0, HPos.RIGHT, line);
        } else {
            double height = first.prefHeight(width);
            layoutInArea(first, 0, 0, width, height, 0, HPos.LEFT, VPos.TOP);
            double from = height + GAP;
            layoutInArea(second, 0, from, below(width), Math.max(0, getHeight() - from), 0, HPos.LEFT, VPos.TOP);
        }
    }
}
