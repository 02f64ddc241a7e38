package smartshop.app.channel;

/**
 * Where an alert stands, as a message says it. A receiver acts on {@link #VERIFIED} alone. People read the same of all that wait for
 * somebody to look: whoever is the second must not know what the first said.
 */
public enum AlertState {
    CHECK(AlertState.LOOK),
    SECOND_WANTED(AlertState.LOOK),
    UNANSWERED(AlertState.LOOK),
    VERIFIED("verified by two people. Open SmartShop."),
    CONFIRMED_ALONE("checked by one person alone. Open SmartShop."),
    DISAGREED("two people disagree. Do not approach."),
    NOT_THIS_PERSON("it was somebody else. Nothing is to be done."),
    WITHDRAWN("withdrawn. Stop.");

    private static final String LOOK = "check now. Open SmartShop.";

    private final String words;

    AlertState(String words) {
        this.words = words;
    }

    /** Whether it calls somebody to look. */
    boolean calls() {
        return words.equals(LOOK);
    }

    /** After the camera's name and a colon. */
    public String words() {
        return words;
    }
}
