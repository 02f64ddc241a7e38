package smartshop.app.ui.watchlist;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
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
import smartshop.storage.watchlist.SignOff;
import smartshop.storage.watchlist.State;

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
    }

    /** Whoever waits to be approved first, then by name. */
    public ObservableList<ListedPerson> people() {
        return people;
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

    boolean reviewDue(ListedPerson listed) {
        return listed.person()
                .listing()
                .filter(entry -> entry.reviewDue(clock.instant()))
                .isPresent();
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
        List<ListedPerson> rows = watchlist.people().stream()
                .map(this::listed)
                .sorted(Comparator.comparing(row -> !row.in(State.PROPOSED)))
                .toList();
        List<ListedPerson> checks = watchlist.tasks().stream()
                .flatMap(task -> rows.stream().filter(row -> row.person().id().equals(task.person())))
                .toList();
        window.execute(() -> {
            problem.set("");
            toCheck.setAll(checks);
            people.setAll(rows);
            waiting.set(checks.size()
                    + (int) rows.stream().filter(this::waitsForSomebody).count());
        });
    }

    private boolean waitsForSomebody(ListedPerson row) {
        return row.person().listing().isEmpty() || row.in(State.PROPOSED) || reviewDue(row);
    }

    private ListedPerson listed(Person person) {
        Optional<Listing> entry = person.listing();
        return new ListedPerson(
                person,
                person.photos().stream().findFirst().flatMap(watchlist::photo),
                entry.flatMap(Listing::proposer).flatMap(names),
                entry.flatMap(Listing::signOff).flatMap(SignOff::by).flatMap(names));
    }

    private void attempt(Runnable task) {
        try {
            task.run();
        } catch (StorageException e) {
            String said = Optional.ofNullable(e.getMessage()).orElse("");
            window.execute(() -> problem.set(said));
        }
    }
}
