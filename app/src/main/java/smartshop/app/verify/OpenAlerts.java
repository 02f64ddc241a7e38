package smartshop.app.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import smartshop.app.alert.Alert;
import smartshop.recognition.search.PersonId;

/** The alerts on the board, as many as there is room for; what leaves is overwritten. Thread-safe, and never waits for anything slow. */
final class OpenAlerts {
    /** Whole scenes of some 2.7 MB each; of further alerts a smaller one is kept. */
    static final int WHOLE_SCENES = 20;

    /** Of some 0.2 MB each: more than a shop has in the worst minute, and 60 MB. */
    static final int CAPACITY = 300;

    private final BiPredicate<UUID, UUID> sameEyes;
    private final CoolDown coolDown;
    private final Map<UUID, OpenEntry> entries = new LinkedHashMap<>();
    private final JoinedAlerts joined = new JoinedAlerts();
    private final Leaving leaving = new Leaving();
    private int unanswered;

    /** @param sameEyes as for {@link AlertBoard} */
    OpenAlerts(BiPredicate<UUID, UUID> sameEyes) {
        this.sameEyes = sameEyes;
        this.coolDown = new CoolDown(sameEyes);
    }

    /** @return whether it is one more on the board, and not counted to one that is there or was answered a moment ago */
    synchronized boolean take(Alert alert, Instant now) {
        Optional<OpenEntry> same = sameCall(alert, now);
        if (same.isPresent() || coolDown.silences(alert.person(), alert.camera(), now)) {
            same.ifPresentOrElse(
                    card -> join(card, new OpenEntry(small(alert, now), now), now),
                    () -> leaving.add(new OpenEntry(alert, now)::wipe, now));
            return false;
        }
        put(new OpenEntry(entries.size() < WHOLE_SCENES ? alert : small(alert, now), now));
        return true;
    }

    private void put(OpenEntry entry) {
        makeRoom();
        entries.put(entry.now().id(), entry);
    }

    private void join(OpenEntry card, OpenEntry other, Instant now) {
        card.joined(other.now().lastSeen());
        joined.keep(card.now().id(), other).forEach(gone -> leaving.add(gone::wipe, now));
    }

    /** An alert of the same person that still waits, or that was answered a moment ago. */
    private Optional<OpenEntry> sameCall(Alert alert, Instant now) {
        boolean silent = coolDown.silences(alert.person(), alert.camera(), now);
        return silent ? last(alert.person(), entry -> true) : waiting(alert);
    }

    private Optional<OpenEntry> waiting(Alert alert) {
        return last(alert.person(), entry -> entry.now().waits() && sameEyes(entry, alert.camera()));
    }

    private Optional<OpenEntry> last(PersonId person, Predicate<OpenEntry> which) {
        return entries.values().stream()
                .filter(entry -> entry.now().alert().person().equals(person))
                .filter(which)
                .reduce((first, second) -> second);
    }

    private boolean sameEyes(OpenEntry entry, UUID camera) {
        return sameEyes.test(entry.now().alert().camera(), camera);
    }

    private Alert small(Alert alert, Instant now) {
        Alert small = Shrunk.of(alert);
        if (small != alert) {
            leaving.add(alert.scene()::wipe, now);
        }
        return small;
    }

    /** Answered ones go first, then the least grave, then the oldest. The history has them all. */
    private void makeRoom() {
        if (entries.size() >= CAPACITY) {
            OpenAlert gone = entries.values().stream()
                    .map(OpenEntry::now)
                    .min(Comparator.comparing(OpenAlert::waits)
                            .thenComparing(OpenAlert::severity)
                            .thenComparing(open -> open.alert().alertedAt()))
                    .orElseThrow();
            unanswered += gone.waits() ? 1 : 0;
            remove(gone.id());
        }
    }

    /** The gravest first, then the oldest. */
    synchronized List<OpenAlert> all() {
        return entries.values().stream()
                .map(OpenEntry::now)
                .sorted(Digest.ORDER)
                .toList();
    }

