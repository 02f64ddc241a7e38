package smartshop.app.act;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.access.Access;
import smartshop.app.access.Permission;
import smartshop.app.access.Proven;
import smartshop.app.live.Notices;
import smartshop.app.verify.ActPermit;
import smartshop.app.verify.Harm;
import smartshop.app.verify.OpenAlert;
import smartshop.app.verify.VerificationDesk;
import smartshop.storage.StorageException;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Actor;
import smartshop.storage.audit.Deed;
import smartshop.storage.audit.Detail;

/**
 * Has a prepared sentence announced: one about nobody by a press or a rule, one about somebody by a press, once two people have
 * recognised them. Any thread may call; the calls wait for whatever announces.
 */
public final class AnnounceDesk {
    private static final Logger log = LoggerFactory.getLogger(AnnounceDesk.class);

    /** A rule that applies to many alerts does not say the same again and again. */
    private static final Duration BETWEEN = Duration.ofMinutes(1);

    private final ActBook<AnnounceSettings> book;
    private final Announcer announcer;
    private final VerificationDesk desk;
    private final Access access;
    private final Notices notices;
    private final Clock clock;
    private Instant lastByRule = Instant.EPOCH;

    AnnounceDesk(
            ActBook<AnnounceSettings> book,
            Announcer announcer,
            VerificationDesk desk,
            Access access,
            Notices notices,
            Clock clock) {
        this.book = book;
        this.announcer = announcer;
        this.desk = desk;
        this.access = access;
        this.notices = notices;
        this.clock = clock;
    }

    /** The sentence; empty if there is none. */
    public String sentence(AnnounceSettings.Kind kind) {
        return book.now().sentence(kind);
    }

    /**
     * Somebody has it announced.
     *
     * @param who taken when they pressed
     * @throws smartshop.storage.StorageException in words, if it may not be announced, or was not
     */
    public void announce(AnnounceSettings.Kind kind, OpenAlert alert, Proven who) {
        access.require(Permission.ANSWER_ALERTS, alert.alert().camera(), who);
        Runnable permitted = kind == AnnounceSettings.Kind.PERSONAL ? permitted(alert.id()) : () -> {};
        announce(kind, action -> Deed.of(action, alert.id()), who.actor(), permitted);
    }

    private Runnable permitted(UUID alert) {
        ActPermit permit = desk.permit(alert, Harm.ANNOUNCEMENT);
        return () -> permit.check(Harm.ANNOUNCEMENT);
    }

    /**
     * Somebody has the sentence about nobody announced, whether or not there is an alert.
     *
     * @param who taken when they pressed
     * @throws StorageException in words, if it may not be announced, or was not
     */
    public void announceNeutral(Proven who) {
        access.require(Permission.ANSWER_ALERTS, who);
        announce(AnnounceSettings.Kind.NEUTRAL, Deed::of, who.actor(), () -> {});
    }

    /** @param permitted asked once that it was asked for is written down, which may take a while */
    private void announce(AnnounceSettings.Kind kind, Function<Action, Deed> about, Actor by, Runnable permitted) {
        AnnounceSettings settings = book.now();
        if (settings.sentence(kind).isEmpty()) {
            throw new ActException(Why.NOT_SET_UP, "The owner has not written down what is to be announced.");
        }
        access.audit().by(by).record(about.apply(Action.ANNOUNCEMENT_ASKED).with(Detail.of(kind)));
        try {
            permitted.run();
            announcer.announce(settings, kind);
        } catch (RuntimeException e) {
            outcome(about.apply(Action.ANNOUNCEMENT_FAILED), kind, by);
            throw e;
        }
        outcome(about.apply(Action.ANNOUNCED), kind, by);
    }

    /** What was heard was heard, also if the disk does not take it: nobody must be told otherwise, and press again. */
    private void outcome(Deed deed, AnnounceSettings.Kind kind, Actor by) {
        try {
            access.audit().by(by).record(deed.with(Detail.of(kind)));
        } catch (StorageException e) {
            log.error(
                    "What became of an announcement could not be recorded: {}",
                    deed.action().code(),
                    e);
        }
    }

    /** A rule wants the neutral sentence announced; there is no way for one to have the other. Fails in a notice. */
    public void byRule(UUID alert) {
        synchronized (this) {
            Instant now = clock.instant();
            if (Duration.between(lastByRule, now).abs().compareTo(BETWEEN) < 0) {
                return;
            }
            lastByRule = now;
        }
        try {
            announce(AnnounceSettings.Kind.NEUTRAL, action -> Deed.of(action, alert), Actor.SYSTEM, () -> {});
        } catch (StorageException e) {
            notices.add(String.valueOf(e.getMessage()));
        }
    }

    public AnnounceSettings settings() {
        access.require(Permission.SETTINGS);
        return book.now();
    }

    /** @throws ActException with a sentence that says what is wrong; nothing was changed then */
    public void change(AnnounceSettings next) {
        access.require(Permission.SETTINGS);
        Announcer.check(next, AnnounceSettings.Kind.NEUTRAL);
        Announcer.check(next, AnnounceSettings.Kind.PERSONAL);
        access.audit().recorded(() -> book.write(next), Deed.of(Action.ANNOUNCEMENTS_CHANGED));
    }
}
