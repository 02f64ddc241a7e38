package smartshop.storage.request;

/** Why one thing is not given to the requester. Kept by name; the law is the United Kingdom's, other countries' is alike. */
public enum Exemption {
    /** Likely to prejudice the prevention or detection of crime (DPA 2018, Sch. 2 para. 2): judged for this thing, in this case. */
    CRIME("DPA 2018, Schedule 2, paragraph 2 (crime)"),
    /** It is about somebody else as well, who did not agree, and it is not reasonable without (Sch. 2 para. 16). */
    SOMEBODY_ELSE("DPA 2018, Schedule 2, paragraph 16 (information about another person)"),
    /** Between the shop and its lawyer (Sch. 2 para. 19). */
    LEGAL_ADVICE("DPA 2018, Schedule 2, paragraph 19 (legal professional privilege)");

    private final String law;

    Exemption(String law) {
        this.law = law;
    }

    public String law() {
        return law;
    }
}
