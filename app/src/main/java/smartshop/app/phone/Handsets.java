package smartshop.app.phone;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import smartshop.app.access.Access;
import smartshop.storage.phone.PairedPhone;

/** The paired phones that have called since the start. Pages hear of each change, and at least every {@link #BEAT}. */
final class Handsets {
    /** A page that hears nothing for two of them says that it is not connected. */
    static final Duration BEAT = Duration.ofSeconds(5);

    private final PhoneBook book;
    private final BoardView view;
    private final Worker worker;
    private final LongSupplier nanos;
    private final Map<UUID, Handset> all = new ConcurrentHashMap<>();
    private final AtomicBoolean showing = new AtomicBoolean();
    private long nextBeat;

    /** @param worker runs what takes a moment */
    Handsets(PhoneBook book, BoardView view, Worker worker, LongSupplier nanos) {
        this.book = book;
        this.view = view;
        this.worker = worker;
        this.nanos = nanos;
        this.nextBeat = nanos.getAsLong();
    }

    Handset of(PairedPhone phone) {
        return all.computeIfAbsent(phone.id(), id -> new Handset(id, nanos));
    }

    /** Something has changed. Waits for nothing; however much has changed, each page hears once. */
    void changed() {
        if (anyConnected() && showing.compareAndSet(false, true)) {
            boolean taken = worker.take(() -> {
                showing.set(false);
                all.values().forEach(this::show);
            });
            if (!taken) {
                showing.set(false); // the next beat tells it
            }
        }
    }

    private boolean anyConnected() {
        return all.values().stream().anyMatch(Handset::isConnected);
    }

    private void show(Handset handset) {
        handset.show(number -> view.of(handset, number));
    }

    void connected(Handset handset, PhoneSocket socket) {
        handset.connected(socket);
        if (!book.admits(handset.id())) { // removed since its request: whoever removed it saw no socket to close
            handset.dismiss();
            return;
        }
        worker.take(() -> {
            book.seen(handset.id());
            show(handset);
        });
    }

    void said(Handset handset, PhoneSocket by, PhoneSocket.Word word) {
        if (!handset.maySay()) {
            by.disconnect();
            return;
        }
        if (word.touched()) {
            handset.touch();
        }
        word.drawn().ifPresent(alert -> worker.take(() -> view.drawn(handset, alert)));
        if (handset.heard(by, word.heard())) {
            worker.take(() -> show(handset));
        }
    }

    boolean connected(UUID phone) {
        Handset known = all.get(phone);
        return known != null && known.isConnected();
    }

    Optional<String> who(UUID phone) {
        return Optional.ofNullable(all.get(phone))
                .flatMap(Handset::session)
                .map(session -> session.member().name());
    }

    void removed(UUID phone) {
        Handset gone = all.remove(phone);
        if (gone != null) {
            gone.dismiss();
        }
    }

    /** Ends what is over. Call about twice a second. */
    void check() {
        boolean ended = false;
        for (Handset handset : all.values()) {
            handset.dropIfSlow();
            ended |= handset.endIfOver();
        }
        long now = nanos.getAsLong();
        if (ended || now - nextBeat >= 0) {
            nextBeat = now + BEAT.toNanos();
            changed();
        }
    }

    void close() {
        all.values().forEach(handset -> handset.end(Access.Leaving.CONSOLE_CLOSED));
    }
}
