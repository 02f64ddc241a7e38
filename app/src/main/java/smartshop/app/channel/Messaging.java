package smartshop.app.channel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.access.Access;
import smartshop.app.live.Notices;
import smartshop.app.outbound.AllowList;
import smartshop.app.outbound.Outbound;
import smartshop.storage.Database;
import smartshop.storage.StorageException;
import smartshop.storage.audit.Actor;
import smartshop.storage.outbox.ChannelRow;
import smartshop.storage.outbox.Channels;
import smartshop.storage.outbox.OutboxRows;
import smartshop.storage.outbox.Outgoing;
import smartshop.storage.text.SealedText;

/** The channels of a shop at work: a courier for each, and a test message a day where the owner wants one. Any thread may call. */
public final class Messaging implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    private static final Duration BETWEEN_TIDYINGS = Duration.ofHours(6);
    private static final Logger log = LoggerFactory.getLogger(Messaging.class);

    private final Channels channels;
    private final OutboxRows rows;
    private final SealedText allowedText;
    private final Notices notices;
    private final Clock clock;
    private final Outbound outbound;
    private final Map<Kind, ChannelMaker> makers;
    private final Deliveries deliveries;
    private final Outbox outbox;
    private final Map<UUID, Courier> couriers = new ConcurrentHashMap<>();
    private final List<Consumer<Message.OfAlert>> listeners = new CopyOnWriteArrayList<>();
    private volatile AllowList allowed;
    private Instant nextLook = Instant.EPOCH;
    private Instant nextTidying = Instant.EPOCH;

    /** As {@link #Messaging(Database, Map, Notices, Clock)}, with the channels that need no service but a server. */
    public Messaging(Database storage, Notices notices, Clock clock) {
        this(storage, Map.of(), notices, clock);
    }

    /**
     * Sends nothing yet, but for test messages.
     *
     * @param further makers of kinds that are not made here
     */
    public Messaging(Database storage, Map<Kind, ChannelMaker> further, Notices notices, Clock clock) {
        this.channels = storage.channels();
        this.rows = storage.outbox();
        this.allowedText = storage.allowedAddresses();
        this.notices = notices;
        this.clock = clock;
        this.allowed = readAllowed();
        this.outbound = new Outbound(() -> allowed);
        this.makers = new HashMap<>(new Makers(outbound, clock).all());
        makers.putAll(further);
        this.deliveries = new Deliveries(
                channels,
                rows,
                storage.audit(Actor.SYSTEM),
                notices,
                this::testFailed,
                this::told,
                clock,
                RandomGenerator.getDefault());
        this.outbox = new Outbox(channels, rows, this::nudge);
    }

    /** From now on what waits is sent. Cameras and alerts go on whatever is wrong with it, and that is said. */
    public void begin() {
        Map<UUID, Courier> ready = new HashMap<>();
        readable().forEach(row -> courier(row).ifPresent(courier -> ready.put(row.id(), courier)));
        try {
            sayWhatIsWrong();
            rows.interrupted().forEach(message -> deliveries.interrupted(message, mayRepeat(ready, message)));
        } catch (StorageException e) {
            log.error("What was left in the outbox at the last end cannot be dealt with", e);
            notices.add("Messages that were being sent when SmartShop ended may be lost. %s".formatted(e.getMessage()));
        }
        ready.forEach((id, courier) -> couriers.put(id, courier.start()));
    }

    private void sayWhatIsWrong() {
        if (channels.unreadable() > 0) {
            notices.add("A channel for messages was changed outside SmartShop and is of no use. Restore a backup.");
        }
        int restored = rows.restored();
        if (restored > 0) {
            notices.add(
                    "A backup was restored in which %d messages waited. They may have gone before, so they are not sent again."
                            .formatted(restored));
        }
    }

    private AllowList readAllowed() {
        try {
            return AllowList.of(allowedText.find().orElse(""));
        } catch (StorageException | IllegalArgumentException e) {
            log.error("The allowed addresses cannot be read", e);
            notices.add(
                    "The list of private addresses that messages may go to was changed outside SmartShop. None is allowed until the owner writes it down again in Settings.");
            return AllowList.NOTHING;
        }
    }

    /** Cameras and alerts go on without. */
    private List<ChannelRow> readable() {
        try {
            return channels.all();
        } catch (StorageException e) {
            log.error("The channels cannot be read", e);
            notices.add("No message can be sent. %s".formatted(e.getMessage()));
            return List.of();
        }
    }

    private static boolean mayRepeat(Map<UUID, Courier> ready, Outgoing message) {
        Courier courier = ready.get(message.channel());
        return courier == null || courier.channel().mayRepeat();
    }

    /** The listener is called, on the channel's thread, with each message about an alert that somebody has taken; it must not wait. */
    public void onTold(Consumer<Message.OfAlert> listener) {
        listeners.add(listener);
    }

    private void told(Message.OfAlert message) {
        listeners.forEach(listener -> listener.accept(message));
    }

    /** Where messages are posted. */
    public Outbox outbox() {
        return outbox;
    }

    /** Where connections to typed addresses are made, also for what is no message. */
    public Outbound outbound() {
        return outbound;
    }

    /** Where channels are set up, by who is signed in. */
    public ChannelDesk desk(Access access) {
        return new ChannelDesk(this, channels, rows, access, clock);
    }

    Map<Kind, ChannelMaker> makers() {
        return makers;
    }

    AllowList allowed() {
        return allowed;
    }

    void allow(AllowList list) {
        allowedText.write(list.text());
        allowed = list;
    }

    /** @throws ChannelException if it cannot be set up so */
    Channel make(ChannelRow row) {
        return maker(row).make(row.settings());
    }

    private ChannelMaker maker(ChannelRow row) {
        return kind(row)
                .map(makers::get)
                .orElseThrow(() -> new ChannelException("This SmartShop has no such channel."));
    }

    static Optional<Kind> kind(ChannelRow row) {
        try {
            return Optional.of(Kind.valueOf(row.kind()));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // of a newer SmartShop
        }
    }

    private Optional<Courier> courier(ChannelRow row) {
        try {
            return Optional.of(new Courier(row, make(row), deliveries));
        } catch (ChannelException e) {
            log.warn("A channel of kind {} cannot be used: {}", row.kind(), e.getMessage());
            channels.failed(row.id(), clock.instant(), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** Call after channels were added, changed or removed. */
    synchronized void changed() {
        Map<UUID, ChannelRow> now = new HashMap<>();
        readable().forEach(row -> now.put(row.id(), row));
        couriers.values()
                .removeIf(courier -> ended(courier, now.get(courier.row().id())));
        now.forEach((id, row) -> {
            if (!couriers.containsKey(id)) {
                courier(row).ifPresent(courier -> couriers.put(id, courier.start()));
            }
        });
    }

    /** One whose channel is gone, or another now. */
    private static boolean ended(Courier courier, @Nullable ChannelRow now) {
        if (now != null && now.settings().equals(courier.row().settings())) {
            return false;
        }
        courier.close();
        return true;
    }

    private void nudge() {
        couriers.values().forEach(Courier::nudge);
    }

    /** Sends the day's test messages and lets old rows go. Call it about twice a second. */
    public void check() {
        Instant now = clock.instant();
        if (now.isBefore(nextLook) && now.isAfter(nextLook.minus(BETWEEN_LOOKS))) { // the clock may be set back
            return;
        }
        nextLook = now.plus(BETWEEN_LOOKS);
        channels.all().stream().filter(this::testIsDue).forEach(this::test);
        if (!now.isBefore(nextTidying)) {
            nextTidying = now.plus(BETWEEN_TIDYINGS);
            rows.deleteOld();
        }
    }

    private boolean testIsDue(ChannelRow row) {
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDateTime added = LocalDateTime.ofInstant(row.addedAt(), clock.getZone());
        return row.testAt()
                .map(time -> now.toLocalDate().atTime(time))
                .filter(due -> !now.isBefore(due) && due.isAfter(added))
                .filter(due -> !row.testedOn().equals(Optional.of(due.toLocalDate())))
                .isPresent();
    }

    private void test(ChannelRow row) {
        rows.together(() -> {
            channels.tested(row.id(), LocalDate.now(clock));
            outbox.post(new Message.Test(clock.instant(), true), List.of(row.id()));
        });
    }

    /** The other channels say so: one that fails cannot. */
    private void testFailed(UUID channel) {
        Optional<ChannelRow> failed = channels.find(channel);
        if (failed.isEmpty()) {
            return;
        }
        String words = "The daily test message to %s did not get through. Open Settings.";
        String number = Deliveries.number(failed.get());
        notices.add(words.formatted(Deliveries.name(failed.get())), words.formatted(number));
        outbox.post(
                new Message.ChannelFailed(clock.instant(), number),
                channels.all().stream()
                        .filter(row -> row.alerts() && !row.id().equals(channel))
                        .map(ChannelRow::id)
                        .toList());
    }

    /** Sends nothing more; what waits is sent after the next start. */
    @Override
    public void close() {
        couriers.values().forEach(Courier::stop); // so that all are waited for at once
        couriers.values().forEach(Courier::close);
        outbound.close();
    }
}
