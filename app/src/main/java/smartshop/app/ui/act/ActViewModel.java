package smartshop.app.ui.act;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.access.Access;
import smartshop.app.access.Proven;
import smartshop.app.act.Acting;
import smartshop.app.act.AnnounceSettings;
import smartshop.app.act.DoorState;
import smartshop.app.act.HelpDraft;
import smartshop.app.ui.Check;
import smartshop.app.ui.Times;
import smartshop.app.ui.Words;
import smartshop.app.verify.OpenAlert;
import smartshop.storage.StorageException;

/** What can be done about an alert, and what became of it. For the window's thread, but needs no window. */
public final class ActViewModel {
    /** As many alerts as the board holds. */
    private static final int REMEMBERED = 300;

    private static final Logger log = LoggerFactory.getLogger(ActViewModel.class);

    private final Acting acting;
    private final Access access;
    private final BiConsumer<UUID, Proven> again;
    private final Executor releasing;
    private final Executor window;
    private final Clock clock;
    private final ObjectProperty<DoorState> door = new SimpleObjectProperty<>(new DoorState.Off());
    private final Lane calling;
    private final Lane locking;
    private final Lane announcing;

    private final Map<UUID, ObjectProperty<Check>> outcomes = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, ObjectProperty<Check>> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * What runs what waits, each in order and none behind another: a sound that does not come keeps nobody from the door.
     *
     * @param calling for the disk
     * @param locking for the door's relay
     * @param announcing for what reads sentences out
     * @param releasing for the relay that is to open
     */
    public record Threads(Executor calling, Executor locking, Executor announcing, Executor releasing) {}

    /** One thing at a time of its kind. */
    private record Lane(Executor thread, BooleanProperty busy) {
        Lane(Executor thread) {
            this(thread, new SimpleBooleanProperty(false));
        }
    }

    /** @param again has somebody say again, after a restart, that it is this person */
    public ActViewModel(
            Acting acting,
            Access access,
            BiConsumer<UUID, Proven> again,
            Threads threads,
            Executor window,
            Clock clock) {
        this.acting = acting;
        this.access = access;
        this.again = again;
        this.calling = new Lane(threads.calling());
        this.locking = new Lane(threads.locking());
        this.announcing = new Lane(threads.announcing());
        this.releasing = threads.releasing();
        this.window = window;
        this.clock = clock;
    }

    /** Brings the door up to date. Call it about twice a second. */
    public void tick() {
        door.set(acting.door().state());
    }

    ReadOnlyObjectProperty<DoorState> doorProperty() {
        return door;
    }

    ReadOnlyBooleanProperty callingProperty() {
        return calling.busy();
    }

    ReadOnlyBooleanProperty lockingProperty() {
        return locking.busy();
    }

    ReadOnlyBooleanProperty announcingProperty() {
        return announcing.busy();
    }

    /** After a restart, in the name of who presses now. */
    void sayAgain(OpenAlert alert) {
        pressed(alert.id())
                .ifPresent(who -> attempt(
                        calling,
                        alert.id(),
                        () -> {
                            again.accept(alert.id(), who);
                            return Check.good(Words.say("act.again.done"));
                        },
                        of(alert.id())::set));
    }

    /** What became of the last thing that was done about this alert. */
    ObservableValue<Check> outcome(UUID alert) {
        return of(alert);
    }

    private ObjectProperty<Check> of(UUID alert) {
        return outcomes.computeIfAbsent(alert, key -> new SimpleObjectProperty<>(Check.NONE));
    }

    /** Whether a rule wants a call for help to lie ready. */
    boolean helpWanted(UUID alert) {
        return acting.help().wanted(alert);
    }

    /** @param then gets the draft, unless it cannot be made */
    void prepareHelp(OpenAlert alert, Consumer<HelpDraft> then) {
        attempt(calling, alert.id(), () -> acting.help().prepare(alert), then);
    }

    /** In the name of who presses now. @param then once it is on its way */
    void sendHelp(HelpDraft draft, String text, Runnable then) {
        pressed(draft.alert())
                .ifPresent(who -> attempt(calling, draft.alert(), () -> sent(draft, text, who), good -> {
                    of(draft.alert()).set(good);
                    then.run();
                }));
    }

    private Check sent(HelpDraft draft, String text, Proven who) {
        acting.help().send(draft, text, who);
        return Check.good(Words.say("help.sent", draft.contact(), Times.minute(clock.instant(), clock.getZone())));
    }

    /** In the name of who presses now. */
    void lock(OpenAlert alert) {
        pressed(alert.id())
                .ifPresent(who -> attempt(
                        locking,
                        alert.id(),
                        () -> {
                            acting.door().lock(alert, who);
                            return Check.NONE;
                        },
                        of(alert.id())::set));
    }

    /** The sentence; empty if there is none. */
    String sentence(AnnounceSettings.Kind kind) {
        return acting.announcements().sentence(kind);
    }

    /** In the name of who presses now. */
    void announce(AnnounceSettings.Kind kind, OpenAlert alert) {
        pressed(alert.id())
                .ifPresent(who -> attempt(
                        announcing,
                        alert.id(),
                        () -> {
                            acting.announcements().announce(kind, alert, who);
                            return Check.good(Words.say("announce.done"));
                        },
                        of(alert.id())::set));
    }

    /** At once, whoever is there. */
    public void release() {
        releasing.execute(acting.door()::release);
    }

    private Optional<Proven> pressed(UUID alert) {
        try {
            return Optional.of(access.proven());
        } catch (StorageException e) {
            of(alert).set(Check.bad(String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private <T> void attempt(Lane lane, UUID alert, Supplier<T> work, Consumer<T> then) {
        if (lane.busy().get()) {
            return;
        }
        lane.busy().set(true);
        of(alert).set(Check.NONE);
        lane.thread().execute(() -> {
            Runnable after = tried(alert, work, then);
            window.execute(() -> {
                lane.busy().set(false);
                after.run();
                tick();
            });
        });
    }

    private <T> Runnable tried(UUID alert, Supplier<T> work, Consumer<T> then) {
        try {
            T done = work.get();
            return () -> then.accept(done);
        } catch (StorageException e) {
            return () -> of(alert).set(Check.bad(String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            log.error("Something that somebody wanted done about an alert failed", e);
            return () -> of(alert).set(Check.bad(Words.say("act.failed")));
        }
    }
}
