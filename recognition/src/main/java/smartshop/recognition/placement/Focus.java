package smartshop.recognition.placement;

/**
 * How sharp one camera's pictures usually are, learnt from the camera itself, and whether they have stopped being so.
 * Belongs to one thread.
 */
final class Focus {
    /** Pictures, one a second, until the usual is known. */
    private static final int LEARNT_FROM = 60;
    /** Pictures over which the usual follows slow changes, as of the daylight. */
    private static final int FOLLOWS_OVER = 900;
    /**
     * Of the usual sharpness. Two clips of a shop keep above 0.62 while people come and go; a lens that is out of focus by
     * four pixels of 1280 brings them to 0.5 and 0.4.
     */
    private static final double LOST_BELOW = 0.5;

    private double usual;
    private int seen;

    /** Counts the picture into what is usual, unless it is out of focus. */
    boolean lost(double sharpness) {
        if (seen >= LEARNT_FROM && sharpness < LOST_BELOW * usual) {
            return true;
        }
        seen = Math.min(seen + 1, FOLLOWS_OVER);
        usual += (sharpness - usual) / seen;
        return false;
    }
}
