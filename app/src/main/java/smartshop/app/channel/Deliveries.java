package smartshop.app.channel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.live.Notices;
import smartshop.storage.StorageException;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.AuditLog;
import smartshop.storage.audit.Deed;
import smartshop.storage.audit.Detail;
import smartshop.storage.outbox.ChannelRow;
import smartshop.storage.outbox.Channels;
import smartshop.storage.outbox.OutboxRows;
import smartshop.storage.outbox.Outgoing;
import smartshop.storage.outbox.Outgoing.State;

/** Writes down what became of each try, and says it where somebody has to know. Any thread may call. */
final class Deliveries {
    private static final Logger log = LoggerFactory.getLogger(Deliveries.class);

    /** More than a shop sends in a day; what is older is given up, and that is said. */
    private static final int MOST_WAITING = 500;

    private final Channels channels;
    private final OutboxRows rows;
    private final AuditLog audit;
    private final Notices notices;
    private final Consumer<UUID> testFailed;
    private final Consumer<Message.OfAlert> told;
    private final Clock clock;
    private final RandomGenerator chance;

    /** How often in a row nothing got through, by channel. */
    private final Map<UUID, Integer> failures = new ConcurrentHashMap<>();

    /**
     * @param testFailed told the channel whose daily test did not get through
     * @param told told each message about an alert that somebody has taken
     */
    Deliveries(
            Channels channels,
            OutboxRows rows,
            AuditLog audit,
            Notices notices,
            Consumer<UUID> testFailed,
            Consumer<Message.OfAlert> told,
            Clock clock,
            RandomGenerator chance) {
        this.channels = channels;
        this.rows = rows;
        this.audit = audit;
        this.notices = notices;
        this.testFailed = testFailed;
        this.told = told;
        this.clock = clock;
        this.chance = chance;
    }

    /** A message that is to be sent now. */
    record Next(Outgoing row, Message message) {}

    /** The next message of the channel, if one is due. */
    Optional<Next> next(UUID channel) {
        for (Outgoing late : rows.giveUp(channel, MOST_WAITING)) {
            say(channel, name -> "A message to %s was not sent: it did not get through in time.".formatted(name));
            lost(late);
            recordNotSent(late, State.GIVEN_UP);
        }
        Optional<Outgoing> row = rows.take(channel);
        while (row.isPresent() && message(row.get()).isEmpty()) {
            unreadable(row.get());
            row = rows.take(channel);
        }
        return row.flatMap(taken -> message(taken).map(message -> new Next(taken, message)));
    }

    private static Optional<Message> message(Outgoing row) {
        try {
            return row.content().map(MessageJson::of);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void unreadable(Outgoing message) {
        end(message, State.UNREADABLE, "");
        say(
                message.channel(),
                name ->
                        "A message to %s was not sent: somebody changed it outside SmartShop, or the disk did. Look at the alerts of today."
                                .formatted(name));
    }

    /** Nothing can be sent there for now, because of the disk. */
    void stuck(ChannelRow channel) {
        say(
                Optional.of(channel),
                name -> "Messages to %s wait: the outbox cannot be read or written. Check the disk.".formatted(name));
    }

    void done(Outgoing message, Receipt receipt) {
        switch (receipt) {
            case Receipt.Delivered _ -> through(message, State.DELIVERED, "");
            case Receipt.Accepted(String note) -> through(message, State.ACCEPTED, note);
            case Receipt.Refused(String why) -> refused(message, why);
            case Receipt.TryAgain(Duration notBefore, String why) -> again(message, notBefore, why);
        }
    }

    private void through(Outgoing message, State state, String note) {
        rows.end(message.id(), state, note);
        channels.delivered(message.channel(), clock.instant());
        if (!note.isEmpty()) {
            say(message.channel(), name -> "%s: %s".formatted(name, note));
        }
        failures.remove(message.channel());
        if (message(message).orElse(null) instanceof Message.OfAlert alert
                && alert.state().calls()) {
            told.accept(alert);
        }
    }

    private void refused(Outgoing message, String why) {
        end(message, State.REFUSED, why);
        channels.failed(message.channel(), clock.instant(), why);
        say(message.channel(), name -> "A message to %s was not sent. %s".formatted(name, why));
        lost(message);
    }

    private void again(Outgoing message, Duration notBefore, String why) {
        int failed = failures.merge(message.channel(), 1, Integer::sum);
        Duration wait = Backoff.after(Math.max(failed, message.attempts()), chance);
        Instant next = clock.instant().plus(wait.compareTo(notBefore) < 0 ? notBefore : wait);
        if (channels.find(message.channel())
                .filter(row -> row.failingSince().isEmpty())
                .isPresent()) {
            say(
                    message.channel(),
                    name -> "Messages to %s do not get through at the moment. %s SmartShop goes on trying."
                            .formatted(name, why));
        }
        channels.failed(message.channel(), clock.instant(), why);
        rows.again(message.id(), next, why);
    }

    /** The console ended while the message was being sent. */
    void interrupted(Outgoing message, boolean mayRepeat) {
        if (message(message).isEmpty()) {
            unreadable(message);
            return;
        }
        if (mayRepeat) {
            rows.again(message.id(), clock.instant(), "");
            return;
        }
        end(message, State.UNCERTAIN, "");
        say(
                message.channel(),
                name ->
                        "SmartShop was stopped while it sent a message to %s, and it is not known whether it got through. Ask there."
                                .formatted(name));
    }

    /** It is over with, also if the audit log does not take it: what waits behind it has to go. */
    private void end(Outgoing message, State state, String why) {
        try {
            audit.recorded(() -> rows.end(message.id(), state, why), notSent(message, state));
        } catch (StorageException e) {
            log.error("That a message was not sent could not be recorded: {}", state, e);
            rows.end(message.id(), state, why);
        }
    }

    private void recordNotSent(Outgoing message, State state) {
        try {
            audit.record(notSent(message, state));
        } catch (StorageException e) {
            log.error("That a message was not sent could not be recorded: {}", state, e);
        }
    }

    /** About the alert, if it was of one; else about the channel. */
    private static Deed notSent(Outgoing message, State state) {
        UUID about = switch (message(message).orElse(null)) {
            case Message.OfAlert of -> of.alert();
            case Message.Help help -> help.alert();
            case null, default -> message.channel();
        };
        return Deed.of(Action.MESSAGE_NOT_SENT, about).with(Detail.of(state));
    }

    private void lost(Outgoing message) {
        if (message(message).orElse(null) instanceof Message.Test test && test.daily()) {
            testFailed.accept(message.channel());
        }
    }

    private void say(UUID channel, UnaryOperator<String> words) {
        say(channels.find(channel), words);
    }

    /** With its name, which may be a person's, on the screen alone. */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private void say(Optional<ChannelRow> channel, UnaryOperator<String> words) {
        String gone = "a channel that was removed";
        notices.add(
                words.apply(channel.map(Deliveries::name).orElse(gone)),
                words.apply(channel.map(Deliveries::number).orElse(gone)));
    }

    /** For the screen. */
    static String name(ChannelRow row) {
        return "\"" + row.settings().get(Field.NAME.key()).orElse("?") + "\"";
    }

    /** For everybody else: what it is, and the beginning of its number. */
    static String number(ChannelRow row) {
        return row.kind().toLowerCase(Locale.ROOT) + " "
                + row.id().toString().substring(0, Message.REFERENCE).toUpperCase(Locale.ROOT);
    }
}
