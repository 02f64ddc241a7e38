package smartshop.app.ui.alert;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import smartshop.app.alert.Alert;
import smartshop.app.alert.AlertSink;
import smartshop.app.ui.Times;
import smartshop.app.ui.Words;
import smartshop.recognition.search.PersonId;

/**
 * The alerts in front of a human. The oldest unanswered one is on the card; an answered one stays there until it is
 * closed, so that the answer can be taken back. Answers live as long as the window. All but {@link #raised} is for the
 * window's thread.
 */
public final class AlertsViewModel implements AlertSink {
    private final Function<PersonId, Optional<Listed>> watchlist;
    private final Executor background;
    private final Executor window;
    private final Clock clock;
    private final ObservableList<WaitingAlert> open = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable WaitingAlert> onCard = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty muted = new SimpleBooleanProperty(false);
    private final SimpleBooleanProperty calling = new SimpleBooleanProperty(false);

    /**
     * @param watchlist looks a person up; may be slow
     * @param background runs what is slow
     * @param window runs tasks on the window's thread
     */
    public AlertsViewModel(
            Function<PersonId, Optional<Listed>> watchlist, Executor background, Executor window, Clock clock) {
        this.watchlist = watchlist;
        this.background = background;
        this.window = window;
        this.clock = clock;
    }

    @Override
    public void raised(Alert alert) {
        WaitingAlert waiting = new WaitingAlert(alert);
        window.execute(() -> add(waiting));
        background.execute(() -> {
            Optional<Listed> listed = watchlist.apply(alert.person());
            window.execute(() -> waiting.listed(listed));
        });
    }

    /** Every alert that was not closed, oldest first. */
    public ObservableList<WaitingAlert> open() {
        return open;
    }

    /** The one to look at, or null. */
    public ReadOnlyObjectProperty<@Nullable WaitingAlert> onCardProperty() {
        return onCard.getReadOnlyProperty();
    }

    /** Whether an alert waits for an answer. */
    public ReadOnlyBooleanProperty callingProperty() {
        return calling;
    }

    public BooleanProperty mutedProperty() {
        return muted;
    }

    public void answer(WaitingAlert waiting, Answer answer) {
        waiting.answer(Optional.of(answer));
        settle();
    }

    /** Takes an answer back. */
    public void undo(WaitingAlert waiting) {
        waiting.answer(Optional.empty());
        settle();
    }

    /** Puts an answered alert away; one without an answer stays. */
    public void close(WaitingAlert waiting) {
        if (waiting.answered()) {
            open.remove(waiting);
            settle();
        }
    }

    /** Cameras whose alerts wait. */
    public Set<UUID> cameras() {
        return open.stream()
                .filter(waiting -> !waiting.answered())
                .map(waiting -> waiting.alert().camera())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** "Entrance · 14:03:22 · 4 s ago". */
    public String whereAndWhen(WaitingAlert waiting) {
        Alert alert = waiting.alert();
        Instant at = alert.alertedAt();
        return Words.say(
                "alert.where", alert.cameraName(), Times.time(at, clock.getZone()), Times.ago(at, clock.instant()));
    }

    /** "3 more waiting", or nothing. */
    public String others() {
        long others = open.stream()
                .filter(waiting -> waiting != onCard.get() && !waiting.answered())
                .count();
        return others == 0 ? "" : Words.say("alert.others", others);
    }

    private void add(WaitingAlert waiting) {
        open.add(waiting);
        settle();
    }

    /** The answered alert stays on the card until it is closed, unless it was answered and another one waits. */
    private void settle() {
        calling.set(open.stream().anyMatch(waiting -> !waiting.answered()));
        WaitingAlert shown = onCard.get();
        if (shown == null || !open.contains(shown)) {
            onCard.set(next());
        }
    }

    private @Nullable WaitingAlert next() {
        return open.stream()
                .filter(waiting -> !waiting.answered())
                .findFirst()
                .orElse(open.isEmpty() ? null : open.getFirst());
    }
}
