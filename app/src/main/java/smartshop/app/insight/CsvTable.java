package smartshop.app.insight;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A chart's numbers as a table for other programs: RFC 4180, in UTF-8. Numbers of what was not counted are left empty. */
public enum CsvTable {
    /** The week's hours. */
    HOURS("hours") {
        @Override
        Stream<List<Object>> rows(Insights of, ZoneId zone) {
            return Stream.concat(
                    Stream.of(List.of("weekday", "hour", "hours_counted", "visitors_an_hour", "alerts")),
                    of.week().cells().stream().map(cell -> hour(cell, of.week().minute())));
        }
    },
    DAYS("days") {
        @Override
        Stream<List<Object>> rows(Insights of, ZoneId zone) {
            return Stream.concat(
                    Stream.of(List.of("day", "visitors", "alerts", "confirmed", "rejected", "unsure", "unanswered")),
                    of.days().stream().map(CsvTable::day));
        }
    },
    CAMERAS("cameras") {
        @Override
        Stream<List<Object>> rows(Insights of, ZoneId zone) {
            return Stream.concat(
                    Stream.of(List.of("camera", "minutes_live", "minutes_smartshop_ran")),
                    of.cameras().stream().map(camera -> List.of(camera.name(), camera.live(), camera.running())));
        }
    },
    /** The four figures, beside the period's before. */
    FIGURES("figures") {
        @Override
        Stream<List<Object>> rows(Insights of, ZoneId zone) {
            Period period = of.question().period();
            List<List<Object>> rows = new ArrayList<>();
            rows.add(List.of(
                    "first_day",
                    "last_day",
                    "visitors",
                    "alerts",
                    "confirmed",
                    "rejected",
                    "unsure",
                    "unanswered",
                    "median_answer_seconds"));
            rows.add(figures(period, of.now(), true));
            of.before()
                    .ifPresent(before -> rows.add(figures(
                            period.before(),
                            before,
                            of.beforeEnds().equals(period.before().to(zone)))));
            return rows.stream();
        }
    };

    /** What a spreadsheet would take for the beginning of a formula; a camera may be called anything. */
    private static final String FORMULA = "=+-@\t\r";

    private final String word;

    CsvTable(String word) {
        this.word = word;
    }

    /** As in a file's name. */
    public String word() {
        return word;
    }

    abstract Stream<List<Object>> rows(Insights of, ZoneId zone);

    public String of(Insights looked, ZoneId zone) {
        return rows(looked, zone).map(CsvTable::line).collect(Collectors.joining());
    }

    /** One row of any such table. */
    public static String line(List<?> fields) {
        return fields.stream().map(CsvTable::field).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static List<Object> hour(WeekMap.Cell cell, int minute) {
        String begins = "%02d:%02d".formatted(cell.hour(), minute);
        String mean = cell.counted() ? String.format(Locale.ROOT, "%.1f", cell.visitors()) : "";
        return List.of(word(cell.day()), begins, cell.hours(), mean, cell.alerts());
    }

    private static List<Object> day(DayCount day) {
        Figures of = day.figures();
        return List.of(
                day.day(),
                day.counted() ? of.visitors() : "",
                of.alerts(),
                answered(of, of.confirmed()),
                answered(of, of.rejected()),
                answered(of, of.unsure()),
                answered(of, of.unanswered()));
    }

    /** Of some cameras nobody knows. */
    private static Object answered(Figures of, int alerts) {
        return of.answers().isPresent() ? alerts : "";
    }

    /** @param whole whether its alerts are those of whole days, as its answers are */
    private static List<Object> figures(Period period, Figures of, boolean whole) {
        return List.of(
                period.first(),
                period.last(),
                of.counted() > 0 ? of.visitors() : "",
                of.alerts(),
                answered(of, of.confirmed()),
                answered(of, of.rejected()),
                answered(of, of.unsure()),
                whole ? answered(of, of.unanswered()) : "",
                of.median().map(Duration::toSeconds).map(String::valueOf).orElse(""));
    }

    private static String word(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    private static String field(Object value) {
        String text = value.toString();
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
