package smartshop.storage.staff;

/** What somebody is here. Kept by name. */
public enum Role {
    OWNER,
    MANAGER,
    GUARD,
    /** Looks after the law: sees, answers people's requests and stops; decides of nobody (Art. 38 GDPR: no conflict of interests). */
    DATA_PROTECTION_OFFICER
}
