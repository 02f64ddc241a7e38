package smartshop.app.ui.watchlist;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import smartshop.app.WatchlistDesk;
import smartshop.app.access.Approval;
import smartshop.app.enrol.EntryDesk;
import smartshop.app.ui.Times;
import smartshop.app.ui.Words;
import smartshop.recognition.search.PersonId;
import smartshop.storage.StorageException;
import smartshop.storage.staff.StaffId;
import smartshop.storage.watchlist.EnrolmentRules;
import smartshop.storage.watchlist.Listing;
import smartshop.storage.watchlist.Notice;
import smartshop.storage.watchlist.Person;
import smartshop.storage.watchlist.PhotoId;
import smartshop.storage.watchlist.SignOff;
import smartshop.storage.watchlist.State;
import smartshop.storage.watchlist.Task;

/** Who is listed, and what waits for somebody. For the window's thread, but needs no window. */
public final class WatchlistViewModel {
    private final WatchlistDesk watchlist;
    private final EntryDesk desk;
    private final Function<StaffId, Optional<String>> names;
    private final Runnable changed;
    private final Executor background;
    private final Executor window;
    private final Clock clock;
    private final EntryWords words;
    private volatile EnrolmentRules rules = EnrolmentRules.UK;
    private final ObservableList<ListedPerson> people = FXCollections.observableArrayList();
    private final FilteredList<ListedPerson> found = new FilteredList<>(people);
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObservableList<ListedPerson> toCheck = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /**
     * @param names of whoever proposed and approved
     * @param changed told, in the background, after somebody was removed, added or resumed
     */
    public WatchlistViewModel(
            WatchlistDesk watchlist,
            EntryDesk desk,
            Function<StaffId, Optional<String>> names,
            Runnable changed,
            Executor background,
            Executor window,
            Clock clock) {
        this.watchlist = watchlist;
        this.desk = desk;
        this.names = names;
        this.changed = changed;
        this.background = background;
        this.window = window;
        this.clock = clock;
        this.words = new EntryWords(clock);
        typed.subscribe(now -> found.setPredicate(now.isBlank() ? null : listed -> listed.matches(now)));
    }

    /** Whoever waits to be approved first, then by name. */
    public ObservableList<ListedPerson> people() {
        return people;
    }

    /** Of {@link #people} those that match {@link #typedProperty}. */
    public ObservableList<ListedPerson> found() {
        return found;
    }

    /** What is looked for in names, reasons and references. */
    public StringProperty typedProperty() {
        return typed;
    }

    /** Whose entries wait for somebody to check them, oldest first. */
    public ObservableList<ListedPerson> toCheck() {
        return toCheck;
    }

    /** How many entries wait for somebody: to be checked, approved, renewed or removed. */
    public ReadOnlyIntegerProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** Whether anybody is looked for, for the status line. */
    public String recognising() {
        if (people.isEmpty()) {
            return Words.say("status.nobody");
        }
        Instant now = clock.instant();
        if (people.stream().anyMatch(listed -> listed.person().active(now))) {
            return Words.say("status.recognising");
        }
        return people.stream().allMatch(listed -> listed.person().suspended())
                ? Words.say("status.suspended")
                : Words.say("status.noEntryActive");
    }

    /** One sentence if the last wish was not granted, else empty. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Reads the list again, if who is signed in may look at it; else what was there stays, covered. */
    public void refresh() {
        background.execute(() -> attempt(() -> {
            if (watchlist.mayLook()) {
                load();
            }
        }));
    }

    /** Somebody looks at the list. */
    public void opened() {
        background.execute(() -> attempt(() -> {
            watchlist.viewed();
            load();
        }));
    }

    public void remove(ListedPerson gone) {
        change(gone, desk::remove);
    }

    /** The watch looks for somebody again. */
    public void resume(ListedPerson suspended) {
        change(suspended, desk::resume);
    }

    public void approve(ListedPerson proposed) {
        change(proposed, desk::approve);
    }

    public void refuse(ListedPerson proposed) {
        change(proposed, desk::refuse);
    }

    public void contest(ListedPerson listed) {
        change(listed, desk::contest);
    }

    public void settle(ListedPerson contested) {
        change(contested, desk::settle);
    }

    public void renew(ListedPerson listed, Approval approval) {
        change(listed, id -> desk.renew(id, approval));
    }

    public void tell(ListedPerson listed, Notice notice) {
        change(listed, id -> desk.told(id, notice));
    }

    /** Somebody was enrolled. */
    public void enrolled() {
        change(() -> {});
    }

