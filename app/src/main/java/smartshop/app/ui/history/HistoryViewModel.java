package smartshop.app.ui.history;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;
import smartshop.app.access.Access;
import smartshop.app.access.Permission;
import smartshop.app.access.Viewing;
import smartshop.app.ui.Times;
import smartshop.app.ui.Words;
import smartshop.recognition.search.PersonId;
import smartshop.storage.Database;
import smartshop.storage.StorageException;
import smartshop.storage.audit.Action;
import smartshop.storage.history.AlertRow;
import smartshop.storage.history.History;
import smartshop.storage.verdict.Verdict;
import smartshop.storage.verdict.Verdicts;
import smartshop.storage.watchlist.Person;
import smartshop.storage.watchlist.Watchlist;

/** The alerts so far, newest first, as the database has them. For the window's thread, but needs no window. */
public final class HistoryViewModel {
    /** What a person would scroll through. */
    private static final int NEWEST = 500;

    private final History history;
    private final Verdicts verdicts;
    private final Watchlist watchlist;
    private final Viewing viewing;
    private final Executor background;
    private final Executor window;
    private final Clock clock;
    private final ObservableList<HistoryRow> rows = FXCollections.observableArrayList();
    private final FilteredList<HistoryRow> chosen = new FilteredList<>(rows);
    private final ObservableList<String> cameras = FXCollections.observableArrayList();
    private final ObservableList<String> days = FXCollections.observableArrayList();
    private final StringProperty camera = new SimpleStringProperty("");
    private final StringProperty day = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    public HistoryViewModel(Database storage, Access access, Executor background, Executor window, Clock clock) {
        this.history = storage.history();
        this.verdicts = storage.verdicts();
        this.watchlist = storage.watchlist();
        this.viewing = new Viewing(access, Permission.HISTORY, Action.HISTORY_VIEWED);
        this.background = background;
        this.window = window;
        this.clock = clock;
        camera.subscribe(now -> choose());
        day.subscribe(now -> choose());
    }

    /** The rows that pass both filters. */
    public ObservableList<HistoryRow> rows() {
        return chosen;
    }

    /** Whether there is no alert at all, filters aside. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Names to filter by. */
    public ObservableList<String> cameras() {
        return cameras;
    }

    /** Days to filter by, newest first, as in {@link HistoryRow#day()}. */
    public ObservableList<String> days() {
        return days;
    }

    /** Only this camera's; empty for all. */
    public StringProperty cameraProperty() {
        return camera;
    }

    /** Only this day's; empty for all. */
    public StringProperty dayProperty() {
        return day;
    }

    /** One sentence if the history cannot be read, else empty. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Somebody looks at it. */
    public void opened() {
        read(viewing::begins);
    }

    /** Reads it again, if who is signed in may look at it. */
    public void refresh() {
        if (viewing.allowed()) {
            read(() -> {});
        }
    }

    private void read(Runnable before) {
        background.execute(() -> {
            try {
                before.run();
                List<HistoryRow> loaded = load();
                window.execute(() -> show(loaded));
            } catch (StorageException e) {
                String words = String.valueOf(e.getMessage());
                window.execute(() -> problem.set(words));
            }
        });
    }

    private void show(List<HistoryRow> loaded) {
        problem.set("");
        cameras.setAll(loaded.stream()
                .map(row -> row.alert().cameraName())
                .distinct()
                .sorted()
                .toList());
        days.setAll(loaded.stream().map(HistoryRow::day).distinct().toList());
        rows.setAll(loaded);
    }

    private void choose() {
        Predicate<HistoryRow> fromCamera =
                row -> camera.get().isEmpty() || row.alert().cameraName().equals(camera.get());
        Predicate<HistoryRow> onDay = row -> day.get().isEmpty() || row.day().equals(day.get());
        chosen.setPredicate(fromCamera.and(onDay));
    }

    private List<HistoryRow> load() {
        Map<PersonId, Optional<Person>> people = new HashMap<>();
        Map<PersonId, Optional<byte[]>> portraits = new HashMap<>();
        List<AlertRow> alerts = history.alerts(NEWEST);
        Map<UUID, Verdict> said = verdicts.of(alerts.stream().map(AlertRow::id).toList());
        return alerts.stream()
                .map(alert -> {
                    Optional<Person> person = people.computeIfAbsent(alert.person(), watchlist::person);
                    return row(
                            alert,
                            person,
                            portraits.computeIfAbsent(alert.person(), id -> portrait(person)),
                            words(said.get(alert.id())));
                })
                .toList();
    }

    private Optional<byte[]> portrait(Optional<Person> person) {
        return person.flatMap(known -> known.photos().stream().findFirst()).flatMap(watchlist::photo);
    }

    private static String words(@Nullable Verdict verdict) {
        return switch (verdict) {
            case null -> "";
            case THIS_PERSON -> Words.say("history.verdict.same");
            case NOT_THIS_PERSON -> Words.say("history.verdict.different");
            case UNSURE -> Words.say("history.verdict.unsure");
        };
    }

    private HistoryRow row(AlertRow alert, Optional<Person> person, Optional<byte[]> portrait, String verdict) {
        return new HistoryRow(
                alert,
                person.map(Person::name).orElseGet(() -> Words.say("history.removed")),
                portrait,
                Times.day(alert.alertedAt(), clock.instant(), clock.getZone()),
                Times.time(alert.alertedAt(), clock.getZone()),
                delay(alert),
                verdict);
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
