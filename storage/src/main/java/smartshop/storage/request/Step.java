package smartshop.storage.request;

/** What is done about a request. Kept by name. */
public enum Step {
    ASK_IDENTITY,
    PROVE_IDENTITY,
    ASK_CLARIFICATION,
    CLARIFY,
    EXTEND,
    DECIDE,
    REPLY,
    REFUSE,
    WITHDRAW,

    /** The requester was told that the request came. */
    ACKNOWLEDGE,
    /** What is held was searched for the requester. */
    SEARCH,
    /** The entry on the watchlist that is about the requester. */
    NAME_ENTRY,
    /** Whoever got something about the person was told. */
    TELL_RECIPIENTS,
    /** The pack of all that is held was written; the word is its SHA-256. */
    WRITE_PACK,
    /** A face print of a visitor who was taken for somebody is the requester's; the word is its number. There may be several. */
    NAME_VISITOR,
    /** That face print was erased. */
    ERASE_VISITOR;

    /** Whether it leaves the state as it is: it may be taken again, as long as the request is open. */
    public boolean leavesState() {
        return ordinal() >= ACKNOWLEDGE.ordinal();
    }
}
