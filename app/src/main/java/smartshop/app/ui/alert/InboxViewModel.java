package smartshop.app.ui.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import smartshop.app.verify.Verification;
import smartshop.storage.StorageException;

/**
 * The alerts' page: what waits for whom, what is to be acted on, and what the day has had. While somebody looks, nothing moves under their eyes:
 * what comes in is counted, unless nothing else waits. For the window's thread, but needs no window.
 */
public final class InboxViewModel {
    private final AlertsViewModel alerts;
    private final DayReader past;
    private final Executor background;
    private final Executor window;
    private final ObservableList<InboxRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable InboxRow> selected = new SimpleObjectProperty<>();
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper cardHere = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyIntegerWrapper fresh = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ObservableList<LocalDate> unanswered = FXCollections.observableArrayList();
    private final List<WaitingAlert> order = new ArrayList<>();
    private List<InboxRow.Done> done = List.of();
    private boolean looking;
    private boolean filling;
    private Runnable filled = () -> {};
    private Instant newestChange = Instant.MIN;

    /** Whose turn it is, in the order of the page. */
    enum Turn {
        /** Who is at this screen has to look. */
        YOURS,
        SECOND_PERSON,
        ACT,
        ENDED
    }

    /** @param background waits for the disk */
    public InboxViewModel(AlertsViewModel alerts, DayReader past, Executor background, Executor window) {
        this.alerts = alerts;
        this.past = past;
        this.background = background;
        this.window = window;
        alerts.open().addListener((InvalidationListener) change -> follow());
        alerts.viewerProperty().addListener((observable, before, now) -> someoneElse());
        alerts.onCardProperty().subscribe(this::called);
        selected.addListener((observable, before, now) -> sayWhetherHere());
    }

    /** What waits for who is here first, then for a second person, then what is to be acted on, then what has ended; each by severity, then age. */
    public ObservableList<InboxRow> rows() {
        return rows;
    }

    /** The one to look at; null where there is none. */
    public ReadOnlyObjectProperty<@Nullable InboxRow> selectedProperty() {
        return selected;
    }

    /** Somebody chooses a row. What a list selects of itself while it is filled anew is nobody's choice. */
    public void choose(InboxRow row) {
        if (!filling) {
            selected.set(row);
        }
    }

    /** Called after the rows have changed, and what is chosen of them. */
    void onFilled(Runnable listener) {
        filled = listener;
    }

    /** How many wait for anybody who is at this screen. */
    public ReadOnlyIntegerProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** Whether somebody sees the page and misses no card that the lane would show; else the lane shows it. */
    public ReadOnlyBooleanProperty cardHereProperty() {
        return cardHere.getReadOnlyProperty();
    }

    /** How many have come in and are not in the rows yet. */
    public ReadOnlyIntegerProperty freshProperty() {
        return fresh.getReadOnlyProperty();
    }

    /** Days before today with an alert that nobody answered, newest first. */
    public ObservableList<LocalDate> unanswered() {
        return unanswered;
    }

    /** One sentence if the day could not be read, else empty. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Somebody looks at the page, or looks away. */
    public void looking(boolean now) {
        looking = now;
        begin();
        called(alerts.onCardProperty().get());
        if (now) {
            readDay();
        }
    }

    /** Takes in what has come since, and puts everything in order. */
    public void showFresh() {
        begin();
    }

    /** Turns to the alert that came last. */
    public void newest() {
        alerts.open().stream()
                .filter(alerts::mine)
                .filter(WaitingAlert::waits)
                .max(Comparator.comparing(one -> one.alert().alertedAt()))
                .ifPresent(this::turnTo);
    }

    private void turnTo(WaitingAlert wanted) {
        begin();
        selected.set(new InboxRow.Open(wanted));
    }

    /** Puts away all that ended and needs nobody any more. */
    public void putAwayEnded() {
        order.stream().filter(one -> turn(one) == Turn.ENDED).toList().forEach(alerts::close);
    }

