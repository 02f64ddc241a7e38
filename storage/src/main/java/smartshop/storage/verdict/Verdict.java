package smartshop.storage.verdict;

/** What a person said of an alert. Kept by name. */
public enum Verdict {
    THIS_PERSON,
    NOT_THIS_PERSON,
    UNSURE
}
