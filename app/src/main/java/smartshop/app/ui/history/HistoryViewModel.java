package smartshop.app.ui.history;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import smartshop.app.access.Access;
import smartshop.app.access.Permission;
import smartshop.app.access.Viewing;
import smartshop.app.ui.Words;
import smartshop.recognition.search.PersonId;
import smartshop.storage.Database;
import smartshop.storage.StorageException;
import smartshop.storage.audit.Action;
import smartshop.storage.history.AlertFilter;
import smartshop.storage.history.Answer;
import smartshop.storage.history.DayPart;
import smartshop.storage.history.PastAlert;

/**
 * The alerts so far, newest first, a page at a time, filtered by the database. For the window's thread, but needs no window.
 */
public final class HistoryViewModel {
    private final HistoryReader reader;
    private final Viewing viewing;
    private final Executor background;
    private final Executor window;
    private final ObservableList<HistoryRow> rows = FXCollections.observableArrayList();
    private final ObservableList<Choice<UUID>> cameras = FXCollections.observableArrayList();
    private final ObservableList<Choice<LocalDate>> days = FXCollections.observableArrayList();
    private final ObservableList<Choice<PersonId>> people = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable UUID> camera = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> day = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable PersonId> person = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Answer> answer = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable DayPart> part = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Optional<DayMarks>> marks = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<@Nullable UUID> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper older = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    /** Which question was asked last: an answer to an earlier one comes too late. */
    private final AtomicLong asked = new AtomicLong();

    public HistoryViewModel(Database storage, Access access, Executor background, Executor window, Clock clock) {
        this.reader = new HistoryReader(storage, clock);
        this.viewing = new Viewing(access, Permission.HISTORY, Action.HISTORY_VIEWED);
        this.background = background;
        this.window = window;
        List.of(camera, day, person, answer, part)
                .forEach(filter -> filter.addListener((now, before, chosen) -> refresh()));
    }

    /** The rows that pass every filter, as far as they were read. */
    public ObservableList<HistoryRow> rows() {
        return rows;
    }

    /** Whether there is no alert at all, filters aside. */
    public ReadOnlyBooleanProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    /** Whether there may be rows after the last one that was read. */
    public ReadOnlyBooleanProperty olderProperty() {
        return older.getReadOnlyProperty();
    }

    public ObservableList<Choice<UUID>> cameras() {
        return cameras;
    }

    /** Newest first. */
    public ObservableList<Choice<LocalDate>> days() {
        return days;
    }

    public ObservableList<Choice<PersonId>> people() {
        return people;
    }

    /** What can have been said. */
    public List<Choice<Answer>> answers() {
        return Arrays.stream(Answer.values())
                .map(each -> new Choice<>(
                        each, each == Answer.NONE ? Words.say("history.verdict.none") : HistoryReader.words(each)))
                .toList();
    }

    /** Only this camera's; null for all. */
    public ObjectProperty<@Nullable UUID> cameraProperty() {
        return camera;
    }

    /** Only this day's; null for all. */
    public ObjectProperty<@Nullable LocalDate> dayProperty() {
        return day;
    }

    /** Only this person's; null for everybody's. */
    public ObjectProperty<@Nullable PersonId> personProperty() {
        return person;
    }

    /** Only those of which this was said; null for all. */
    public ObjectProperty<@Nullable Answer> answerProperty() {
        return answer;
    }

    /** Only in this part of each day; null for all of it. */
    public ObjectProperty<@Nullable DayPart> partProperty() {
        return part;
    }

    /** What can be chosen of a day. */
    public List<Choice<DayPart>> parts() {
        return Arrays.stream(DayPart.values())
                .map(each -> new Choice<>(each, words(each)))
                .toList();
    }

    private static String words(DayPart part) {
        return switch (part) {
            case NIGHT -> Words.say("history.part.night", part.from(), part.to());
            case MORNING -> Words.say("history.part.morning", part.from(), part.to());
            case AFTERNOON -> Words.say("history.part.afternoon", part.from(), part.to());
            case EVENING -> Words.say("history.part.evening", part.from(), part.to());
        };
    }

    /** Nothing is filtered any more. */
    public void all() {
        List.of(camera, day, person, answer, part).forEach(filter -> filter.set(null));
    }

    /** The chosen day's, or the newest day's that has any; empty if no day has. */
    public ReadOnlyObjectProperty<Optional<DayMarks>> marksProperty() {
        return marks.getReadOnlyProperty();
    }

    /** The alert that is chosen in the timeline and in the table; null if none is. */
    public ObjectProperty<@Nullable UUID> chosenProperty() {
        return chosen;
    }

    /** Goes to the next later mark of the day, or back. @param by 1 or -1; without anything chosen it is the newest */
    public void scrub(int by) {
        marks.get().ifPresent(now -> {
            UUID at = chosen.get();
            Optional<PastAlert> next = at == null || now.mark(at).isEmpty()
                    ? now.marks().stream().reduce((one, later) -> later)
                    : now.from(at, by);
            next.ifPresent(mark -> choose(mark.row().id()));
        });
    }

    /** Goes to the day's first or last mark. */
    public void end(boolean last) {
        marks.get()
                .map(DayMarks::marks)
                .filter(all -> !all.isEmpty())
                .ifPresent(all ->
                        choose((last ? all.getLast() : all.getFirst()).row().id()));
    }

