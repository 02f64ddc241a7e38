package smartshop.app.ui.watchlist;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import smartshop.app.WatchlistDesk;
import smartshop.app.ui.Times;
import smartshop.app.ui.Words;
import smartshop.recognition.search.PersonId;
import smartshop.storage.StorageException;

/** Who is listed. For the window's thread, but needs no window. */
public final class WatchlistViewModel {
    private final WatchlistDesk watchlist;
    private final Runnable changed;
    private final Executor background;
    private final Executor window;
    private final Clock clock;
    private final ObservableList<ListedPerson> people = FXCollections.observableArrayList();
    private final ObservableList<ListedPerson> toCheck = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /** @param changed told, in the background, after somebody was removed, added or resumed */
    public WatchlistViewModel(
            WatchlistDesk watchlist, Runnable changed, Executor background, Executor window, Clock clock) {
        this.watchlist = watchlist;
        this.changed = changed;
        this.background = background;
        this.window = window;
        this.clock = clock;
    }

    public ObservableList<ListedPerson> people() {
        return people;
    }

    /** Whose entries wait for somebody to check them, oldest first. */
    public ObservableList<ListedPerson> toCheck() {
        return toCheck;
    }

    /** Whether anybody is looked for, for the status line. */
    public String recognising() {
        if (people.isEmpty()) {
            return Words.say("status.nobody");
        }
        return people.stream().allMatch(listed -> listed.person().suspended())
                ? Words.say("status.suspended")
                : Words.say("status.recognising");
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
        PersonId id = gone.person().id();
        change(() -> watchlist.remove(id));
    }

    /** The watch looks for somebody again. */
    public void resume(ListedPerson suspended) {
        PersonId id = suspended.person().id();
        change(() -> watchlist.resume(id));
    }

    /** Somebody was enrolled. */
    public void enrolled() {
        change(() -> {});
    }

    private void change(Runnable work) {
        background.execute(() -> attempt(() -> {
            work.run();
            changed.run();
            load();
        }));
    }

    /** "2 photos · since 20 November 2026". */
    String since(ListedPerson listed) {
        int photos = listed.person().photos().size();
        String date = Times.date(listed.person().enrolledAt(), clock.getZone());
        return photos == 1 ? Words.say("watchlist.sinceOnePhoto", date) : Words.say("watchlist.since", photos, date);
    }

    /** "Suspended since 20 November 2026: …", or nothing. */
    String state(ListedPerson listed) {
        return listed.person()
                .suspension()
                .map(suspension -> {
                    String date = Times.date(suspension.since(), clock.getZone());
                    return switch (suspension.why()) {
                        case WRONG_ALERTS -> Words.say("watchlist.suspended.wrong", date);
                        case ASKED -> Words.say("watchlist.suspended.asked", date);
                    };
                })
                .orElse("");
    }

    private void load() {
        List<ListedPerson> rows = watchlist.people().stream()
                .map(person -> new ListedPerson(
                        person, person.photos().stream().findFirst().flatMap(watchlist::photo)))
                .toList();
        List<ListedPerson> waiting = watchlist.tasks().stream()
                .flatMap(task -> rows.stream().filter(row -> row.person().id().equals(task.person())))
                .toList();
        window.execute(() -> {
            problem.set("");
            toCheck.setAll(waiting);
            people.setAll(rows);
        });
    }

    private void attempt(Runnable task) {
        try {
            task.run();
        } catch (StorageException e) {
            String words = Optional.ofNullable(e.getMessage()).orElse("");
            window.execute(() -> problem.set(words));
        }
    }
}
