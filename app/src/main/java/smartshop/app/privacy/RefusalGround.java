package smartshop.app.privacy;

/** Why a request is refused. Kept by name. */
public enum RefusalGround {
    IDENTITY_NOT_SHOWN(
            "you did not show us who you are, although we asked for it, and we must not give anybody's data to another"),
    UNFOUNDED_OR_EXCESSIVE("the request is manifestly unfounded or excessive (Article 12(5) UK GDPR)"),
    STILL_NEEDED(
            "the entry is still needed to protect the shop from crime, and its time is not over (Article 17(1) UK GDPR)"),
    COMPELLING_GROUNDS("we have compelling grounds that outweigh yours (Article 21(1) UK GDPR)"),
    ACCURATE("we looked into it, and what we hold is accurate (Article 16 UK GDPR)"),
    LEGAL_CLAIMS("we need it to establish or defend legal claims (Articles 17(3)(e) and 21(1) UK GDPR)"),
    NOT_UPHELD("we looked into your complaint and found that we did right");

    private final String words;

    RefusalGround(String words) {
        this.words = words;
    }

    /** After "because". */
    public String words() {
        return words;
    }
}
