package smartshop.app.channel;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import smartshop.storage.outbox.ChannelRow;
import smartshop.storage.outbox.Channels;
import smartshop.storage.outbox.OutboxRows;

/**
 * Where messages are posted. They are in the database when {@link #post} returns, or the transaction does that it is called in
 * ({@link smartshop.storage.audit.AuditLog#together}); each channel then sends its own, in order, for as long as they matter. Any
 * thread may call; the calls wait for the disk.
 */
public final class Outbox {
    /** Whoever is told later finds nobody there any more; that it was not sent is said at the console. */
    static final Duration PATIENCE = Duration.ofMinutes(15);

    /** What says only whether messages get through must say so soon. */
    static final Duration TEST_PATIENCE = Duration.ofMinutes(15);

    private final Channels channels;
    private final OutboxRows rows;
    private final Runnable posted;

    /** @param posted called after each post, on whatever thread it was */
    Outbox(Channels channels, OutboxRows rows, Runnable posted) {
        this.channels = channels;
        this.rows = rows;
        this.posted = posted;
    }

    /**
     * To every channel that takes alerts.
     *
     * @return how many of them were not failing when this was posted. Whether anybody has it is known later: {@link
     *     Messaging#onTold}
     */
    public int post(Message message) {
        List<ChannelRow> all =
                channels.all().stream().filter(ChannelRow::alerts).toList();
        post(message, all.stream().map(ChannelRow::id).toList());
        return (int) all.stream().filter(row -> row.failingSince().isEmpty()).count();
    }

    /**
     * Of these channels those that are still there.
     *
     * @param ticked whether with every one that takes alerts
     */
    public Set<UUID> channels(boolean ticked, Set<UUID> some) {
        return channels.all().stream()
                .filter(channel -> (ticked && channel.alerts()) || some.contains(channel.id()))
                .map(ChannelRow::id)
                .collect(Collectors.toSet());
    }

    /** To these channels, all or none. @throws smartshop.storage.StorageException if the disk does not take it */
    public void post(Message message, Collection<UUID> to) {
        if (to.isEmpty()) {
            return;
        }
        String content = MessageJson.text(message);
        rows.together(() -> to.forEach(channel -> rows.post(channel, content, patience(message))));
        posted.run();
    }

    /** As {@link #post(Message, Collection)}, to one channel. @param key of the message: a second one with it fails */
    public void post(UUID key, Message message, UUID channel) {
        rows.together(() -> rows.post(key, channel, MessageJson.text(message), patience(message)));
        posted.run();
    }

    /** Whether there is a message of that key, waiting or ended. */
    public boolean has(UUID key) {
        return rows.state(key).isPresent();
    }

    private static Duration patience(Message message) {
        return message instanceof Message.Test ? TEST_PATIENCE : PATIENCE;
    }
}
