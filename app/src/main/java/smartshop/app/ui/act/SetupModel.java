package smartshop.app.ui.act;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.act.Acting;
import smartshop.app.act.AnnounceSettings;
import smartshop.app.act.DoorSettings;
import smartshop.app.act.DoorSetup;
import smartshop.app.act.HelpSettings;
import smartshop.app.channel.ShownChannel;
import smartshop.app.ui.Check;
import smartshop.app.ui.Words;
import smartshop.storage.StorageException;

/** Where the owner sets up what people can do. For the window's thread, but needs no window. */
public final class SetupModel {
    private static final Logger log = LoggerFactory.getLogger(SetupModel.class);

    private final Acting acting;
    private final Supplier<List<ShownChannel>> channels;
    private final Executor background;
    private final Executor window;
    private final BooleanProperty busy = new SimpleBooleanProperty(false);
    private final ObjectProperty<Check> outcome = new SimpleObjectProperty<>(Check.NONE);

    /** @param channels asked of the disk */
    public SetupModel(Acting acting, Supplier<List<ShownChannel>> channels, Executor background, Executor window) {
        this.acting = acting;
        this.channels = channels;
        this.background = background;
        this.window = window;
    }

    /** What is known when a sheet opens. */
    record Help(HelpSettings settings, List<ShownChannel> channels) {}

    ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    ReadOnlyObjectProperty<Check> outcomeProperty() {
        return outcome;
    }

    void help(Consumer<Help> then) {
        attempt(() -> new Help(acting.help().settings(), channels.get()), then);
    }

    void save(HelpSettings next, Runnable then) {
        attempt(
                () -> {
                    acting.help().change(next);
                    return next;
                },
                done -> then.run());
    }

    void announcements(Consumer<AnnounceSettings> then) {
        attempt(acting.announcements()::settings, then);
    }

    void save(AnnounceSettings next, Runnable then) {
        attempt(
                () -> {
                    acting.announcements().change(next);
                    return next;
                },
                done -> then.run());
    }

    void door(Consumer<DoorSettings> then) {
        attempt(acting.doorSetup()::settings, then);
    }

    void save(DoorSettings next, Runnable then) {
        attempt(
                () -> {
                    acting.doorSetup().change(next);
                    return next;
                },
                done -> then.run());
    }

    /** Asks the relay how it is. */
    void tryOut(DoorSettings typed) {
        attempt(() -> acting.doorSetup().tryOut(typed), said -> outcome.set(words(said)));
    }

    private static Check words(DoorSetup.Said said) {
        if (said.fire()) {
            return Check.care(Words.say("door.tried.fire"));
        }
        return Check.good(said.locked() ? Words.say("door.tried.locked") : Words.say("door.tried.open"));
    }

    private <T> void attempt(Supplier<T> work, Consumer<T> then) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        outcome.set(Check.NONE);
        background.execute(() -> {
            Runnable after = tried(work, then);
            window.execute(() -> {
                busy.set(false);
                after.run();
            });
        });
    }

    private <T> Runnable tried(Supplier<T> work, Consumer<T> then) {
        try {
            T done = work.get();
            return () -> then.accept(done);
        } catch (StorageException e) {
            return () -> outcome.set(Check.bad(String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            log.error("What people can do could not be set up", e);
            return () -> outcome.set(Check.bad(Words.say("act.failed")));
        }
    }
}