    /** Whether there is something to be put away. */
    public boolean hasEnded() {
        return order.stream().anyMatch(one -> turn(one) == Turn.ENDED);
    }

    Turn turn(WaitingAlert one) {
        if (one.waits()) {
            return alerts.answered(one) ? Turn.SECOND_PERSON : Turn.YOURS;
        }
        Verification.State state = one.now().state();
        return state.confirmed() && !one.now().selfTest() ? Turn.ACT : Turn.ENDED;
    }

    /** Brings the passing of time up to date: somebody may have answered elsewhere. */
    public void tick() {
        Instant change = alerts.open().stream()
                .map(one -> one.now().answers().lastChange().orElse(Instant.MIN))
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        if (!change.equals(newestChange)) {
            newestChange = change;
            follow();
        }
        sayWhetherHere();
    }

    /** What one may see of the past, another may not. */
    private void someoneElse() {
        take(DayReader.Past.NOTHING, "");
        begin();
        if (looking) {
            readDay();
        }
    }

    private void begin() {
        order.clear();
        follow();
    }

    /** The lane would turn to it: nobody is comparing anything else. */
    private void called(@Nullable WaitingAlert now) {
        if (looking && now != null && !comparing() && asks(now) && alerts.open().contains(now)) {
            turnTo(now);
        }
        sayWhetherHere();
    }

    /** Whether who is here has to look, and has not said that it has to wait. */
    private boolean asks(WaitingAlert one) {
        return turn(one) == Turn.YOURS && !alerts.resting(one);
    }

    /** Whether the card that the page shows is one that is to be answered. */
    private boolean comparing() {
        return selected.get() instanceof InboxRow.Open open && order.contains(open.waiting()) && asks(open.waiting());
    }

    private void sayWhetherHere() {
        WaitingAlert wanted = alerts.onCardProperty().get();
        boolean missing = wanted != null && asks(wanted) && !(selected.get() instanceof InboxRow.Open);
        cardHere.set(looking && !missing);
    }

    private void follow() {
        List<WaitingAlert> mine = alerts.open().stream().filter(alerts::mine).toList();
        waiting.set((int) mine.stream().filter(WaitingAlert::waits).count());
        boolean left = order.retainAll(mine);
        if (!looking || !comparing()) {
            order.clear();
            mine.stream()
                    .sorted(Comparator.comparing(this::turn).thenComparing(alerts::resting))
                    .forEach(order::add);
        }
        fresh.set((int) mine.stream().filter(one -> !order.contains(one)).count());
        show();
        if (left && looking) {
            readDay();
        }
    }

    private void show() {
        List<UUID> onBoard = alerts.open().stream().map(one -> one.now().id()).toList();
        List<InboxRow> now = Stream.concat(
                        order.stream().map(InboxRow.Open::new),
                        done.stream().filter(row -> !onBoard.contains(row.id())))
                .collect(Collectors.toUnmodifiableList());
        if (!rows.equals(now)) {
            InboxRow before = selected.get();
            int at = rows.indexOf(before);
            filling = true;
            rows.setAll(now);
            filling = false;
            // Only now: while the rows change, whoever shows them has the old ones.
            selected.set(before != null && now.contains(before) ? before : next(now, at));
            filled.run();
        }
    }

    /** What stands where the one stood that is gone. */
    private static @Nullable InboxRow next(List<InboxRow> now, int at) {
        return now.isEmpty() ? null : now.get(Math.clamp(at, 0, now.size() - 1));
    }

    private void readDay() {
        background.execute(() -> {
            try {
                DayReader.Past read = past.read();
                window.execute(() -> take(read, ""));
            } catch (StorageException e) {
                window.execute(() -> take(DayReader.Past.NOTHING, String.valueOf(e.getMessage())));
            }
        });
    }

    private void take(DayReader.Past read, String trouble) {
        problem.set(trouble);
        done = read.today();
        unanswered.setAll(read.unanswered());
        show();
    }
}
