package smartshop.app.ui.live;

import smartshop.app.ui.live.PixelPen.Line;

/** Where an alert for somebody in the picture stands, for who is at this screen, or that there is none: how the box looks. */
public enum Stance {
    /** Nobody who is listed. */
    VISITOR(0xffc9d1d9, Line.SOLID),
    /** Listed: compare now. */
    CHECK(0xfff85149, Line.DASHED),
    /** One of two people has answered, or was unsure. */
    SECOND(0xffd29922, Line.DOTTED),
    /** Two people said so. */
    ACT(0xfff85149, Line.SOLID),
    /** Somebody said that it is another person, or it was withdrawn: no box of its own any more. */
    CLEARED(0xffc9d1d9, Line.SOLID);

    private final int colour;
    private final Line line;

    Stance(int colour, Line line) {
        this.colour = colour;
        this.line = line;
    }

    int colour() {
        return colour;
    }

    Line line() {
        return line;
    }

    /** Whether only those see its box who want everybody's. */
    boolean stranger() {
        return this == VISITOR || this == CLEARED;
    }
}
