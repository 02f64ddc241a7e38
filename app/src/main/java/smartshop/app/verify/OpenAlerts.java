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
    /** What had no room any more, until somebody asks. */
    private final List<OpenAlert> pushedOff = new ArrayList<>();

    private final Leaving leaving = new Leaving();
    private int unanswered;

    /** @param sameEyes as for {@link AlertBoard} */
    OpenAlerts(BiPredicate<UUID, UUID> sameEyes) {
        this.sameEyes = sameEyes;
        this.coolDown = new CoolDown(sameEyes);
    }

    /** What became of an alert. */
    enum Taken {
        /** One more on the board. */
        NEW,
        /** Counted to one that is there. */
        JOINED,
        /** The person was answered for a moment ago, and the card is put away. */
        SILENCED
    }

    synchronized Taken take(Alert alert, Instant now) {
        Optional<OpenEntry> same = sameCall(alert, now);
        if (same.isPresent() || coolDown.silences(alert.person(), alert.camera(), now)) {
            same.ifPresentOrElse(
                    card -> join(card, new OpenEntry(small(alert, now), now), now),
                    () -> keep(alert.person().value(), new OpenEntry(small(alert, now), now), now));
            return same.isPresent() ? Taken.JOINED : Taken.SILENCED;
        }
        removeIf(there -> there.restored() && there.waits() && theSame(there, alert)); // this one has pictures
        put(new OpenEntry(entries.size() < WHOLE_SCENES ? alert : small(alert, now), now));
        return Taken.NEW;
    }

    private boolean theSame(OpenAlert there, Alert alert) {
        return there.alert().person().equals(alert.person())
                && sameEyes.test(there.alert().camera(), alert.camera());
    }

    /** When somebody is called for this person again. */
    synchronized Instant silentUntil(PersonId person) {
        return coolDown.until(person);
    }

    /** From before a restart; it stands on the board if somebody has to look, or can do something about it. */
    synchronized Taken restore(Alert alert, Verification answers, Instant since, Duration after) {
        OpenEntry entry = OpenEntry.restored(alert, answers, since.minus(after));
        if (entry.now().waits()) {
            boolean untouched = entry.now().state() == Verification.State.NEW;
            if (waiting(alert).isPresent() || (untouched && counted(alert, since))) {
                return Taken.JOINED;
            }
            put(entry);
            return Taken.NEW;
        }
        coolDown.answered(entry.now(), since);
        if (!entry.now().state().confirmed()) {
            return Taken.SILENCED;
        }
        put(entry);
        return Taken.NEW;
    }

    /** Whether it was counted, before the restart, to one that was answered or that stands here again. */
    private boolean counted(Alert alert, Instant at) {
        return coolDown.silences(alert.person(), alert.camera(), at)
                || last(alert.person(), entry -> entry.now().waits() && sameEyes(entry, alert.camera()))
                        .isPresent();
    }

    /** Those are called for who are still in sight when the time ends in which nobody is. */
    synchronized List<Alert> again(Instant now) {
        List<Alert> calls = new ArrayList<>();
        coolDown.ended(now).forEach((person, inSight) -> {
            List<OpenEntry> theirs = new ArrayList<>(joinedOf(person));
            theirs.addAll(joined.take(person.value()));
            if (inSight
                    && !theirs.isEmpty()
                    && last(person, entry -> entry.now().waits()).isEmpty()) {
                OpenEntry newest = theirs.removeLast();
                put(newest.from(now));
                calls.add(newest.now().alert());
            }
            theirs.forEach(entry -> leaving.add(entry::wipe, now));
        });
        return calls;
    }

    /** Of the cards that were answered. */
    private List<OpenEntry> joinedOf(PersonId person) {
        return entries.values().stream()
                .map(OpenEntry::now)
                .filter(card -> card.alert().person().equals(person) && !card.waits())
                .flatMap(card -> joined.take(card.id()).stream())
                .toList();
    }

    /** Those that left for want of room, and nobody had answered them; each once. */
    synchronized List<OpenAlert> pushedOff() {
        List<OpenAlert> gone = List.copyOf(pushedOff);
        pushedOff.clear();
        return gone;
    }

    private void put(OpenEntry entry) {
        makeRoom();
        entries.put(entry.now().id(), entry);
    }

    private void join(OpenEntry card, OpenEntry other, Instant now) {
        card.joined(other.now().lastSeen());
        keep(card.now().id(), other, now);
    }

    /** @param of the card, or the person where there is none */
    private void keep(UUID of, OpenEntry entry, Instant now) {
        joined.keep(of, entry).forEach(gone -> leaving.add(gone::wipe, now));
    }

    /** An alert of the same person that still waits, or that was answered a moment ago. */
    private Optional<OpenEntry> sameCall(Alert alert, Instant now) {
        boolean silent = coolDown.silences(alert.person(), alert.camera(), now);
        return silent ? last(alert.person(), entry -> true) : waiting(alert);
    }

    private Optional<OpenEntry> waiting(Alert alert) {
        return last(
                alert.person(),
                entry -> entry.now().waits() && !entry.now().restored() && sameEyes(entry, alert.camera()));
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
            if (gone.waits()) {
                unanswered++;
                pushedOff.add(gone);
            }
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
    synchronized boolean seen(PersonId person, LastSeen there, Optional<UUID> alert, Instant now) {
        coolDown.seen(person, now);
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

    /** @return those of which that is true, the gravest first */
    synchronized List<OpenAlert> which(Predicate<OpenEntry> that) {
        return entries.values().stream()
                .filter(that)
                .map(OpenEntry::now)
                .sorted(Digest.ORDER)
                .toList();
    }

    /** Nothing is kept of these people. */
    synchronized boolean drop(Predicate<PersonId> people) {
        joined.wipeIf(people);
        return removeIf(there -> people.test(there.alert().person()));
    }

    /** What was not kept is overwritten. */
    synchronized void sweep(Instant now) {
        leaving.sweep(now);
    }

    /** Nothing is kept of anybody. */
    synchronized void clear() {
        leaving.sweepAll();
        joined.wipeIf(person -> true);
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
