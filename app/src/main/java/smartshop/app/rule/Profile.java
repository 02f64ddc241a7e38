package smartshop.app.rule;

/** What the shop is like at a moment. Kept by name. */
public enum Profile {
    OPEN,
    CLOSED,
    NIGHT
}
