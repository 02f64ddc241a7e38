package smartshop.app.ui.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.alert.Alert;
import smartshop.app.alert.AlertSink;
import smartshop.app.alert.VerdictBook;
import smartshop.app.ui.Times;
import smartshop.app.ui.Words;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.search.PersonId;
import smartshop.storage.history.Retention;
import smartshop.storage.verdict.Verdict;
import smartshop.storage.verdict.Verdicts;

/**
 * The alerts in front of a human. The oldest unanswered one is on the card; an answered one stays there, so that its
 * name is read and the answer can be taken back, until somebody closes it, a new alert comes, or another one has waited
 * for {@link #UNDO}. All but {@link #raised} and {@link #upgraded} is for the window's thread.
 */
public final class AlertsViewModel implements AlertSink {
    /** Each keeps a scene of some 2.7 MB, and nobody may look at the screen all night. */
    static final int CAPACITY = 20;

    /** For so long an answer can be taken back although another alert waits. */
    static final Duration UNDO = Duration.ofSeconds(5);

    /** For so long it can be taken back at all, once; then the face's template is wiped. */
    static final Duration CORRECTABLE = Verdicts.CORRECTABLE;

    private static final Logger log = LoggerFactory.getLogger(AlertsViewModel.class);

    private final Function<PersonId, Optional<Listed>> watchlist;
    private final VerdictBook verdicts;
    private final Consumer<String> notices;
    private final Executor background;
    private final Executor window;
    private final Clock clock;
    private final ObservableList<WaitingAlert> open = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable WaitingAlert> onCard = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty muted = new SimpleBooleanProperty(false);
    private final SimpleBooleanProperty calling = new SimpleBooleanProperty(false);
    private final BooleanProperty onePerson = new SimpleBooleanProperty(false);
    private Predicate<UUID> mine = camera -> true;
    private long unanswered;

