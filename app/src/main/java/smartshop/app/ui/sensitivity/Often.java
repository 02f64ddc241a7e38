package smartshop.app.ui.sensitivity;

import java.util.Arrays;
import java.util.Comparator;
import smartshop.app.ui.Words;

/** How often a false alert is acceptable, from the most careful on. */
public enum Often {
    YEARLY(1 / 12.0),
    QUARTERLY(1 / 3.0),
    MONTHLY(1),
    /** 365.25 / 7 / 12. */
    WEEKLY(4.348);

    private final double aMonth;

    Often(double aMonth) {
        this.aMonth = aMonth;
    }

    public double aMonth() {
        return aMonth;
    }

    static Often nearest(double aMonth) {
        return Arrays.stream(values())
                .min(Comparator.comparingDouble(each -> Math.abs(Math.log(each.aMonth / aMonth))))
                .orElseThrow();
    }

    @Override
    public String toString() {
        return switch (this) {
            case YEARLY -> Words.say("often.yearly");
            case QUARTERLY -> Words.say("often.quarterly");
            case MONTHLY -> Words.say("often.monthly");
            case WEEKLY -> Words.say("often.weekly");
        };
    }
}
