package smartshop.app.ui.live;

/**
 * What the strip under a picture says.
 *
 * @param word the state in a word or two, for example "Live"
 * @param detail the frame's age when it is bad, or what to see to; empty when all is well
 * @param health everything that is known of the stream: rate, age, bits, what was dropped; may be empty
 * @param instead what stands where the picture should be; empty when there is one
 * @param hint how well the camera's place serves, for whoever points at the strip
 */
record TileStatus(Kind kind, String name, String word, String detail, String health, String instead, String hint) {

    /** What is wrong, and how the stream is doing. */
    String both() {
        return detail.isEmpty() || health.isEmpty() ? detail + health : detail + " · " + health;
    }

    enum Kind {
        WAITING,
        LIVE,
        /** Somebody in it has to be compared. */
        CHECK,
        /** One of two people has compared. */
        SECOND,
        /** Two have. */
        ACT,
        LATE,
        /** There is a picture, and something to see to at the camera's device. */
        CARE,
        /** There is a picture, but nobody could be recognised in it. */
        BLIND,
        LOST,
        /** There is a stream, and it cannot be decoded. */
        QUARANTINED
    }
}
