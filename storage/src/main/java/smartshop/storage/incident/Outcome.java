package smartshop.storage.incident;

/** What an incident came to. A closed list, kept by name. */
public enum Outcome {
    /** Whoever it was left by themselves. */
    LEFT,
    REFUSED_ENTRY,
    GOODS_RECOVERED,
    GOODS_LOST,
    POLICE_ATTENDED,
    /** It was somebody else, or nothing had happened. */
    MISTAKEN
}
