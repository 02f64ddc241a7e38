package smartshop.app.lawful;

/** What must be done before anybody is looked for, and once a year from then on. Each country has its own name for it. */
public enum Paper {
    /** Why it is necessary, whom it touches, what is done about the risk. */
    ASSESSMENT,
    /** Who may be listed, by whose decision, for how long. */
    POLICY,
    /** What people read before they come in. */
    SIGN
}
