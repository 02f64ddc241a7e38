package smartshop.app.ui.live;

/** What is drawn over the pictures of the wall. */
public enum Show {
    /** Nothing. */
    RAW,
    BOXES,
    /** Boxes, and in the strip who it is, of those whom two people have recognised. */
    NAMES,
    /** Boxes, and what nobody may see. */
    ZONES
}
