package smartshop.app.lawful;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Why live matching is locked. Each says in a sentence what to do. */
public sealed interface LockReason {

    String words();

    /** "20 November 2026". */
    DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /** Nobody has chosen a country. */
    record NoCountry() implements LockReason {
        @Override
        public String words() {
            return "Choose the country whose rules apply.";
        }
    }

    /** The country's law gives no ground by itself. */
    record NoBasis(String country) implements LockReason {
        @Override
        public String words() {
            return "%s: record the legal ground on which visitors may be compared with a watchlist.".formatted(country);
        }
    }

    /** Never done, or not for this country. */
    record Missing(Paper paper, String name) implements LockReason {
        @Override
        public String words() {
            return "%s: not done yet. Do it, then mark it done with its date.".formatted(name);
        }
    }

    /** A clock was wrong when it was marked, or is wrong now. */
    record Ahead(Paper paper, String name, LocalDate on) implements LockReason {
        @Override
        public String words() {
            return "%s: its date, %s, has not come yet. Check it and this computer's clock."
                    .formatted(name, DAY.format(on));
        }
    }

    /** The clock was set back, or is empty: papers and entries whose time is over must not come back by that. */
    record ClockBehind(LocalDate today, LocalDate recorded) implements LockReason {
        @Override
        public String words() {
            return "This computer's clock says %s, but something was recorded here on %s: set the clock right. If it is right, stop matching and resume it; that is recorded."
                    .formatted(DAY.format(today), DAY.format(recorded));
        }
    }

    /** More than a year old. */
    record Expired(Paper paper, String name, LocalDate on) implements LockReason {
        @Override
        public String words() {
            return "%s: done on %s, due again every year. Go through it again, then mark it done."
                    .formatted(name, DAY.format(on));
        }
    }
}
