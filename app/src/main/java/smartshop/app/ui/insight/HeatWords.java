package smartshop.app.ui.insight;

import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import smartshop.app.insight.WeekMap;
import smartshop.app.insight.WeekMap.Cell;
import smartshop.app.ui.Words;

/** What the week's map says: of each hour, and of all. */
record HeatWords(WeekMap week, HeatWords.Of of) {

    /** What is shown. */
    enum Of {
        VISITORS(Cell::visitors),
        ALERTS(Cell::alerts);

        private final ToDoubleFunction<Cell> value;

        Of(ToDoubleFunction<Cell> value) {
            this.value = value;
        }

        double value(Cell cell) {
            return value.applyAsDouble(cell);
        }
    }

    /** How dark it is drawn, from 0 for nothing to {@link #DARKEST} for the most. */
    static final int DARKEST = 4;

    int shade(Cell cell) {
        double most = week.cells().stream().mapToDouble(of::value).max().orElse(0);
        return most == 0 ? 0 : (int) Math.ceil(DARKEST * of.value(cell) / most);
    }

    /** Whether anything is known of the hour. */
    boolean known(Cell cell) {
        return cell.counted() || of.value(cell) > 0;
    }

    /** From the first hour of which anything is known on these days to the last; all if nothing is. */
    List<Integer> hours(List<DayOfWeek> days) {
        IntSummaryStatistics known = week.cells().stream()
                .filter(cell -> days.contains(cell.day()) && known(cell))
                .mapToInt(Cell::hour)
                .summaryStatistics();
        return known.getCount() == 0
                ? IntStream.range(0, WeekMap.HOURS).boxed().toList()
                : IntStream.rangeClosed(known.getMin(), known.getMax()).boxed().toList();
    }

    /** What stands in the field. */
    String number(Cell cell) {
        if (!known(cell)) {
            return "";
        }
        return of == Of.ALERTS ? Numbers.number(cell.alerts()) : Numbers.number(Math.round(cell.visitors()));
    }

    /** What is said of the hour. */
    String sentence(Cell cell) {
        String when = Words.say("insight.hour", day(cell.day()), hour(cell.hour()), hour(cell.hour() + 1));
        if (!known(cell)) {
            return Words.say("insight.cell.unknown", when);
        }
        return of == Of.ALERTS
                ? Words.say("insight.cell.alerts", when, cell.alerts(), cell.hours())
                : Words.say("insight.cell.visitors", when, Numbers.mean(cell.visitors()), cell.hours());
    }

    /** What the whole of it says. */
    String finding() {
        Optional<Cell> most =
                week.cells().stream().filter(cell -> of.value(cell) > 0).max(Comparator.comparingDouble(of::value));
        if (most.isEmpty()) {
            return of == Of.ALERTS ? Words.say("insight.finding.noAlerts") : Words.say("insight.finding.nobody");
        }
        Cell cell = most.get();
        String when = Words.say("insight.hour", day(cell.day()), hour(cell.hour()), hour(cell.hour() + 1));
        return of == Of.ALERTS
                ? Words.say("insight.finding.alerts", when, cell.alerts())
                : Words.say("insight.finding.visitors", when, Numbers.mean(cell.visitors()), cell.hours());
    }

    String hour(int hour) {
        return Numbers.hour(hour, week.minute());
    }

    static String day(DayOfWeek day) {
        return Numbers.weekday(day);
    }

    static String shortDay(DayOfWeek day) {
        return Numbers.shortWeekday(day);
    }
}
