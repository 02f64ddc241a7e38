package smartshop.storage.request;

/** What somebody asks for. Kept by name. */
public enum Kind {
    /** Art. 15: what is held about me? */
    ACCESS(false, true),
    /** Art. 17: erase me. */
    ERASURE(false, false),
    /** Art. 16: what you hold is wrong. */
    RECTIFICATION(true, false),
    /** Art. 18: keep it, but do not use it. */
    RESTRICTION(true, true),
    /** Art. 21: stop, for reasons of my own. */
    OBJECTION(true, false),
    /** DPA 2018, section 164A: you did wrong. */
    COMPLAINT(false, false);

    private final boolean contests;
    private final boolean holds;

    Kind(boolean contests, boolean holds) {
        this.contests = contests;
        this.holds = holds;
    }

    /** Whether the entry is not used until this is decided, whatever else is said (Art. 18(1)(a) and (d)). */
    public boolean contests() {
        return contests;
    }

    /**
     * Whether the entry is not erased while this is open, though its time be over: a copy is owed of what was held as somebody
     * asked, and whoever has it restricted wants it kept (Art. 18(1)(b) and (c)). The other kinds hold nothing: they want less kept.
     */
    public boolean holds() {
        return holds;
    }
}
