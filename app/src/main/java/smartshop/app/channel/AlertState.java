package smartshop.app.channel;

/** Where an alert stands, as a message says it. A receiver acts on {@link #VERIFIED} alone. */
public enum AlertState {
    CHECK("check now. Open SmartShop."),
    SECOND_WANTED("a second person is wanted. Open SmartShop."),
    UNANSWERED("nobody has answered yet. Check now. Open SmartShop."),
    VERIFIED("verified by two people. Open SmartShop."),
    CONFIRMED_ALONE("checked by one person alone. Open SmartShop."),
    DISAGREED("two people disagree. Do not approach."),
    NOT_THIS_PERSON("it was somebody else. Nothing is to be done."),
    WITHDRAWN("withdrawn. Stop.");

    private final String words;

    AlertState(String words) {
        this.words = words;
    }

    /** After the camera's name and a colon. */
    public String words() {
        return words;
    }
}
