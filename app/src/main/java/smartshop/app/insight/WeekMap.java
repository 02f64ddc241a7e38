package smartshop.app.insight;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import smartshop.storage.insight.AlertHour;
import smartshop.storage.insight.VisitorHour;

/**
 * What happens at which hour of which weekday, by the shop's clocks: an hour that comes twice counts twice, one that is left out not at
 * all. The hours are the world's, so that in a zone with half hours they begin at half past.
 *
 * @param cells {@link #HOURS} for each weekday from Monday
 * @param minute at which the hours begin
 */
public record WeekMap(List<Cell> cells, int minute) {
    public static final int HOURS = 24;

    /** An hour that was counted for less is not like the others: it has just begun, or the camera was away. */
    private static final int MOST_OF_AN_HOUR = 30;

    /**
     * One hour of a weekday.
     *
     * @param hours how many such hours were counted; 0: nobody knows
     * @param visitors on average of those hours
     * @param alerts of all of them together
     */
    public record Cell(DayOfWeek day, int hour, int hours, double visitors, int alerts) {
        public boolean counted() {
            return hours > 0;
        }
    }

    public WeekMap {
        cells = List.copyOf(cells);
    }

    public Cell at(DayOfWeek day, int hour) {
        return cells.get((day.getValue() - 1) * HOURS + hour);
    }

    /** The largest average of visitors in an hour. */
    public double busiest() {
        return cells.stream().mapToDouble(Cell::visitors).max().orElse(0);
    }

    /** Most alerts in a cell. */
    public int mostAlerts() {
        return cells.stream().mapToInt(Cell::alerts).max().orElse(0);
    }

    private record Place(DayOfWeek day, int hour) {
        static Place of(Instant hour, ZoneId zone) {
            ZonedDateTime local = hour.atZone(zone);
            return new Place(local.getDayOfWeek(), local.getHour());
        }
    }

    static WeekMap of(List<VisitorHour> visitors, List<AlertHour> alerts, ZoneId zone) {
        Map<Place, List<VisitorHour>> counted = visitors.stream()
                .filter(hour -> hour.counted() > 0)
                .collect(Collectors.groupingBy(hour -> Place.of(hour.hour(), zone)));
        Map<Place, Integer> alerted = alerts.stream()
                .collect(Collectors.groupingBy(
                        hour -> Place.of(hour.hour(), zone), Collectors.summingInt(AlertHour::alerts)));
        List<Cell> cells = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            for (int hour = 0; hour < HOURS; hour++) {
                Place place = new Place(day, hour);
                cells.add(cell(place, counted.getOrDefault(place, List.of()), alerted.getOrDefault(place, 0)));
            }
        }
        int minute =
                visitors.isEmpty() ? 0 : visitors.getFirst().hour().atZone(zone).getMinute();
        return new WeekMap(cells, minute);
    }

    private static Cell cell(Place place, List<VisitorHour> hours, int alerts) {
        List<VisitorHour> whole =
                hours.stream().filter(hour -> hour.counted() >= MOST_OF_AN_HOUR).toList();
        List<VisitorHour> taken = whole.isEmpty() ? hours : whole;
        double mean = taken.stream().mapToInt(VisitorHour::visitors).average().orElse(0);
        return new Cell(place.day(), place.hour(), taken.size(), mean, alerts);
    }
}
