package smartshop.app.ui.live;

/**
 * What the strip under a picture says.
 *
 * @param word the state in a word or two, for example "Live"
 * @param detail frames per second and the frame's age, or the age alone when it is bad; may be empty
 * @param instead what stands where the picture should be; empty when there is one
 */
record TileStatus(Kind kind, String name, String word, String detail, String instead) {

    enum Kind {
        WAITING,
        LIVE,
        LATE,
        LOST
    }
}
