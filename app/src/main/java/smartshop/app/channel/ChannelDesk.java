package smartshop.app.channel;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import smartshop.app.access.Access;
import smartshop.app.access.Permission;
import smartshop.app.outbound.AllowList;
import smartshop.app.outbound.Allowed;
import smartshop.storage.StorageException;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Deed;
import smartshop.storage.audit.Detail;
import smartshop.storage.outbox.ChannelRow;
import smartshop.storage.outbox.ChannelSettings;
import smartshop.storage.outbox.Channels;
import smartshop.storage.outbox.OutboxRows;

/**
 * Where channels are set up. Secrets go in and never come out. Any thread may call; what is asked may take as long as the disk, a test as
 * long as a channel. Each call throws {@link smartshop.app.access.AccessException} for who may not change settings.
 */
public final class ChannelDesk {
    /** Of each thing that is typed, in characters. */
    private static final int LONGEST = 2000;

    private static final int MOST_ALLOWED = 50;

    /** Another one of these is another place: what was secret to the former is typed again for it. */
    private static final Set<Field> PLACES = Set.of(Field.HOST, Field.PORT, Field.SECURITY, Field.SERVER, Field.URL);

    private final Messaging messaging;
    private final Channels channels;
    private final OutboxRows rows;
    private final Access access;
    private final Clock clock;

    ChannelDesk(Messaging messaging, Channels channels, OutboxRows rows, Access access, Clock clock) {
        this.messaging = messaging;
        this.channels = channels;
        this.rows = rows;
        this.access = access;
        this.clock = clock;
    }

    /** The kinds that can be set up here. */
    public List<Kind> kinds() {
        return List.of(Kind.values()).stream()
                .filter(messaging.makers()::containsKey)
                .toList();
    }

    /** All channels, oldest first, without those of a newer SmartShop. */
    public List<ShownChannel> channels() {
        access.require(Permission.SETTINGS);
        return channels.all().stream()
                .flatMap(row -> Messaging.kind(row).map(kind -> shown(row, kind)).stream())
                .toList();
    }

    private ShownChannel shown(ChannelRow row, Kind kind) {
        Map<Field, String> plain = new EnumMap<>(Field.class);
        kind.fields().stream()
                .filter(field -> !field.secret())
                .forEach(field -> row.settings().get(field.key()).ifPresent(value -> plain.put(field, value)));
        return new ShownChannel(
                row.id(),
                kind,
                plain,
                row.alerts(),
                row.testAt(),
                row.deliveredAt(),
                row.failingSince(),
                row.trouble(),
                rows.waiting(row.id()));
    }

    /** @throws ChannelException with a sentence that says what is missing or wrong; nothing was added then */
    public UUID add(ChannelForm form) {
        access.require(Permission.SETTINGS);
        ChannelSettings settings = checked(form, new ChannelSettings(Map.of()));
        UUID added = access.audit()
                .recorded(
                        () -> channels.add(form.kind().name(), settings, form.alerts(), form.testAt()),
                        id -> Deed.of(Action.CHANNEL_ADDED, id).with(Detail.of(form.kind())));
        messaging.changed();
        return added;
    }

    /** @throws ChannelException as {@link #add}, or if a secret has to be typed again; nothing was changed then */
    public void change(UUID id, ChannelForm form) {
        access.require(Permission.SETTINGS);
        ChannelSettings before = row(id).settings();
        ChannelSettings settings = checked(form, before);
        secretsAreForThisPlace(form, before, settings);
        access.audit()
                .recorded(
                        () -> channels.change(id, settings, form.alerts(), form.testAt()),
                        Deed.of(Action.CHANNEL_CHANGED, id).with(Detail.of(form.kind())));
        messaging.changed();
    }

    private ChannelSettings checked(ChannelForm form, ChannelSettings before) {
        ChannelSettings settings = before;
        for (Field field : form.kind().fields()) {
            String typed = form.of(field);
            if (typed.length() > LONGEST) {
                throw new ChannelException("That is too long: 2,000 characters at most.");
            }
            if (!field.secret() || !typed.isEmpty()) {
                settings = settings.with(field.key(), typed);
            }
        }
        if (form.of(Field.NAME).isEmpty() || form.of(Field.NAME).length() > Message.LONGEST_NAME) {
            throw new ChannelException("Give the channel a name of at most %d letters, for example \"Olga's phone\"."
                    .formatted(Message.LONGEST_NAME));
        }
        maker(form.kind()).make(settings);
        return settings;
    }

    private ChannelMaker maker(Kind kind) {
        ChannelMaker maker = messaging.makers().get(kind);
        if (maker == null) {
            throw new ChannelException("This SmartShop has no such channel.");
        }
        return maker;
    }

    /** Else whoever may change settings could have a password that they cannot see sent to a server of their own. */
    private static void secretsAreForThisPlace(ChannelForm form, ChannelSettings before, ChannelSettings after) {
        boolean moved = form.kind().fields().stream()
                .filter(PLACES::contains)
                .anyMatch(field -> !before.get(field.key()).equals(after.get(field.key())));
        boolean kept = form.kind().fields().stream()
                .filter(field -> field.secret() && !PLACES.contains(field))
                .anyMatch(field ->
                        before.get(field.key()).isPresent() && form.of(field).isEmpty());
        if (moved && kept) {
            throw new ChannelException(
                    "The address is another now. Type what is secret again, so that it goes to nobody unawares.");
        }
    }

    /** With the messages that wait for it. */
    public void remove(UUID id) {
        access.require(Permission.SETTINGS);
        access.audit().recorded(() -> channels.remove(id), Deed.of(Action.CHANNEL_REMOVED, id));
        messaging.changed();
    }

    /** Sends a test message now, past what waits, and says what became of it. */
    public Receipt test(UUID id) {
        access.require(Permission.SETTINGS);
        ChannelRow row = row(id);
        access.audit().record(Deed.of(Action.CHANNEL_TESTED, id));
        Receipt receipt = messaging.make(row).send(UUID.randomUUID(), new Message.Test(clock.instant(), false));
        switch (receipt) {
            case Receipt.Delivered _, Receipt.Accepted _ -> channels.delivered(id, clock.instant());
            case Receipt.Refused(String why) -> channels.failed(id, clock.instant(), why);
            case Receipt.TryAgain again -> channels.failed(id, clock.instant(), again.why());
        }
        return receipt;
    }

    private ChannelRow row(UUID id) {
        return channels.find(id).orElseThrow(() -> new StorageException("This channel was removed."));
    }

    /** Private addresses that messages may go to. */
    public AllowList allowed() {
        access.require(Permission.ALLOW_ADDRESSES);
        return messaging.allowed();
    }

    /**
     * In place of an entry for the same addresses.
     *
     * @throws ChannelException if there are too many
     */
    public void allow(Allowed more) {
        keep(messaging.allowed().with(more));
    }

    public void disallow(Allowed less) {
        keep(messaging.allowed().without(less.range()));
    }

    private void keep(AllowList list) {
        access.require(Permission.ALLOW_ADDRESSES);
        if (list.entries().size() > MOST_ALLOWED) {
            throw new ChannelException("There are %d entries already. Remove one first.".formatted(MOST_ALLOWED));
        }
        access.audit()
                .recorded(
                        () -> messaging.allow(list),
                        Deed.of(Action.ADDRESSES_ALLOWED)
                                .with(Detail.of(
                                        Detail.Measure.ENTRIES, list.entries().size())));
    }
}
