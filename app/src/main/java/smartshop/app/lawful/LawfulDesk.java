package smartshop.app.lawful;

import static smartshop.app.access.Permission.LAWFUL_BASIS;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.access.Access;
import smartshop.app.access.Permission;
import smartshop.app.access.Session;
import smartshop.app.live.Notices;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.search.PersonId;
import smartshop.storage.StorageException;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Actor;
import smartshop.storage.audit.AuditLog;
import smartshop.storage.audit.Deed;
import smartshop.storage.audit.Detail;
import smartshop.storage.text.SealedText;

/** Where the shop's lawful use is recorded, and where matching is stopped and resumed. Any thread may call. */
public final class LawfulDesk {
    private static final Logger log = LoggerFactory.getLogger(LawfulDesk.class);

    /** Zones and summer time are less. */
    private static final Duration BEHIND = Duration.ofDays(1);

    private final LawfulBook book;
    private final Access access;
    private final AuditLog audit;
    private final boolean exempt;
    private final Notices notices;
    private final Clock clock;
    private final SelfTest selfTest;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile LawfulRecord record;
    private volatile Standing standing;
    private volatile Instant recorded;
    private volatile Instant checked;

    /**
     * @param access who is at the console, and what they may do
     * @param exempt whether papers are not needed, because the people are drawn and the folder is temporary
     * @param clock with the zone in which the shop is
     */
    public LawfulDesk(SealedText kept, Access access, boolean exempt, Notices notices, Clock clock) {
        this.book = new LawfulBook(kept);
        this.access = access;
        this.audit = access.audit();
        this.exempt = exempt;
        this.notices = notices;
        this.clock = clock;
        this.selfTest = new SelfTest(clock);
        this.recorded = RecordedTime.latest(audit);
        this.checked = clock.instant();
        this.record = readable();
        this.standing = standing(record);
        sayIfBehind(List.of());
    }

    /** What cannot be believed counts as never recorded. */
    private LawfulRecord readable() {
        try {
            return book.read();
        } catch (StorageException e) {
            log.error("The record of lawful use cannot be read; matching is locked", e);
            notices.add("What was recorded under Lawful use cannot be read: it was changed or damaged."
                    + " Nobody is looked for until it is recorded again.");
            return LawfulRecord.NONE;
        }
    }

    private Standing standing(LawfulRecord of) {
        LockState lock = MatchingLock.state(of, LocalDate.now(clock));
        return new Standing(exempt, of.stopped(), behind().map(lock::and).orElse(lock));
    }

    private Optional<LockReason> behind() {
        Instant now = clock.instant();
        return recorded.isAfter(now.plus(BEHIND))
                ? Optional.of(new LockReason.ClockBehind(day(now), day(recorded)))
                : Optional.empty();
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }

    /** Once, as it begins. */
    private void sayIfBehind(List<LockReason> before) {
        boolean knew = before.stream().anyMatch(LockReason.ClockBehind.class::isInstance);
        if (!knew && !exempt) {
            behind().ifPresent(reason -> notices.add("Nobody is looked for. " + reason.words()));
        }
    }

    public LawfulRecord record() {
        return record;
    }

    public Standing standing() {
        return standing;
    }

    public SelfTest selfTest() {
        return selfTest;
    }

    /** Whether anybody on the watchlist is looked for before this camera. Quick. */
    public boolean looksAt(UUID camera) {
        return standing.matching() && (exempt || record.allowsWatchlist(camera));
    }

    /** Whether anybody may try it on themselves before this camera. Quick. */
    public boolean mayTryAt(UUID camera) {
        return !standing.stopped() && record.allowsSelfTest(camera);
    }

    /** Whether that person, who tries it on themselves, is looked for before this camera now, where nobody else is. Quick. */
    public boolean triesAt(UUID camera, PersonId self) {
        return mayTryAt(camera)
                && selfTest.running().filter(now -> now.person().equals(self)).isPresent();
    }

    /** Whether cameras may keep what they film while they are cut off, to be matched later. */
    public boolean filmMayBeKept() {
        return exempt || record.profile().map(Jurisdiction::filmWhileOffline).orElse(false);
    }

    /**
     * The country's rules apply from now on. Another one's papers and ground are to be done anew.
     *
     * @param region whose holidays count; empty where there is no choice
     * @throws StorageException if the disk does not take it, or whoever is at the console may not do it; nothing has
     *     changed then, as with all of these
     */
    public void choose(Jurisdiction country, String region) {
        change(LAWFUL_BASIS, before -> before.in(country, region), Deed.of(Action.COUNTRY_CHOSEN));
    }

    public void controller(Controller controller) {
        change(LAWFUL_BASIS, before -> before.with(controller), Deed.of(Action.CONTROLLER_CHANGED));
    }

