package smartshop.app.ui.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.phone.PhoneDesk;
import smartshop.app.phone.PhoneOffer;
import smartshop.app.phone.ShopAuthority;
import smartshop.app.phone.ShownPhone;
import smartshop.app.ui.Check;
import smartshop.app.ui.Times;
import smartshop.app.ui.Words;
import smartshop.camera.link.ConsoleAddress;
import smartshop.storage.StorageException;

/** The phones on which people answer alerts, and the code for another one. For the window's thread, but needs no window. */
public final class PhonesViewModel {
    private static final Logger log = LoggerFactory.getLogger(PhonesViewModel.class);

    private final PhoneDesk desk;
    private final Supplier<List<ConsoleAddress>> own;
    private final Executor background;
    private final Executor window;
    private final Clock clock;
    private final ObservableList<ShownPhone> phones = FXCollections.observableArrayList();
    private final ObservableList<ConsoleAddress> addresses = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<PhoneOffer>> offer = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty countdown = new SimpleStringProperty("");
    private final ObjectProperty<Check> outcome = new SimpleObjectProperty<>(Check.NONE);
    private final ObjectProperty<Check> paired = new SimpleObjectProperty<>(Check.NONE);

    /** @param own where a phone finds this console, the likeliest address first; asks the system */
    public PhonesViewModel(
            PhoneDesk desk, Supplier<List<ConsoleAddress>> own, Executor background, Executor window, Clock clock) {
        this.desk = desk;
        this.own = own;
        this.background = background;
        this.window = window;
        this.clock = clock;
    }

    /** Reads everything again. Does nothing for who may not pair. */
    public void refresh() {
        background.execute(() -> {
            try {
                List<ShownPhone> now = desk.phones();
                window.execute(() -> {
                    if (!now.equals(phones)) {
                        phones.setAll(now);
                    }
                });
            } catch (StorageException e) {
                log.debug("The phones are not shown: {}", e.getMessage());
            }
        });
    }

    ObservableList<ShownPhone> phones() {
        return phones;
    }

    /** Where a phone finds this console; known once {@link #open} was called. */
    ObservableList<ConsoleAddress> addresses() {
        return addresses;
    }

    /** The code that is shown. */
    ReadOnlyObjectProperty<Optional<PhoneOffer>> offerProperty() {
        return offer;
    }

    StringProperty countdownProperty() {
        return countdown;
    }

    /** What became of the last thing that was done on the page itself. */
    ObjectProperty<Check> outcomeProperty() {
        return outcome;
    }

    /** What became of the code. */
    ObjectProperty<Check> pairedProperty() {
        return paired;
    }

    ShopAuthority authority() {
        return desk.authority();
    }

    /** "Paired 20 November 2026 · Mia Chen is signed in", or when it was there last. */
    String about(ShownPhone phone) {
        String since = Words.say("phones.paired", Times.date(phone.pairedAt(), clock.getZone()));
        String now = phone.who()
                .map(who -> Words.say("phones.signedIn", who))
                .orElseGet(() -> phone.connected()
                        ? Words.say("phones.open")
                        : Words.say("phones.seen", Times.ago(phone.seenAt(), clock.instant())));
        return since + " · " + now;
    }

    /** Makes a code for the likeliest address. @param shown called once there is one */
    void open(Runnable shown) {
        outcome.set(Check.NONE);
        paired.set(Check.NONE);
        background.execute(() -> {
            List<ConsoleAddress> now = own.get();
            window.execute(() -> {
                addresses.setAll(now);
                if (now.isEmpty()) {
                    outcome.set(Check.bad(Words.say("phones.noAddress")));
                } else {
                    offer(now.getFirst(), shown);
                }
            });
        });
    }

    /** Makes a code for that address. */
    void offer(ConsoleAddress at, Runnable shown) {
        attempt(() -> {
            PhoneOffer made = desk.offer(at);
            window.execute(() -> {
                offer.set(Optional.of(made));
                tick();
                shown.run();
            });
        });
    }

    void close() {
        offer.set(Optional.empty());
        background.execute(desk::withdraw);
    }

    void remove(UUID phone) {
        attempt(() -> desk.remove(phone));
    }

    /** @param file where the authority's certificate goes, to be carried to the phone */
    void save(Path file) {
        background.execute(() -> {
            try {
                Files.write(file, desk.authority().file());
                window.execute(() -> paired.set(Check.good(Words.say("phones.saved"))));
            } catch (IOException e) {
                window.execute(() -> paired.set(Check.bad(Words.say("phones.notSaved"))));
            }
        });
    }

    private void attempt(Runnable work) {
        background.execute(() -> {
            try {
                work.run();
            } catch (StorageException e) {
                window.execute(() -> outcome.set(Check.bad(String.valueOf(e.getMessage()))));
            }
            refresh();
        });
    }

    /** Brings the passing of time up to date. Call it a few times a second. */
    public void tick() {
        Optional<PhoneOffer> shown = offer.get();
        if (shown.isEmpty()) {
            return;
        }
        long seconds =
                Duration.between(clock.instant(), shown.get().expiresAt()).toSeconds();
        Optional<String> taken = desk.taken();
        if (taken.isPresent()) {
            offer.set(Optional.empty());
            countdown.set("");
            paired.set(Check.good(Words.say("phones.taken", taken.get())));
            refresh();
        } else if (seconds <= 0) {
            close();
            countdown.set(Words.say("phones.expired"));
        } else {
            countdown.set(Words.say("phones.left", seconds / 60, String.format("%02d", seconds % 60)));
        }
    }
}
