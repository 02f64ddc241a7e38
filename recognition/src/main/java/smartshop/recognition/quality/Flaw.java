package smartshop.recognition.quality;

/** What keeps a face from being recognised: in one picture, or over a visit. */
public enum Flaw {
    TOO_SMALL("too small"),
    CUT_OFF("cut off by the picture's edge"),
    TURNED_AWAY("turned away"),
    TILTED("tilted"),
    TOO_DARK("too dark"),
    TOO_BRIGHT("too bright"),
    BLURRED("blurred or without contrast"),
    UNSURE("not surely a face"),
    /** Of a visit alone: the pictures were good, but fewer than the vote needs. */
    TOO_BRIEF("seen too briefly");

    private final String words;

    Flaw(String words) {
        this.words = words;
    }

    /** To follow "the face is". */
    public String words() {
        return words;
    }
}
