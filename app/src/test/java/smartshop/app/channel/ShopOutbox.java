package smartshop.app.channel;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import smartshop.app.access.Access;
import smartshop.app.live.Notice;
import smartshop.app.live.Notices;
import smartshop.app.outbound.AllowList;
import smartshop.app.outbound.Allowed;
import smartshop.app.outbound.HttpsPeer;
import smartshop.storage.Database;
import smartshop.storage.NewShop;
import smartshop.storage.outbox.Outgoing;

/** A shop's database with its channels at work. */
final class ShopOutbox implements AutoCloseable {
    static final String KEY = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    final Database database;
    final Notices notices;
    final Messaging messaging;
    final ChannelDesk desk;

    ShopOutbox(Path folder, Clock clock) {
        database = Database.open(folder, NewShop.in(folder), clock);
        notices = new Notices(clock);
        messaging = new Messaging(database, notices, clock);
        messaging.begin();
        desk = messaging.desk(new Access(database, clock));
    }

    /** The peer alone is reached, by its certificate. */
    void allow(HttpsPeer peer) throws Exception {
        allow(peer.allowed().entries().getFirst());
    }

    void allow(Allowed peer) {
        AllowList list = messaging.allowed().with(peer);
        messaging.allow(list);
    }

    UUID webhook(String url) {
        return desk.add(form(Kind.WEBHOOK, Map.of(Field.URL, url, Field.SIGNING_KEY, KEY)));
    }

    static ChannelForm form(Kind kind, Map<Field, String> typed) {
        Map<Field, String> all = new EnumMap<>(Field.class);
        all.putAll(typed);
        all.putIfAbsent(Field.NAME, "The " + kind);
        return new ChannelForm(kind, all, true, Optional.empty());
    }

    ShownChannel shown(UUID channel) {
        return desk.channels().stream()
                .filter(one -> one.id().equals(channel))
                .findFirst()
                .orElseThrow();
    }

    Optional<Outgoing.State> state(UUID message) {
        return database.outbox().state(message);
    }

    List<String> said() {
        return notices.all().stream().map(Notice::words).toList();
    }

    static Message.OfAlert alert(String camera) {
        Instant at = Instant.parse("2026-11-21T14:03:22Z");
        return new Message.OfAlert(
                at,
                UUID.randomUUID(),
                UUID.randomUUID(),
                camera,
                AlertState.UNANSWERED,
                Optional.of(Category.VIOLENT),
                at.minusSeconds(20));
    }

    @Override
    public void close() {
        messaging.close();
        database.close();
    }
}
