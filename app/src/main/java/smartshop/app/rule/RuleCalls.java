package smartshop.app.rule;

import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.channel.AlertState;
import smartshop.app.channel.Category;
import smartshop.app.channel.Message;
import smartshop.app.channel.Outbox;
import smartshop.app.live.Notices;
import smartshop.app.verify.Calls;
import smartshop.app.verify.Digest;
import smartshop.app.verify.Listed;
import smartshop.app.verify.OpenAlert;
import smartshop.app.verify.Severity;
import smartshop.app.verify.Verification;
import smartshop.app.verify.VerificationDesk.Changed;
import smartshop.storage.StorageException;

/**
 * Carries calls to the channels that the rules name. Whoever was told of an alert is also told when it is nothing, or not to be acted
 * on any more: that is no rule's choice.
 */
public final class RuleCalls implements Calls {
    /** More alerts than a day has; of older ones nobody takes anything back. */
    private static final int REMEMBERED = 1000;

    private static final Logger log = LoggerFactory.getLogger(RuleCalls.class);

    private final RuleDesk rules;
    private final Outbox outbox;
    private final Acts acts;
    private final Function<UUID, Optional<OpenAlert>> board;
    private final Notices notices;
    private final Clock clock;

    /** Which channels were told of an alert. Guarded by itself. */
    private final Map<UUID, Set<UUID>> told = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Set<UUID>> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @param board finds an open alert */
    public RuleCalls(
            RuleDesk rules,
            Outbox outbox,
            Acts acts,
            Function<UUID, Optional<OpenAlert>> board,
            Notices notices,
            Clock clock) {
        this.rules = rules;
        this.outbox = outbox;
        this.acts = acts;
        this.board = board;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public void called(OpenAlert alert) {
        post(alert, Occasion.NEW);
    }

    @Override
    public boolean unanswered(OpenAlert alert) {
        return Occasion.of(alert).map(occasion -> post(alert, late(occasion))).orElse(false);
    }

    /** One message to each channel that any of them goes to: nobody reads two hundred, and no service takes them. */
    @Override
    public void unanswered(Digest late) {
        Set<UUID> to = late.alerts().stream()
                .flatMap(alert -> Occasion.of(alert).stream()
                        .flatMap(occasion -> channels(rules.decide(alert, late(occasion))).stream()))
                .collect(Collectors.toSet());
        postTogether(late, to);
    }

    /** The board asks this before the alert says itself that it is late. */
    private static Occasion late(Occasion occasion) {
        return switch (occasion) {
            case NEW -> Occasion.UNANSWERED;
            case FIRST_YES -> Occasion.NOT_SECONDED;
            default -> occasion;
        };
    }

    /** All of them in one message to each channel that any of them goes to. */
    @Override
    public void stormed(Digest digest) {
        Set<UUID> to = digest.alerts().stream()
                .flatMap(alert -> channels(rules.decide(alert, Occasion.NEW)).stream())
                .collect(Collectors.toSet());
        if (digest.alerts().size() == 1) {
            digest.alerts().forEach(this::called);
        } else {
            postTogether(digest, to);
        }
    }

    private void postTogether(Digest digest, Set<UUID> to) {
        if (!to.isEmpty()) {
            outbox.post(new Message.OfMany(clock.instant(), digest.alerts().size(), digest.since()), to);
            digest.alerts().forEach(alert -> remember(alert.id(), to));
        }
    }

    /** What somebody answered may call others, or call off. Called on the thread that answered, which a full disk must not stop. */
    public void changed(Changed change) {
        if (change.now().state() == change.before().state()) {
            return;
        }
        try {
            follow(change);
        } catch (StorageException e) {
            notPosted(e);
        }
    }

    private void notPosted(StorageException e) {
        log.error("What follows from an answer could not be posted", e);
        notices.add("Nobody outside could be told what became of an alert: the disk did not take it. Tell them.");
    }

    private void follow(Changed change) {
        Optional<OpenAlert> alert = board.apply(change.alert()).filter(open -> !open.selfTest());
        switch (change.now().state()) {
            case FIRST_YES -> alert.ifPresent(open -> post(open, Occasion.FIRST_YES));
            case ACT -> alert.ifPresent(open -> post(open, Occasion.VERIFIED));
            case NOT_THIS_PERSON, DISAGREED, WITHDRAWN ->
                alert.ifPresent(open -> off(change.now().state()).ifPresent(state -> callOff(open, state)));
            case NEW, UNSURE, CONFIRMED_ALONE -> {}
        }
    }

    /** @return whether anybody is told */
    private boolean post(OpenAlert alert, Occasion occasion) {
        Set<Effect> effects = rules.decide(alert, occasion);
        act(alert.id(), effects);
        Set<UUID> to = channels(effects);
        if (!to.isEmpty()) {
            outbox.post(message(alert, state(occasion)), to);
            remember(alert.id(), to);
        }
        return !to.isEmpty();
    }

    private void act(UUID alert, Set<Effect> effects) {
        if (effects.contains(new Effect.Announce())) {
            acts.announce(alert);
        }
        if (effects.contains(new Effect.LayHelpReady())) {
            acts.layHelpReady(alert);
        }
    }

    private Set<UUID> channels(Set<Effect> effects) {
        Set<UUID> some = effects.stream()
                .flatMap(effect -> effect instanceof Effect.Post(UUID channel) ? Stream.of(channel) : Stream.of())
                .collect(Collectors.toSet());
        return effects.stream().noneMatch(Effect::posts)
                ? Set.of()
                : outbox.channels(effects.contains(new Effect.PostToTicked()), some);
    }

    private void callOff(OpenAlert alert, AlertState state) {
        Set<UUID> to;
        synchronized (told) {
            to = told.getOrDefault(alert.id(), Set.of());
        }
        callOff(alert, state, alert.restored() ? whoeverMayHaveBeenTold(to) : outbox.channels(false, to));
    }

    private void callOff(OpenAlert alert, AlertState state, Set<UUID> there) {
        if (!there.isEmpty()) {
            outbox.post(message(alert, state), there);
        }
    }

    /** Of an alert from before a restart: nobody knows any more who was, and nobody must come because of it. */
    private Set<UUID> whoeverMayHaveBeenTold(Set<UUID> since) {
        Set<UUID> all = new HashSet<>(since);
        all.addAll(acts.helpers());
        rules.book().rules().forEach(rule -> all.addAll(rule.what().channels()));
        notices.add("An alert from before SmartShop was started is off. All who get alerts are told so; SmartShop does"
                + " not know any more who was called. Tell anybody else who was.");
        return outbox.channels(true, all);
    }

    /**
     * Somebody called for help by these channels: they are called off with the others, or now, if it was called off while they were being
     * called. Fails in a notice: the call is on its way.
     */
    public void told(UUID alert, Set<UUID> to) {
        remember(alert, to);
        try {
            board.apply(alert)
                    .ifPresent(open ->
                            off(open.state()).ifPresent(state -> callOff(open, state, outbox.channels(false, to))));
        } catch (StorageException e) {
            notPosted(e);
        }
    }

    private static Optional<AlertState> off(Verification.State now) {
        return switch (now) {
            case NOT_THIS_PERSON -> Optional.of(AlertState.NOT_THIS_PERSON);
            case DISAGREED -> Optional.of(AlertState.DISAGREED);
            case WITHDRAWN -> Optional.of(AlertState.WITHDRAWN);
            case NEW, UNSURE, FIRST_YES, ACT, CONFIRMED_ALONE -> Optional.empty();
        };
    }

    private void remember(UUID alert, Set<UUID> to) {
        synchronized (told) {
            told.merge(
                    alert,
                    to,
                    (some, more) -> Stream.concat(some.stream(), more.stream()).collect(Collectors.toSet()));
        }
    }

    private Message message(OpenAlert alert, AlertState state) {
        return new Message.OfAlert(
                clock.instant(),
                alert.id(),
                alert.alert().camera(),
                alert.alert().cameraName(),
                state,
                alert.listed().flatMap(Listed::what).map(known -> category(alert.severity())),
                alert.alert().capturedAt());
    }

    private static Category category(Severity severity) {
        return switch (severity) {
            case LOSS -> Category.LOSS;
            case BANNED -> Category.BANNED;
            case VIOLENT -> Category.VIOLENT;
        };
    }

    private static AlertState state(Occasion occasion) {
        return switch (occasion) {
            case NEW -> AlertState.CHECK;
            case FIRST_YES, NOT_SECONDED -> AlertState.SECOND_WANTED;
            case UNANSWERED -> AlertState.UNANSWERED;
            case VERIFIED -> AlertState.VERIFIED;
        };
    }
}
