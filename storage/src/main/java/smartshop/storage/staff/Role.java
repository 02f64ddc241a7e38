package smartshop.storage.staff;

/** What somebody is here. Kept by name. */
public enum Role {
    OWNER("an owner"),
    MANAGER("a manager"),
    GUARD("a guard"),
    /** Looks after the law: sees, answers people's requests and stops; decides of nobody (Art. 38 GDPR: no conflict of interests). */
    DATA_PROTECTION_OFFICER("the data protection officer");

    private final String words;

    Role(String words) {
        this.words = words;
    }

    /** With the article, inside a sentence. */
    public String words() {
        return words;
    }
}
