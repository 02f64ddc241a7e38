package smartshop.storage.watchlist;

/** Why the rules do not let somebody be listed. */
public enum Refusal {
    NO_WORTH,
    TOO_LITTLE,
    IN_THE_FUTURE,
    TOO_LONG_AGO,
    HELPED_TOO_LONG_AGO,
    NO_INCIDENT,
    NO_EVIDENCE,
    NO_REASON,
    TOO_MANY_WORDS,
    NOT_DECLARED,
    NOTICE_DATE,
    REVIEW_DATE
}
