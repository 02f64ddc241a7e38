package smartshop.app.ui.settings;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.channel.ChannelDesk;
import smartshop.app.channel.ChannelException;
import smartshop.app.channel.Kind;
import smartshop.app.channel.Receipt;
import smartshop.app.channel.ShownChannel;
import smartshop.app.outbound.Allowed;
import smartshop.app.ui.Check;
import smartshop.app.ui.Words;
import smartshop.storage.StorageException;

/** The channels for messages and where they may go. For the window's thread, but needs no window. */
public final class MessagesViewModel {
    /** So many channels take alerts at least, or one failure keeps everybody from being told. */
    private static final int ENOUGH = 2;

    /** Standard Webhooks: 24 to 64. */
    private static final int KEY_BYTES = 32;

    private static final Logger log = LoggerFactory.getLogger(MessagesViewModel.class);

    private final ChannelDesk desk;
    private final Executor background;
    private final Executor window;
    private final Clock clock;
    private final ObservableList<ShownChannel> channels = FXCollections.observableArrayList();
    private final ObservableList<Allowed> allowed = FXCollections.observableArrayList();
    private final ObjectProperty<Check> outcome = new SimpleObjectProperty<>(Check.NONE);
    private final BooleanProperty busy = new SimpleBooleanProperty();

    /** @param background not shared with what must be quick: a test message may take a minute */
    public MessagesViewModel(ChannelDesk desk, Executor background, Executor window, Clock clock) {
        this.desk = desk;
        this.background = background;
        this.window = window;
        this.clock = clock;
    }

    /** Reads everything again. Does nothing for who may not change settings. */
    public void refresh() {
        background.execute(() -> {
            try {
                List<ShownChannel> now = desk.channels();
                List<Allowed> addresses = desk.allowed().entries();
                window.execute(() -> show(now, addresses));
            } catch (StorageException e) {
                log.debug("The channels are not shown: {}", e.getMessage());
            }
        });
    }

    private void show(List<ShownChannel> now, List<Allowed> addresses) {
        if (!now.equals(channels)) {
            channels.setAll(now);
        }
        if (!addresses.equals(allowed)) {
            allowed.setAll(addresses);
        }
    }

    ObservableList<ShownChannel> channels() {
        return channels;
    }

    ObservableList<Allowed> allowed() {
        return allowed;
    }

    List<Kind> kinds() {
        return desk.kinds();
    }

    /** What became of the last thing that was done on the page itself. */
    ObjectProperty<Check> outcomeProperty() {
        return outcome;
    }

    BooleanProperty busyProperty() {
        return busy;
    }

    Check state(ShownChannel channel) {
        return ChannelWords.state(channel, clock.instant(), clock.getZone());
    }

    /** What is to be said of all of them together. */
    Check whole() {
        long taking = channels.stream().filter(ShownChannel::alerts).count();
        if (taking >= ENOUGH) {
            return Check.NONE;
        }
        return Check.care(taking == 0 ? Words.say("messages.none") : Words.say("messages.one"));
    }

    void save(ShownChannel channel, ChannelEntry entry, Runnable done) {
        attempt(
                () -> {
                    desk.change(channel.id(), entry.form());
                    return Check.NONE;
                },
                entry.outcomeProperty(),
                () -> saved(entry, done));
    }

    void add(ChannelEntry entry, Runnable done) {
        attempt(
                () -> {
                    desk.add(entry.form());
                    return Check.NONE;
                },
                entry.outcomeProperty(),
                () -> saved(entry, done));
    }

    private static void saved(ChannelEntry entry, Runnable done) {
        entry.forget();
        done.run();
    }

    void remove(UUID id) {
        attempt(
                () -> {
                    desk.remove(id);
                    return Check.NONE;
                },
                outcome,
                () -> {});
    }

    /** Sends a test message and says what became of it. */
    void test(ShownChannel channel) {
        outcome.set(Check.care(Words.say("channel.test.sending", channel.name())));
        attempt(
                () -> {
                    Receipt receipt = desk.test(channel.id());
                    Check check = ChannelWords.outcome(receipt);
                    return new Check(check.level(), channel.name() + ": " + check.words());
                },
                outcome,
                () -> {});
    }

    void allow(String range, String pin, ObjectProperty<Check> said, Runnable done) {
        attempt(
                () -> {
                    desk.allow(Allowed.of(range, pin));
                    return Check.NONE;
                },
                said,
                done);
    }

    void disallow(Allowed entry, ObjectProperty<Check> said) {
        attempt(
                () -> {
                    desk.disallow(entry);
                    return Check.NONE;
                },
                said,
                () -> {});
    }

    /** A new signing key, to be shown once. */
    static String freshKey() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return "whsec_" + Base64.getEncoder().encodeToString(key);
    }

    private void attempt(Supplier<Check> work, ObjectProperty<Check> said, Runnable done) {
        busy.set(true);
        background.execute(() -> {
            Check check = checked(work);
            window.execute(() -> {
                busy.set(false);
                said.set(check);
                if (check.level() == Check.Level.NONE) {
                    done.run();
                }
                refresh();
            });
        });
    }

    private static Check checked(Supplier<Check> work) {
        try {
            return work.get();
        } catch (StorageException | ChannelException | IllegalArgumentException e) {
            return Check.bad(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            log.error("Settings of messages could not be changed", e);
            return Check.bad(Words.say("messages.failed"));
        }
    }
}
