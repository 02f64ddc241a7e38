package smartshop.app.cloud;

/** What the second opinion is of an alert. A hint for after one's own answer, never an answer. */
public enum Opinion {
    NOT_ASKED,
    /** For a second at most. */
    ASKED,
    AGREES,
    DISAGREES,
    /** There is none and there will be none. */
    UNAVAILABLE
}