    private void change(ListedPerson listed, Consumer<PersonId> work) {
        change(() -> work.accept(listed.person().id()));
    }

    private void change(Runnable work) {
        background.execute(() -> attempt(() -> {
            work.run();
            changed.run();
            load();
        }));
    }

    /** As they were when the list was read. */
    EnrolmentRules rules() {
        return rules;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    boolean takesEffectAtOnce() {
        return desk.takesEffectAtOnce();
    }

    boolean mayApprove(ListedPerson listed) {
        return listed.in(State.PROPOSED)
                && listed.person().listing().filter(desk::mayApprove).isPresent();
    }

    Standing standing(ListedPerson listed) {
        return Standing.of(listed, clock.instant());
    }

    /** Opens photos; in the background. Says it if that fails, and then opens none. */
    Map<PhotoId, byte[]> photos(Collection<PhotoId> ids) {
        try {
            return watchlist.photos(ids);
        } catch (StorageException e) {
            said(e);
            return Map.of();
        }
    }

    /** "2 photos · since 20 November 2026". */
    String since(ListedPerson listed) {
        int photos = listed.person().photos().size();
        String date = Times.date(listed.person().enrolledAt(), clock.getZone());
        return photos == 1 ? Words.say("watchlist.sinceOnePhoto", date) : Words.say("watchlist.since", photos, date);
    }

    /** "Active · 365 days left". */
    String state(ListedPerson listed) {
        return listed.person().listing().map(words::state).orElseGet(() -> Words.say("watchlist.changed.chip"));
    }

    /** Since when and why the entry rests; may be nothing. */
    String rest(ListedPerson listed) {
        return listed.person().listing().map(words::rest).orElse("");
    }

    /** Until when the entry lasts; may be nothing. */
    String ends(ListedPerson listed) {
        return listed.person().listing().map(words::ends).orElse("");
    }

    /** What evidence there is and where it is kept; may be nothing. */
    String evidence(ListedPerson listed) {
        return listed.person().listing().map(EntryWords::evidence).orElse("");
    }

    /** "Theft · 3 November 2026 · £75.00 · IB-114"; may be nothing. */
    String grounds(ListedPerson listed) {
        return listed.person()
                .listing()
                .map(entry -> words.grounds(entry, rules))
                .orElseGet(() -> Words.say("watchlist.changed"));
    }

    /** "Proposed by Ann, approved by Bo on 20 November 2026"; may be nothing. */
    String who(ListedPerson listed) {
        return words.who(listed);
    }

    /** "Told on 20 November 2026"; may be nothing. */
    String knows(ListedPerson listed) {
        return listed.person().listing().map(words::knows).orElse("");
    }

    private void load() {
        rules = desk.rules();
        Map<StaffId, Optional<String>> staff = new HashMap<>();
        List<ListedPerson> rows = watchlist.people().stream()
                .map(person -> listed(person, id -> staff.computeIfAbsent(id, names)))
                .sorted(Comparator.comparing(row -> !row.in(State.PROPOSED)))
                .toList();
        Set<PersonId> tasks =
                watchlist.tasks().stream().map(Task::person).collect(Collectors.toCollection(LinkedHashSet::new));
        Map<PersonId, ListedPerson> wrong = rows.stream()
                .filter(row -> tasks.contains(row.person().id()))
                .collect(Collectors.toMap(row -> row.person().id(), row -> row));
        List<ListedPerson> checks =
                tasks.stream().filter(wrong::containsKey).map(wrong::get).toList();
        window.execute(() -> {
            problem.set("");
            toCheck.setAll(checks);
            people.setAll(rows);
            waiting.set(checks.size()
                    + (int) rows.stream().filter(this::waitsForSomebody).count());
        });
    }

    private boolean waitsForSomebody(ListedPerson row) {
        return switch (standing(row)) {
            case PENDING, EXPIRING, CHANGED -> true;
            case ACTIVE, SUSPENDED, CONTESTED, EXPIRED -> false;
        };
    }

    private static ListedPerson listed(Person person, Function<StaffId, Optional<String>> names) {
        Optional<Listing> entry = person.listing();
        return new ListedPerson(
                person,
                entry.flatMap(Listing::proposer).flatMap(names),
                entry.flatMap(Listing::signOff).flatMap(SignOff::by).flatMap(names));
    }

    private void attempt(Runnable task) {
        try {
            task.run();
        } catch (StorageException e) {
            said(e);
        }
    }

    private void said(StorageException failure) {
        String words = String.valueOf(failure.getMessage());
        window.execute(() -> problem.set(words));
    }
}
