package smartshop.recognition.attack;

/** What a camera seems to have been shown. */
public enum Presentation {
    /** Not checked, or not in enough frames. */
    UNKNOWN,
    /** Nothing speaks against a face in the room. */
    LIVE,
    /** It looks like a print or a screen that somebody holds up. */
    PICTURE
}
