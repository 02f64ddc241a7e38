package smartshop.app.ui.watchlist;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import smartshop.app.access.Access;
import smartshop.app.access.Permission;
import smartshop.app.access.Session;
import smartshop.app.access.Viewing;
import smartshop.app.ui.Times;
import smartshop.app.ui.Words;
import smartshop.recognition.search.PersonId;
import smartshop.storage.StorageException;
import smartshop.storage.audit.Action;
import smartshop.storage.history.AlertFilter;
import smartshop.storage.history.AlertPages;
import smartshop.storage.history.PastAlert;

/**
 * Every alert that one entry caused, newest first, for who may look at the history; it is recorded as on the history's page. For the
 * window's thread, but needs no window.
 */
public final class CausedAlerts {
    /** More than most entries ever cause. */
    static final int PAGE = 50;

    private final AlertPages pages;
    private final Access access;
    private final Viewing viewing;
    private final Executor background;
    private final Executor window;
    private final Clock clock;
    private final ObservableList<CausedAlert> alerts = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper older = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper instead = new ReadOnlyStringWrapper("");
    private @Nullable PersonId person;
    private Optional<PastAlert> last = Optional.empty();

    public CausedAlerts(AlertPages pages, Access access, Executor background, Executor window, Clock clock) {
        this.pages = pages;
        this.access = access;
        this.viewing = new Viewing(access, Permission.HISTORY, Action.HISTORY_VIEWED);
        this.background = background;
        this.window = window;
        this.clock = clock;
    }

    public ObservableList<CausedAlert> alerts() {
        return alerts;
    }

    /** Whether there are more than were read. */
    public ReadOnlyBooleanProperty olderProperty() {
        return older.getReadOnlyProperty();
    }

    /** A sentence where there is no alert to show; else empty. */
    public ReadOnlyStringProperty insteadProperty() {
        return instead.getReadOnlyProperty();
    }

    /** Reads anew, whoever was shown before. */
    public void show(PersonId wanted) {
        if (!wanted.equals(person)) {
            alerts.clear();
            instead.set("");
            older.set(false);
        }
        person = wanted;
        read(wanted, Optional.empty());
    }

    public void readOlder() {
        if (person != null && older.get()) {
            older.set(false);
            read(person, last);
        }
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private void read(PersonId wanted, Optional<PastAlert> after) {
        background.execute(() -> {
            try {
                if (viewing.allowed()) {
                    viewing.begins();
                    List<PastAlert> page = pages.page(AlertFilter.ALL.of(wanted), after, PAGE);
                    window.execute(() -> show(wanted, after.isPresent(), page));
                } else {
                    say(wanted, Words.say("caused.closed"));
                }
            } catch (StorageException e) {
                say(wanted, String.valueOf(e.getMessage()));
            }
        });
    }

    private void show(PersonId wanted, boolean further, List<PastAlert> page) {
        if (!wanted.equals(person)) {
            return; // somebody else is looked at meanwhile
        }
        if (!further) {
            alerts.clear();
        }
        Session session = access.session();
        alerts.addAll(page.stream()
                .filter(past -> session.sees(past.row().camera()))
                .map(this::caused)
                .toList());
        last = page.isEmpty() ? last : Optional.of(page.getLast());
        older.set(page.size() == PAGE);
        instead.set(alerts.isEmpty() ? Words.say("caused.none") : "");
    }

    private CausedAlert caused(PastAlert past) {
        Instant at = past.row().alertedAt();
        String when = Times.day(at, clock.instant(), clock.getZone()) + " " + Times.time(at, clock.getZone());
        return new CausedAlert(past, when, past.row().cameraName());
    }

    private void say(PersonId wanted, String words) {
        window.execute(() -> {
            if (wanted.equals(person)) {
                alerts.clear();
                older.set(false);
                instead.set(words);
            }
        });
    }
}