    /** Goes to another day that has alerts. @param by 1 for the next later one, -1 for the one before */
    public void turn(int by) {
        marks.get().ifPresent(now -> {
            List<LocalDate> all =
                    days.stream().map(Choice::value).filter(Objects::nonNull).toList(); // newest first
            all.stream()
                    .filter(other -> by > 0 ? other.isAfter(now.day()) : other.isBefore(now.day()))
                    .reduce((one, next) -> by > 0 ? next : one)
                    .ifPresent(day::set);
        });
    }

    /** The table has the row, too, however far down: what lies between is read. */
    public void choose(UUID mark) {
        if (rows.stream().noneMatch(row -> row.alert().id().equals(mark)) && older.get() && !rows.isEmpty()) {
            readTo(mark);
        } else {
            chosen.set(mark);
        }
    }

    private void readTo(UUID mark) {
        AlertFilter filter = filter();
        Optional<DayPart> only = Optional.ofNullable(part.get());
        PastAlert last = rows.getLast().past();
        long question = asked.incrementAndGet();
        attempt(() -> {
            List<HistoryRow> more = new ArrayList<>();
            Optional<PastAlert> after = Optional.of(last);
            boolean there = false;
            while (!there && after.isPresent()) {
                List<HistoryRow> page = reader.page(filter, only, after);
                more.addAll(page);
                there = page.stream().anyMatch(row -> row.alert().id().equals(mark));
                after = page.size() == HistoryReader.PAGE
                        ? Optional.of(page.getLast().past())
                        : Optional.empty();
            }
            boolean further = after.isPresent();
            window.execute(() -> {
                if (question == asked.get()) {
                    rows.addAll(more);
                    older.set(further);
                    chosen.set(mark);
                }
            });
        });
    }

    /** Only one day's, of everybody. @param unanswered only those that nobody answered */
    public void only(LocalDate wanted, boolean unanswered) {
        camera.set(null);
        person.set(null);
        part.set(null);
        answer.set(unanswered ? Answer.NONE : null);
        day.set(wanted);
    }

    /** One sentence if the history cannot be read, else empty. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Somebody looks at it. */
    public void opened() {
        read(viewing::begins);
    }

    /** Reads the first page again, if who is signed in may look at it. */
    public void refresh() {
        if (viewing.allowed()) {
            read(() -> {});
        }
    }

    /** Reads the next page. */
    public void readOlder() {
        if (rows.isEmpty() || !older.get()) {
            return;
        }
        PastAlert last = rows.getLast().past();
        AlertFilter filter = filter();
        Optional<DayPart> only = Optional.ofNullable(part.get());
        long question = asked.incrementAndGet();
        attempt(() -> {
            List<HistoryRow> more = reader.page(filter, only, Optional.of(last));
            window.execute(() -> {
                if (question == asked.get()) {
                    rows.addAll(more);
                    older.set(more.size() == HistoryReader.PAGE);
                }
            });
        });
    }

    private void read(Runnable before) {
        AlertFilter anyDay = anyDay();
        Optional<LocalDate> onlyDay = Optional.ofNullable(day.get());
        Optional<DayPart> only = Optional.ofNullable(part.get());
        long question = asked.incrementAndGet();
        attempt(() -> {
            before.run();
            if (question != asked.get()) {
                return; // somebody chooses faster than the disk reads
            }
            AlertFilter filter = onlyDay.map(one -> reader.on(anyDay, one)).orElse(anyDay);
            List<HistoryRow> page = reader.page(filter, only, Optional.empty());
            Optional<DayMarks> drawn = reader.marks(anyDay, only, onlyDay);
            HistoryReader.Choices choices = reader.choices(page);
            boolean none = page.isEmpty() && reader.isEmpty();
            window.execute(() -> {
                if (question == asked.get()) {
                    show(page, choices, none);
                    marks.set(drawn);
                }
            });
        });
    }

    private void attempt(Runnable work) {
        background.execute(() -> {
            try {
                work.run();
            } catch (StorageException e) {
                String words = String.valueOf(e.getMessage());
                window.execute(() -> problem.set(words));
            }
        });
    }

    private void show(List<HistoryRow> page, HistoryReader.Choices choices, boolean none) {
        problem.set("");
        setAll(cameras, choices.cameras());
        setAll(days, choices.days());
        setAll(people, choices.people());
        rows.setAll(page);
        older.set(page.size() == HistoryReader.PAGE);
        empty.set(none);
    }

    /** A choice that stays as it is must not close the list that somebody has open. */
    private static <T> void setAll(ObservableList<Choice<T>> shown, List<Choice<T>> now) {
        if (!shown.equals(now)) {
            shown.setAll(now);
        }
    }

    /** What is shown now. */
    AlertFilter filter() {
        LocalDate onlyDay = day.get();
        return onlyDay == null ? anyDay() : reader.on(anyDay(), onlyDay);
    }

    private AlertFilter anyDay() {
        AlertFilter filter = AlertFilter.ALL;
        UUID onlyCamera = camera.get();
        PersonId onlyPerson = person.get();
        Answer onlyAnswer = answer.get();
        filter = onlyCamera == null ? filter : filter.at(onlyCamera);
        filter = onlyPerson == null ? filter : filter.of(onlyPerson);
        return onlyAnswer == null ? filter : filter.answered(onlyAnswer);
    }
}
