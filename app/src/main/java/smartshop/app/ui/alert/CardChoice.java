package smartshop.app.ui.alert;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import smartshop.app.verify.AlertBoard;
import smartshop.app.verify.Verification;

/**
 * Which alert is on the card: the first that waits for who is at this screen. One whose faces somebody may just be comparing stays, unless
 * it was put off and another one waits; one
 * that was answered here stays to be read, until it is closed, a new alert comes, or another one has waited for {@link AlertBoard#UNDO};
 * and as long as somebody is doing something with it.
 */
final class CardChoice {
    private final List<WaitingAlert> open;
    private final Predicate<WaitingAlert> answered;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<@Nullable WaitingAlert> shown = new ReadOnlyObjectWrapper<>();
    private final Set<UUID> known = new HashSet<>();
    private Predicate<UUID> mine = camera -> true;
    private Instant touchedAt = Instant.MIN;

    /** @param answered whether there is nothing more to ask of who is at this screen */
    CardChoice(List<WaitingAlert> open, Predicate<WaitingAlert> answered, Clock clock) {
        this.open = open;
        this.answered = answered;
        this.clock = clock;
    }

    ReadOnlyObjectProperty<@Nullable WaitingAlert> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Who is at this screen answers for these cameras. */
    void mine(Predicate<UUID> cameras) {
        mine = cameras;
        WaitingAlert now = shown.get();
        if (now != null && !mine(now)) {
            shown.set(null);
        }
    }

    boolean mine(WaitingAlert waiting) {
        return mine.test(waiting.alert().camera());
    }

    /** Somebody has no time for it: the next one, if there is one. */
    void rest(WaitingAlert waiting) {
        touchedAt = Instant.MIN;
        if (shown.get() == waiting) {
            shown.set(best());
        }
    }

    /** Somebody is doing something with the card that is shown: it stays for as long as after an answer. */
    void touched() {
        touchedAt = clock.instant();
    }

    /** Somebody wants this one back. */
    void turnTo(WaitingAlert waiting) {
        touched();
        shown.set(waiting);
    }

    void settle() {
        WaitingAlert now = shown.get();
        if (now == null
                || !open.contains(now)
                || now.secondProperty().get().isEmpty() && (answered.test(now) ? gives(now) : waits(now))) {
            shown.set(best());
        }
        open.forEach(waiting -> known.add(waiting.now().id()));
        known.retainAll(open.stream().map(waiting -> waiting.now().id()).toList());
    }

    /** Whether an answered one makes room for one that waits. */
    private boolean gives(WaitingAlert now) {
        WaitingAlert next = best();
        if (next == null || next == now || answered.test(next)) {
            return false;
        }
        boolean isNew = !known.contains(next.now().id());
        Instant answered = now.now().answers().lastChange().orElse(Instant.MIN);
        boolean touched = touchedAt.isAfter(answered) && recent(touchedAt);
        return !touched && (isNew || !recent(answered));
    }

    /** Whether one that was put off makes room for one that was not. */
    private boolean waits(WaitingAlert now) {
        Instant moment = clock.instant();
        WaitingAlert next = best();
        return now.resting(moment)
                && !recent(touchedAt)
                && next != null
                && !answered.test(next)
                && !next.resting(moment);
    }

    private boolean recent(Instant moment) {
        return !moment.isBefore(clock.instant().minus(AlertBoard.UNDO));
    }

    /** What waits for who is here, then what has to be acted on, then what was answered last. */
    private @Nullable WaitingAlert best() {
        Instant now = clock.instant();
        return open.stream()
                .filter(this::mine)
                .min(Comparator.comparing((WaitingAlert one) -> answered.test(one))
                        .thenComparing(one -> one.resting(now))
                        .thenComparing(one -> one.now().state() != Verification.State.ACT))
                .orElse(null);
    }
}
