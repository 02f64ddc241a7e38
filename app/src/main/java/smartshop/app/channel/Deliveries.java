package smartshop.app.channel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import smartshop.app.live.Notices;
import smartshop.storage.outbox.ChannelRow;
import smartshop.storage.outbox.Channels;
import smartshop.storage.outbox.OutboxRows;
import smartshop.storage.outbox.Outgoing;
import smartshop.storage.outbox.Outgoing.State;

/** Writes down what became of each try, and says it where somebody has to know. Any thread may call. */
final class Deliveries {
    /** More than a shop sends in a day; what is older is given up, and that is said. */
    private static final int MOST_WAITING = 500;

    private final Channels channels;
    private final OutboxRows rows;
    private final Notices notices;
    private final Consumer<UUID> testFailed;
    private final Clock clock;
    private final RandomGenerator chance;

    /** @param testFailed told the channel whose daily test did not get through */
    Deliveries(
            Channels channels,
            OutboxRows rows,
            Notices notices,
            Consumer<UUID> testFailed,
            Clock clock,
            RandomGenerator chance) {
        this.channels = channels;
        this.rows = rows;
        this.notices = notices;
        this.testFailed = testFailed;
        this.clock = clock;
        this.chance = chance;
    }

    /** The next message of the channel, if one is due. */
    Optional<Outgoing> next(UUID channel) {
        for (Outgoing late : rows.giveUp(channel, MOST_WAITING)) {
            notices.add("A message to %s was given up: it did not get through in time.".formatted(name(channel)));
            lost(late);
        }
        return rows.take(channel);
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
            notices.add("%s: %s".formatted(name(message.channel()), note));
        }
    }

    private void refused(Outgoing message, String why) {
        rows.end(message.id(), State.REFUSED, why);
        channels.failed(message.channel(), clock.instant(), why);
        notices.add("A message to %s was not sent. %s".formatted(name(message.channel()), why));
        lost(message);
    }

    private void again(Outgoing message, Duration notBefore, String why) {
        Duration wait = Backoff.after(message.attempts(), chance);
        Instant next = clock.instant().plus(wait.compareTo(notBefore) < 0 ? notBefore : wait);
        if (channels.find(message.channel())
                .filter(row -> row.failingSince().isEmpty())
                .isPresent()) {
            notices.add("Messages to %s do not get through at the moment. %s SmartShop goes on trying."
                    .formatted(name(message.channel()), why));
        }
        channels.failed(message.channel(), clock.instant(), why);
        rows.again(message.id(), next, why);
    }

    /** The console ended while the message was being sent. */
    void interrupted(Outgoing message, boolean mayRepeat) {
        if (mayRepeat) {
            rows.again(message.id(), clock.instant(), "");
            return;
        }
        rows.end(message.id(), State.UNCERTAIN, "");
        notices.add(
                "SmartShop was stopped while it sent a message to %s, and it is not known whether it got through. Ask there."
                        .formatted(name(message.channel())));
    }

    private void lost(Outgoing message) {
        if (MessageJson.of(message.content()) instanceof Message.Test test && test.daily()) {
            testFailed.accept(message.channel());
        }
    }

    private String name(UUID channel) {
        return channels.find(channel).map(Deliveries::name).orElse("a channel that was removed");
    }

    static String name(ChannelRow row) {
        return "\"" + row.settings().get(Field.NAME.key()).orElse("?") + "\"";
    }
}
