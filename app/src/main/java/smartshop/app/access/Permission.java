package smartshop.app.access;

/** What somebody may be allowed to do. What each role may is in {@link RoleMatrix}. */
public enum Permission {
    LIVE("look at live pictures"),
    ANSWER_ALERTS("answer alerts"),
    HISTORY("look at the history"),
    /** What is counted, as numbers; who came again only with {@link #WATCHLIST}. */
    INSIGHTS("look at the shop's numbers"),
    INCIDENTS("look at incidents"),
    NOTE_INCIDENT("open incidents and add notes"),
    CLOSE_INCIDENT("close incidents and say what was lost"),
    KEEP_INCIDENT("keep an incident's pictures for longer", Second.ONE_MAY_DO_IN_ONE_PERSON_MODE),
    WATCHLIST("look at the watchlist"),
    PROPOSE_ENROLMENT("propose somebody for the watchlist"),
    APPROVE_ENROLMENT("approve an enrolment", Second.ONE_MAY_DO_IN_ONE_PERSON_MODE),
    RENEW_ENROLMENT("renew an enrolment", Second.ONE_MAY_DO_IN_ONE_PERSON_MODE),
    SUSPEND("suspend or withdraw an enrolment"),
    RESUME("let a suspended enrolment match again"),
    REMOVE("remove somebody from the watchlist"),
    CHANGE_THRESHOLD("change how sure SmartShop must be"),
    /** More alerts, and more wrong ones. */
    LOWER_THRESHOLD("allow more false alerts", Second.ALWAYS),
    CAMERAS("add, change and remove cameras"),
    PAIRING("pair a camera's device"),
    EXPORT("take records out of SmartShop", Second.ALWAYS),
    PHOTO_SEARCH("search by a photo", Second.ALWAYS),
    /** For somebody who asks what is held about them; a shop that one person runs owes the answer, too. */
    FIND_FOR_REQUEST("search for who asked", Second.ONE_MAY_DO_IN_ONE_PERSON_MODE),
    /** The answer to their request, and nothing else; owed by that shop, too. */
    ANSWER_REQUEST("give who asked what is held about them", Second.ONE_MAY_DO_IN_ONE_PERSON_MODE),
    PRIVACY_DESK("answer people's requests"),
    LAWFUL_BASIS("record what makes matching lawful"),
    STOP_MATCHING("stop all matching"),
    RESUME_MATCHING("let matching go on"),
    SETTINGS("change settings"),
    /** The console's own network is then in reach of whoever may set up a channel. */
    ALLOW_ADDRESSES("let messages go to private addresses"),
    STAFF("add, change and remove people who work here"),
    PASSPHRASE("set the passphrase and the recovery code"),
    AUDIT("look at the audit log"),
    BACKUP("make backups"),
    RESTORE("restore a backup");

    /** Whether it takes a second person. */
    enum Second {
        NOT_NEEDED,
        /** Two people; one, where the owner has recorded why there is only one. */
        ONE_MAY_DO_IN_ONE_PERSON_MODE,
        /** It can harm others: nobody does it alone. */
        ALWAYS
    }

    private final String words;
    private final Second second;

    Permission(String words) {
        this(words, Second.NOT_NEEDED);
    }

    Permission(String words, Second second) {
        this.words = words;
        this.second = second;
    }

    /** After "may". */
    public String words() {
        return words;
    }

    /** Whether it takes two people: the guarded operation asks for an {@link Approval}. */
    public boolean takesTwo() {
        return second != Second.NOT_NEEDED;
    }

    /** Whether one person does it where the owner has recorded why there is only one. */
    public boolean oneMayDoAlone() {
        return second == Second.ONE_MAY_DO_IN_ONE_PERSON_MODE;
    }
}
