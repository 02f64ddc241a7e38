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
    private final Leaving leaving = new Leaving();
    private int unanswered;

    /** @param sameEyes as for {@link AlertBoard} */
    OpenAlerts(BiPredicate<UUID, UUID> sameEyes) {
        this.sameEyes = sameEyes;
        this.coolDown = new CoolDown(sameEyes);
    }

    /** What became of an alert: one more on the board, or counted to one that was there, or answered a moment ago. */
    record Taken(boolean isNew, Optional<UUID> on) {}

    synchronized Taken take(Alert alert, Instant now) {
        Optional<OpenEntry> same = sameCall(alert, now);
        if (same.isPresent() || coolDown.silences(alert.person(), alert.camera(), now)) {
            same.ifPresent(entry -> entry.joined(new LastSeen(alert.camera(), alert.cameraName(), alert.decidedAt())));
            leaving.add(new OpenEntry(alert, now)::wipe, now);
            return new Taken(false, same.map(entry -> entry.now().id()));
        }
        makeRoom();
        entries.put(alert.id(), new OpenEntry(fitting(alert, now), now));
        return new Taken(true, Optional.of(alert.id()));
    }

    /** An alert of the same person that still waits, or that was answered a moment ago. */
    private Optional<OpenEntry> sameCall(Alert alert, Instant now) {
        boolean silent = coolDown.silences(alert.person(), alert.camera(), now);
        return entries.values().stream()
                .filter(entry -> entry.now().alert().person().equals(alert.person()))
                .filter(entry -> silent || entry.now().waits() && sameEyes(entry, alert.camera()))
                .reduce((first, second) -> second);
    }

    private boolean sameEyes(OpenEntry entry, UUID camera) {
        return sameEyes.test(entry.now().alert().camera(), camera);
    }

    private Alert fitting(Alert alert, Instant now) {
        if (entries.size() < WHOLE_SCENES) {
            return alert;
        }
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

    synchronized Optional<OpenAlert> answered(UUID alert, Verification answers, Instant now) {
        return in(alert, entry -> {
            entry.answered(answers, now);
            coolDown.answered(entry.now(), now);
            return entry.now();
        });
    }

    /** @return the alerts of that person, which was seen again */
    synchronized List<UUID> seen(PersonId person, LastSeen there) {
        List<UUID> theirs = new ArrayList<>();
        for (OpenEntry entry : entries.values()) {
            if (entry.now().alert().person().equals(person) && sameEyes(entry, there.camera())) {
                entry.seen(there);
                theirs.add(entry.now().id());
            }
        }
        return theirs;
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
    }

    /** How many left without an answer since the board was last empty. */
    synchronized int unanswered() {
        return unanswered;
    }
}
