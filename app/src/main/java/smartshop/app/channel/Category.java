package smartshop.app.channel;

/** What the shop has to expect of somebody: as coarse as a rule needs it. */
public enum Category {
    /** Things were taken or broken. */
    LOSS,
    BANNED,
    VIOLENT
}