    /** @param words the legal ground; empty takes it back */
    public void basis(String words) {
        change(LAWFUL_BASIS, before -> before.withBasis(words), Deed.of(Action.BASIS_RECORDED));
    }

    public void purpose(UUID camera, CameraPurpose purpose) {
        change(
                LAWFUL_BASIS,
                before -> before.with(camera, purpose),
                Deed.of(Action.PURPOSE_CHANGED, camera).with(Detail.of(purpose)));
    }

    public void done(Paper paper, PaperDone done) {
        change(
                LAWFUL_BASIS,
                before -> before.with(paper, done),
                Deed.of(Action.PAPER_DONE).with(Detail.of(paper)));
    }

    public void undone(Paper paper) {
        change(
                LAWFUL_BASIS,
                before -> before.without(paper),
                Deed.of(Action.PAPER_WITHDRAWN).with(Detail.of(paper)));
    }

    /** Writes the changed record down, and acts by it. */
    private void change(Permission permission, UnaryOperator<LawfulRecord> change, Deed deed) {
        access.require(permission);
        synchronized (this) {
            LawfulRecord changed = change.apply(record);
            audit.recorded(() -> book.write(changed), deed);
            record = changed;
            recorded = RecordedTime.latest(audit);
        }
        try {
            settle();
        } finally {
            tell();
        }
    }

    /**
     * Stops all matching: when this returns nobody is looked for and nothing is kept of any visitor. Lasts until {@link #resume}, also
     * over a restart. Anybody may, also while nobody is signed in.
     *
     * @throws StorageException if the disk does not take it; matching has stopped nevertheless, until a restart
     */
    public void stop() {
        access.require(Permission.STOP_MATCHING);
        synchronized (this) {
            record = record.stopped(true);
            standing = new Standing(exempt, true, standing.lock());
        }
        selfTest.end();
        try {
            tell();
        } finally {
            synchronized (this) {
                whoIsThere().recorded(() -> book.write(record), Deed.of(Action.MATCHING_STOPPED));
            }
        }
    }

    private AuditLog whoIsThere() {
        return access.session() instanceof Session.Nobody ? audit.by(Actor.NOBODY) : audit;
    }

    /** @throws StorageException if the disk does not take it; matching stays stopped then */
    public void resume() {
        change(Permission.RESUME_MATCHING, before -> before.stopped(false), Deed.of(Action.MATCHING_RESUMED));
    }

    /**
     * Looks for this face as well, for {@link SelfTest#LASTS}, before every camera but those of the till, of check-in and of staff.
     * Whoever it belongs to has agreed.
     *
     * @param portrait as JPEG
     * @throws StorageException if matching is stopped, if there were enough today, or if it cannot be recorded; nothing begins then
     */
    public void tryOnSelf(Embedding face, byte[] portrait) {
        access.require(Permission.RESUME_MATCHING);
        synchronized (this) { // or somebody might stop between the question and the beginning
            requireSelfTest();
            audit.record(Deed.of(Action.SELF_TEST_BEGUN));
            selfTest.begin(face, portrait);
        }
        tell();
    }

    private void requireSelfTest() {
        if (standing.stopped()) {
            throw new StorageException("Matching is stopped. Resume it before you try it on yourself.");
        }
        if (!selfTest.mayBegin()) {
            throw new StorageException(
                    "There were %d self-tests today, and there may be no more. Try it again tomorrow."
                            .formatted(SelfTest.MOST_A_DAY));
        }
    }

    /** @throws StorageException if it cannot be recorded; it has ended nevertheless */
    public void endSelfTest() {
        if (selfTest.end()) {
            tell();
            audit.record(Deed.of(Action.SELF_TEST_ENDED));
        }
    }

    /** Call often: the clock locks, too. */
    public void check() {
        if (selfTest.endIfOver()) {
            notices.add("The self-test is over: your face is not kept any more.");
            tell();
            audit.by(Actor.SYSTEM).record(Deed.of(Action.SELF_TEST_ENDED));
        }
        Instant now = clock.instant();
        if (now.isBefore(checked)) { // set back: what was recorded in between is ahead of it
            recorded = RecordedTime.latest(audit);
        }
        checked = now;
        Standing before = standing;
        try {
            settle();
        } finally {
            if (!before.equals(standing)) {
                tell();
            }
        }
    }

    /** @throws StorageException if it cannot be recorded; it stands nevertheless */
    private void settle() {
        Standing before;
        Standing now;
        synchronized (this) {
            before = standing;
            now = standing(record);
            standing = now;
        }
        sayIfBehind(before.lock().reasons());
        if (before.lock().open() != now.lock().open() && !exempt) {
            boolean open = now.lock().open();
            audit.by(Actor.SYSTEM).record(Deed.of(open ? Action.MATCHING_OPENED : Action.MATCHING_LOCKED));
        }
    }

    /** The listener is called on the thread that changed something; what it does is done when {@link #stop} returns. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
