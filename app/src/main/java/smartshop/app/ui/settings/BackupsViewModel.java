package smartshop.app.ui.settings;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import smartshop.app.BackupPlaces;
import smartshop.app.ui.Check;
import smartshop.app.ui.Times;
import smartshop.app.ui.Words;
import smartshop.storage.StorageException;

/** The shop's backups, and where copies of them go. For the window's thread, but needs no window. */
public final class BackupsViewModel {
    private final BackupPlaces places;
    private final Executor background;
    private final Executor window;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<Check> last = new ReadOnlyObjectWrapper<>(Check.NONE);
    private final ReadOnlyObjectWrapper<Check> second = new ReadOnlyObjectWrapper<>(Check.NONE);
    private final ReadOnlyObjectWrapper<Check> outcome = new ReadOnlyObjectWrapper<>(Check.NONE);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper mayChoose = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper mayMake = new ReadOnlyBooleanWrapper();

    public BackupsViewModel(BackupPlaces places, Executor background, Executor window, Clock clock) {
        this.places = places;
        this.background = background;
        this.window = window;
        this.clock = clock;
    }

    public void refresh() {
        background.execute(() -> {
            try {
                BackupPlaces.State state = places.state();
                window.execute(() -> show(state));
            } catch (StorageException e) {
                window.execute(() -> last.set(Check.bad(String.valueOf(e.getMessage()))));
            }
        });
    }

    private void show(BackupPlaces.State state) {
        mayChoose.set(places.mayChoose());
        mayMake.set(places.mayMake());
        last.set(state.last()
                .map(at -> Check.good(Words.say(
                        "backups.last",
                        Times.day(at, clock.instant(), clock.getZone()),
                        Times.minute(at, clock.getZone()))))
                .orElseGet(() -> Check.care(Words.say("backups.none"))));
        second.set(state.second()
                .map(place -> about(place, state))
                .orElseGet(() -> Check.care(Words.say("backups.alone"))));
    }

    private static Check about(Path place, BackupPlaces.State state) {
        if (!state.there()) {
            return Check.bad(Words.say("backups.away", place));
        }
        return state.trouble()
                .map(Check::bad)
                .orElseGet(() -> state.sameDisk()
                        ? Check.care(Words.say("backups.sameDisk", place))
                        : Check.good(Words.say("backups.second", place)));
    }

    /** When the last one was made. */
    ReadOnlyObjectProperty<Check> lastProperty() {
        return last.getReadOnlyProperty();
    }

    /** Where copies go. */
    ReadOnlyObjectProperty<Check> secondProperty() {
        return second.getReadOnlyProperty();
    }

    /** What became of the last thing that was done here. */
    ReadOnlyObjectProperty<Check> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty mayChooseProperty() {
        return mayChoose.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty mayMakeProperty() {
        return mayMake.getReadOnlyProperty();
    }

    void choose(Path folder) {
        attempt(() -> places.choose(folder).map(Check::care).orElseGet(() -> Check.good(Words.say("backups.chosen"))));
    }

    void make() {
        attempt(() -> {
            places.make();
            return Check.good(Words.say("backups.made"));
        });
    }

    private void attempt(Supplier<Check> work) {
        busy.set(true);
        outcome.set(Check.NONE);
        background.execute(() -> {
            Check result = tried(work);
            window.execute(() -> {
                busy.set(false);
                outcome.set(result);
            });
            refresh();
        });
    }

    private static Check tried(Supplier<Check> work) {
        try {
            return work.get();
        } catch (StorageException e) {
            return Check.bad(Optional.ofNullable(e.getMessage()).orElse(""));
        }
    }
}
