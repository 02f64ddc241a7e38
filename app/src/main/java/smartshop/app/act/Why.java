package smartshop.app.act;

/** Why a door was not locked, or was released. The audit log has it by name. */
public enum Why {
    /** The owner has not set it up, or has switched it off. */
    NOT_SET_UP,
    /** Whoever pressed may not answer alerts of that camera. */
    NOT_ALLOWED,
    /** Two people have not verified it, or not any more, or the person was last seen too long ago. */
    NOT_PERMITTED,
    /** Matching is stopped or locked. */
    MATCHING_STOPPED,
    /** The relay says that there is a fire alarm, or does not say that there is none. */
    FIRE,
    /** The relay did not answer, or not as it should. */
    NO_ANSWER,
    /** The relay says that it is not locked. */
    NOT_LOCKED,
    /** It is held, or being released, already. */
    BUSY,
    /** Its time was over. */
    TIME_OVER,
    /** SmartShop was held up, or the computer slept, and the relay has opened by itself. */
    LAPSED,
    /** What somebody pressed was held up, so nobody expects it any more. */
    TOO_LATE,
    /** Somebody pressed. */
    BY_HAND,
    /** The owner changed or switched off the relay. */
    CHANGED,
    CONSOLE_STOPS,
    /** Whatever was before. */
    CONSOLE_STARTS,
    /** Something in the program failed. */
    FAULT;

    /** In a sentence, for who did not press. */
    String released() {
        return "The door was released: "
                + switch (this) {
                    case FIRE -> "its relay has a fire alarm, or does not say that there is none.";
                    case NO_ANSWER -> "its relay did not answer.";
                    case NOT_LOCKED -> "its relay said that it is not locked.";
                    case NOT_PERMITTED ->
                        "two people's word for it does not stand any more, or the person was not seen again.";
                    case MATCHING_STOPPED -> "matching was stopped.";
                    case CHANGED -> "its settings were changed.";
                    case BY_HAND -> "somebody pressed.";
                    case TIME_OVER -> "its time was over.";
                    case LAPSED -> "SmartShop or its computer was held up, so it had opened by itself.";
                    case TOO_LATE -> "it took too long to lock it.";
                    case CONSOLE_STOPS, CONSOLE_STARTS -> "SmartShop was closed.";
                    case NOT_SET_UP, NOT_ALLOWED, BUSY, FAULT -> "something failed.";
                };
    }
}