    /** Does something to an alert or looks at it, if it is there. */
    synchronized <T> Optional<T> in(UUID alert, Function<OpenEntry, T> work) {
        return Optional.ofNullable(entries.get(alert)).map(work);
    }

    /** An alert as it is now, and those that are called for because of it. */
    record Answered(OpenAlert alert, List<Alert> calls) {}

    synchronized Optional<Answered> answered(UUID alert, Verification answers, Instant now) {
        return in(alert, entry -> {
            entry.answered(answers, now);
            coolDown.answered(entry.now(), now);
            return new Answered(entry.now(), instead(entry.now(), now));
        });
    }

    /** It was perhaps not the person: whoever was counted to it is called for, since they may be. */
    private List<Alert> instead(OpenAlert card, Instant now) {
        boolean right = card.waits() || card.state().confirmed() || card.state() == Verification.State.WITHDRAWN;
        if (right) {
            return List.of();
        }
        List<Alert> calls = new ArrayList<>();
        for (OpenEntry other : joined.take(card.id())) {
            Optional<OpenEntry> waiting = waiting(other.now().alert());
            waiting.ifPresentOrElse(there -> join(there, other, now), () -> {
                put(other.from(now));
                calls.add(other.now().alert());
            });
        }
        return calls;
    }

    /** @param alert the one of the visitor who is in sight, followed since; @return whether anything on the board is other than before */
    synchronized boolean seen(PersonId person, LastSeen there, Optional<UUID> alert) {
        alert.flatMap(joined::find).ifPresent(entry -> entry.seen(there));
        List<OpenEntry> theirs = entries.values().stream()
                .filter(entry -> entry.now().alert().person().equals(person))
                .filter(entry -> sameEyes(entry, there.camera()))
                .toList();
        for (OpenEntry entry : theirs) {
            if (alert.equals(Optional.of(entry.now().id()))) {
                entry.seen(there);
            } else {
                entry.matched(there);
            }
        }
        return !theirs.isEmpty();
    }

    /** @return whether there is such an alert, on a card or counted to one */
    synchronized boolean upgrade(Alert better) {
        Optional<OpenEntry> card = Optional.ofNullable(entries.get(better.id()));
        card.ifPresentOrElse(
                entry -> entry.upgrade(better),
                () -> joined.find(better.id()).ifPresent(entry -> entry.upgrade(Shrunk.of(better))));
        return card.isPresent() || joined.find(better.id()).isPresent();
    }

    /** @return those that nobody has answered for so long, each once for each answer that is missing; the gravest first */
    synchronized List<OpenAlert> late(Instant now, Duration after) {
        return entries.values().stream()
                .filter(entry -> entry.escalates(now, after))
                .map(OpenEntry::now)
                .sorted(Digest.ORDER)
                .toList();
    }

    /** What was not kept is overwritten. */
    synchronized void sweep(Instant now) {
        leaving.sweep(now);
    }

    /** Nothing is kept of anybody. */
    synchronized void clear() {
        leaving.sweepAll();
        removeIf(there -> true);
    }

    /** The visitors' templates of these are wiped. */
    synchronized void forgetIf(Predicate<OpenAlert> which) {
        entries.values().stream().filter(entry -> which.test(entry.now())).forEach(OpenEntry::forget);
    }

    /** @return whether any left */
    synchronized boolean removeIf(Predicate<OpenAlert> which) {
        List<UUID> gone = all().stream().filter(which).map(OpenAlert::id).toList();
        gone.forEach(this::remove);
        unanswered = entries.isEmpty() ? 0 : unanswered;
        return !gone.isEmpty();
    }

    private void remove(UUID alert) {
        Optional.ofNullable(entries.remove(alert)).ifPresent(OpenEntry::wipe);
        joined.take(alert).forEach(OpenEntry::wipe);
    }

    /** How many left without an answer since the board was last empty. */
    synchronized int unanswered() {
        return unanswered;
    }
}