    /**
     * @param watchlist looks a person up; may be slow
     * @param verdicts gets the answers, in the background
     * @param notices told, in the background, that an answer could not be handed over
     * @param background runs what is slow, in order
     * @param window runs tasks on the window's thread
     */
    public AlertsViewModel(
            Function<PersonId, Optional<Listed>> watchlist,
            VerdictBook verdicts,
            Consumer<String> notices,
            Executor background,
            Executor window,
            Clock clock) {
        this.watchlist = watchlist;
        this.verdicts = verdicts;
        this.notices = notices;
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

    @Override
    public void upgraded(Alert better) {
        window.execute(() -> open.stream()
                .filter(waiting -> waiting.alert().id().equals(better.id()))
                .findFirst()
                .ifPresentOrElse(waiting -> waiting.upgrade(better), () -> WaitingAlert.wipe(better.template())));
    }

    /** Every alert that was not closed, oldest first; at most {@link #CAPACITY}. */
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

    /** Whether one person says here what otherwise takes two; each card says so. */
    public BooleanProperty onePersonProperty() {
        return onePerson;
    }

    /** Who is signed in now answers for these cameras; other alerts wait for others. */
    public void answersFor(Predicate<UUID> cameras) {
        mine = cameras;
        WaitingAlert shown = onCard.get();
        if (shown != null && !mine.test(shown.alert().camera())) {
            onCard.set(null);
        }
        settle();
    }

    /** Where and when, for each alert that waits for an answer, oldest first. */
    public List<String> waiting() {
        return open.stream()
                .filter(waiting -> !waiting.answered())
                .map(this::whereAndWhen)
                .toList();
    }

    public void answer(WaitingAlert waiting, Verdict answer) {
        Alert alert = waiting.alert();
        Optional<Embedding> seen = waiting.answer(answer, clock.instant());
        background.execute(() -> give(alert, answer, seen));
        settle();
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private void give(Alert alert, Verdict answer, Optional<Embedding> seen) {
        try {
            verdicts.give(alert, answer, seen);
        } catch (RuntimeException e) {
            log.error("A verdict was not handed over", e);
            notices.accept(Words.say("alert.notSaid"));
        } finally {
            seen.ifPresent(WaitingAlert::wipe);
        }
    }

    /** Takes an answer back, if it still can be. */
    public void undo(WaitingAlert waiting) {
        if (waiting.correctableProperty().get()) {
            Alert alert = waiting.alert();
            waiting.takeBack();
            background.execute(() -> verdicts.takeBack(alert));
            settle();
        }
    }

    /** Puts an answered alert away; one without an answer stays. */
    public void close(WaitingAlert waiting) {
        if (waiting.answered()) {
            remove(waiting);
            settle();
        }
    }

    /** Puts away the alerts of these people, answered or not, and wipes what is in them. Call it a few times a second. */
    public void drop(Predicate<PersonId> people) {
        List<WaitingAlert> dropped = open.stream()
                .filter(waiting -> people.test(waiting.alert().person()))
                .toList();
        if (!dropped.isEmpty()) {
            open.removeAll(dropped);
            settle();
            dropped.forEach(WaitingAlert::wipe);
        }
    }

    /** The window closes: nothing is kept of anybody. */
    public void forgetAll() {
        open.forEach(this::wipe);
    }

    private void remove(WaitingAlert waiting) {
        open.remove(waiting);
        wipe(waiting);
    }

    /** The pictures after whatever is still to be done with them. */
    private void wipe(WaitingAlert waiting) {
        waiting.forget();
        Alert alert = waiting.alert();
        background.execute(() -> {
            alert.face().wipe();
            alert.scene().wipe();
        });
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

    /** Puts answered alerts away once their time is over. Call it a few times a second. */
    public void tick() {
        settle();
    }

    /** "3 more waiting · 12 went unanswered", one of them, or nothing. */
    public String others() {
        long others = open.stream()
                .filter(waiting -> waiting != onCard.get() && !waiting.answered())
                .count();
        return Stream.of(
                        others == 0 ? "" : Words.say("alert.others", others),
                        unanswered == 0 ? "" : Words.say("alert.unanswered", unanswered))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private void add(WaitingAlert waiting) {
        if (open.size() >= CAPACITY) {
            giveUp();
        }
        open.add(waiting);
        WaitingAlert shown = onCard.get();
        if (shown != null && shown.answered() && mine.test(waiting.alert().camera())) {
            onCard.set(waiting);
        }
        settle();
    }

    /** Makes room. Never takes the face that somebody may just be comparing; the history has the others. */
    private void giveUp() {
        WaitingAlert oldest = open.stream()
                .filter(waiting -> waiting != onCard.get())
                .min(Comparator.comparing(waiting -> !waiting.answered()))
                .orElseThrow();
        if (!oldest.answered()) {
            unanswered++;
        }
        remove(oldest);
    }

    private void settle() {
        calling.set(open.stream().anyMatch(waiting -> !waiting.answered()));
        Instant now = clock.instant();
        endOfDay(now);
        open.stream()
                .filter(waiting -> waiting.answeredBefore(now.minus(CORRECTABLE)))
                .forEach(WaitingAlert::forget);
        open.stream()
                .filter(waiting ->
                        waiting.answeredBefore(now.minus(UNDO)) && (waiting != onCard.get() || calling.get()))
                .toList()
                .forEach(this::remove);
        WaitingAlert shown = onCard.get();
        if (shown == null || !open.contains(shown)) {
            onCard.set(next());
        }
        if (open.isEmpty()) {
            unanswered = 0;
        }
    }

    /** What nobody answered goes with its row. */
    private void endOfDay(Instant now) {
        Instant gone = Retention.unconfirmedUntil(now, clock.getZone());
        open.stream()
                .filter(waiting ->
                        !waiting.answered() && waiting.alert().alertedAt().isBefore(gone))
                .toList()
                .forEach(this::remove);
    }

    private @Nullable WaitingAlert next() {
        List<WaitingAlert> ours = open.stream()
                .filter(waiting -> mine.test(waiting.alert().camera()))
                .toList();
        return ours.stream()
                .filter(waiting -> !waiting.answered())
                .findFirst()
                .orElse(ours.isEmpty() ? null : ours.getFirst());
    }
}
