package smartshop.app.ui.history;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import smartshop.app.ui.Times;
import smartshop.app.ui.Words;
import smartshop.recognition.search.PersonId;
import smartshop.storage.Database;
import smartshop.storage.camera.CameraEntry;
import smartshop.storage.camera.Cameras;
import smartshop.storage.history.AlertFilter;
import smartshop.storage.history.AlertPages;
import smartshop.storage.history.AlertRow;
import smartshop.storage.history.Answer;
import smartshop.storage.history.DayPart;
import smartshop.storage.history.PastAlert;
import smartshop.storage.watchlist.Person;
import smartshop.storage.watchlist.PhotoId;
import smartshop.storage.watchlist.Watchlist;

/** Reads the history for the window, page by page. For one thread, which may wait for the disk. */
final class HistoryReader {
    /** More than a screen; a page takes as long whatever lies before it. */
    static final int PAGE = 100;
    /** Confirmed alerts stay a month; held ones may be from any day. */
    private static final int MOST_DAYS = 60;
    /** More than a timeline has pixels for. */
    private static final int MOST_MARKS = 1000;

    private final AlertPages pages;
    private final Watchlist watchlist;
    private final Cameras cameras;
    private final Clock clock;

    HistoryReader(Database storage, Clock clock) {
        this.pages = storage.alertPages();
        this.watchlist = storage.watchlist();
        this.cameras = storage.cameras();
        this.clock = clock;
    }

    /** What can be chosen now. */
    record Choices(List<Choice<UUID>> cameras, List<Choice<LocalDate>> days, List<Choice<PersonId>> people) {}

    /** @param newest rows that may be of cameras which are no more */
    Choices choices(List<HistoryRow> newest) {
        Map<UUID, String> names = new LinkedHashMap<>();
        for (CameraEntry camera : cameras.all()) {
            names.put(camera.id(), camera.name());
        }
        newest.forEach(
                row -> names.putIfAbsent(row.alert().camera(), row.alert().cameraName()));
        return new Choices(
                names.entrySet().stream()
                        .map(camera -> new Choice<>(camera.getKey(), camera.getValue()))
                        .sorted(java.util.Comparator.comparing(Choice::words))
                        .toList(),
                pages.days(clock.getZone(), MOST_DAYS).stream()
                        .map(day -> new Choice<>(day, day(day)))
                        .toList(),
                watchlist.people().stream()
                        .map(person -> new Choice<>(person.id(), person.name()))
                        .toList());
    }

    private String day(LocalDate day) {
        ZoneId zone = clock.getZone();
        return Times.day(day.atStartOfDay(zone).toInstant(), clock.instant(), zone);
    }

    boolean isEmpty() {
        return pages.isEmpty();
    }

    /** @param after the last row of the page before @param part of each day alone; empty for all of it */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    List<PastAlert> found(AlertFilter filter, Optional<DayPart> part, Optional<PastAlert> after, int most) {
        return part.map(only -> pages.page(filter, only, clock.getZone(), after, most))
                .orElseGet(() -> pages.page(filter, after, most));
    }

    /**
     * @param filter without any day
     * @param wanted empty for the newest day that passes the filter
     * @return empty if no alert passes the filter
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    Optional<DayMarks> marks(AlertFilter filter, Optional<DayPart> part, Optional<LocalDate> wanted) {
        return wanted.or(() -> newest(filter, part)).map(day -> {
            List<PastAlert> found = found(on(filter, day), part, Optional.empty(), MOST_MARKS);
            Optional<LocalDate> nearest = found.isEmpty()
                    ? newest(filter.between(Instant.EPOCH, begin(day)), part).or(() -> newest(filter, part))
                    : Optional.empty();
            return new DayMarks(day, found.reversed(), found.size() == MOST_MARKS, nearest);
        });
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private Optional<LocalDate> newest(AlertFilter filter, Optional<DayPart> part) {
        return found(filter, part, Optional.empty(), 1).stream()
                .findFirst()
                .map(past -> LocalDate.ofInstant(past.row().alertedAt(), clock.getZone()));
    }

    AlertFilter on(AlertFilter filter, LocalDate day) {
        return filter.between(begin(day), begin(day.plusDays(1)));
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    /** @param after the last row of the page before */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    List<HistoryRow> page(AlertFilter filter, Optional<PastAlert> after) {
        return page(filter, Optional.empty(), after);
    }

    /** As {@link #page(AlertFilter, Optional)}. @param part of each day alone; empty for all of it */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    List<HistoryRow> page(AlertFilter filter, Optional<DayPart> part, Optional<PastAlert> after) {
        // One question for everybody is quicker than one for each.
        Map<PersonId, Person> people = new HashMap<>();
        watchlist.people().forEach(person -> people.put(person.id(), person));
        List<PastAlert> found = found(filter, part, after, PAGE);
        Map<PhotoId, byte[]> portraits = watchlist.photos(found.stream()
                .map(past -> people.get(past.row().person()))
                .flatMap(person -> front(person).stream())
                .collect(Collectors.toSet()));
        return found.stream()
                .map(past -> {
                    Person person = people.get(past.row().person());
                    return row(past, Optional.ofNullable(person), front(person).map(portraits::get));
                })
                .toList();
    }

    private static Optional<PhotoId> front(@Nullable Person person) {
        return Optional.ofNullable(person)
                .flatMap(known -> known.photos().stream().findFirst());
    }

    static String words(Answer answer) {
        return switch (answer) {
            case NONE -> "";
            case THIS_PERSON -> Words.say("history.verdict.same");
            case NOT_THIS_PERSON -> Words.say("history.verdict.different");
            case UNSURE -> Words.say("history.verdict.unsure");
        };
    }

    private HistoryRow row(PastAlert past, Optional<Person> person, Optional<byte[]> portrait) {
        AlertRow alert = past.row();
        ZoneId zone = clock.getZone();
        return new HistoryRow(
                past,
                person.map(Person::name).orElseGet(() -> Words.say("history.removed")),
                portrait,
                Times.day(alert.alertedAt(), clock.instant(), zone),
                Times.time(alert.alertedAt(), zone),
                delay(alert),
                words(past.answer()),
                past.heldUntil()
                        .map(until -> Words.say("history.held", Times.date(until, zone)))
                        .orElse(""));
    }

    private String delay(AlertRow alert) {
        return alert.receivedAt()
                .map(received -> late(alert.capturedAt(), received))
                .orElseGet(() -> Times.span(Duration.between(alert.capturedAt(), alert.alertedAt())));
    }

    private String late(Instant seen, Instant received) {
        ZoneId zone = clock.getZone();
        String day = Times.date(seen, zone);
        return day.equals(Times.date(received, zone))
                ? Words.say("history.late", Times.minute(seen, zone), Times.minute(received, zone))
                : Words.say("history.late.day", day, Times.minute(seen, zone), Times.minute(received, zone));
    }
}
