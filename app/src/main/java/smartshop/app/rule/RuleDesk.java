package smartshop.app.rule;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.access.Access;
import smartshop.app.access.Permission;
import smartshop.app.live.Notices;
import smartshop.app.verify.OpenAlert;
import smartshop.storage.StorageException;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Actor;
import smartshop.storage.audit.Deed;
import smartshop.storage.audit.Detail;
import smartshop.storage.text.SealedText;

/**
 * Where it is said what follows from alerts. Any thread may call; what changes something waits for the disk and throws
 * {@link smartshop.app.access.AccessException} for who may not change settings, the rest waits for nothing.
 */
public final class RuleDesk {
    /** More than anybody keeps in mind. */
    private static final int MOST = 50;

    private static final Logger log = LoggerFactory.getLogger(RuleDesk.class);

    private final SealedText kept;
    private final Access access;
    private final Clock clock;
    private volatile RuleBook book;

    /** What was done, for the audit log. */
    private enum Done {
        ADDED,
        CHANGED,
        REMOVED,
        ALL_AS_AT_FIRST,
        PLAN_FOLLOWED
    }

    /** What it costs, for the audit log. */
    private enum Cost {
        CALLS_AS_OUR_OWN,
        FEWER_CALLS_THAN_OUR_OWN
    }

    public RuleDesk(SealedText kept, Access access, Notices notices, Clock clock) {
        this.kept = kept;
        this.access = access;
        this.clock = clock;
        this.book = readBook(notices);
    }

    /** Better called too often than not at all. */
    private RuleBook readBook(Notices notices) {
        try {
            return kept.find().map(RuleText::book).orElse(RuleBook.OWN);
        } catch (StorageException e) {
            log.error("The rules cannot be read", e);
            access.audit().by(Actor.SYSTEM).record(Deed.of(Action.RULES_TAMPERED));
            notices.add(
                    "The rules for alerts were changed outside SmartShop. SmartShop's own hold until the owner sets them again in Settings.");
            return RuleBook.OWN;
        }
    }

    public RuleBook book() {
        return book;
    }

    /** What the shop is like now. */
    public Profile profile() {
        return book.profile(clock.instant(), clock.getZone());
    }

    /** What is to follow now. */
    Set<Effect> decide(OpenAlert alert, Occasion occasion) {
        RuleBook now = book;
        Instant at = clock.instant();
        return now.deciding()
                .decide(new Situation(
                        occasion,
                        alert.listed().flatMap(listed -> listed.what()).map(what -> what.offence()),
                        alert.alert().camera(),
                        at.atZone(clock.getZone()).toLocalDateTime(),
                        now.profile(at, clock.getZone())));
    }

    /** Whether an alert, as it stands, is to be heard at the desk. A self-test is, as any alert would be. */
    public boolean sounds(OpenAlert alert) {
        return alert.waits()
                && Occasion.of(alert)
                        .filter(occasion -> decide(alert, occasion).contains(new Effect.Sound()))
                        .isPresent();
    }

    /** Adds a rule, or puts it in the place of the one of its number. @throws RuleException if it cannot be so */
    public void put(Rule rule) {
        access.require(Permission.SETTINGS);
        if (rule.when().occasions().isEmpty() || rule.when().profiles().isEmpty()) {
            throw new RuleException("Say when the rule applies: choose what has happened, and when.");
        }
        if (!rule.what().any()) {
            throw new RuleException("Say what the rule does: for example a sound, or a message.");
        }
        boolean known = book.rules().stream().anyMatch(one -> one.id().equals(rule.id()));
        if (!known && book.rules().size() >= MOST) {
            throw new RuleException("There are %d rules already. Remove one first.".formatted(MOST));
        }
        change(book -> book.with(rule), Optional.of(rule.id()), known ? Done.CHANGED : Done.ADDED);
    }

    /** @throws RuleException if nobody would be called any more */
    public void remove(UUID rule) {
        change(book -> book.without(rule), Optional.of(rule), Done.REMOVED);
    }

    /** The rules that SmartShop comes with, in the place of all. */
    public void restore() {
        change(book -> book.ruled(RuleBook.OWN.rules()), Optional.empty(), Done.ALL_AS_AT_FIRST);
    }

    private interface Change {
        RuleBook of(RuleBook before);
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private void change(Change change, Optional<UUID> rule, Done done) {
        access.require(Permission.SETTINGS);
        synchronized (this) {
            RuleBook after = change.of(book);
            List<Gap> gaps = Gap.of(after);
            if (gaps.stream().filter(gap -> gap.whole()).count() == allGaps()) {
                throw new RuleException(
                        "Nobody would be called any more, whatever happens. Add another rule first, or stop all matching.");
            }
            Cost cost = gaps.isEmpty() ? Cost.CALLS_AS_OUR_OWN : Cost.FEWER_CALLS_THAN_OUR_OWN;
            Deed deed = rule.map(id -> Deed.of(Action.RULES_CHANGED, id)).orElse(Deed.of(Action.RULES_CHANGED));
            write(after, deed.with(Detail.of(done).and(Detail.of(cost))));
        }
    }

    private static long allGaps() {
        return (long) Profile.values().length * Gap.Kind.values().length;
    }

    private void write(RuleBook after, Deed deed) {
        access.audit().recorded(() -> kept.write(RuleText.of(after)), deed);
        book = after;
    }

    /** When the shop is open. What was said by hand is over. */
    public void plan(WeekPlan plan) {
        access.require(Permission.SETTINGS);
        synchronized (this) {
            write(book.planned(plan), Deed.of(Action.HOURS_CHANGED));
        }
    }

    /** What the shop is like, until the plan's next change. */
    public void say(Profile profile) {
        said(Optional.of(new RuleBook.ByHand(profile, clock.instant())), Detail.of(profile));
    }

    public void followPlan() {
        said(Optional.empty(), Detail.of(Done.PLAN_FOLLOWED));
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private void said(Optional<RuleBook.ByHand> hand, Detail detail) {
        access.require(Permission.SETTINGS);
        synchronized (this) {
            write(book.said(hand), Deed.of(Action.PROFILE_CHOSEN).with(detail));
        }
    }
}
