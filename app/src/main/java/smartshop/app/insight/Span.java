package smartshop.app.insight;

/** How far back one looks. Whole weeks: each weekday is then as often in it as in the one before. */
public enum Span {
    TODAY(1),
    WEEK(7),
    FOUR_WEEKS(28),
    QUARTER(91);

    private final int days;

    Span(int days) {
        this.days = days;
    }

    public int days() {
        return days;
    }
}
