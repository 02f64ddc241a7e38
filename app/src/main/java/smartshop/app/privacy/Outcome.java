package smartshop.app.privacy;

/** What was decided about a request. Kept by name. */
public enum Outcome {
    /** All that was asked for; of a complaint: it was right. */
    GRANTED,
    PARTLY,
    REFUSED
}
