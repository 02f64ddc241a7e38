package smartshop.app.insight;

import java.time.LocalDate;

/** What a day of the shop came to. */
public record DayCount(LocalDate day, Figures figures) {
    public boolean counted() {
        return figures.counted() > 0;
    }
}
