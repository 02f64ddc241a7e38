package smartshop.app.ui.act;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import smartshop.app.access.Access;
import smartshop.app.access.Permission;
import smartshop.app.access.Proven;
import smartshop.app.act.Acting;
import smartshop.app.act.AnnounceSettings;
import smartshop.app.act.DoorDesk;
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

    private final Acting acting;
    private final Access access;
    private final BiConsumer<UUID, Proven> again;
    private final Executor releasing;
    private final Clock clock;
    private final ObjectProperty<DoorState> door = new SimpleObjectProperty<>(new DoorState.Off());
    private final StringProperty neutral = new SimpleStringProperty("");
    private final ObjectProperty<Check> heard = new SimpleObjectProperty<>(Check.NONE);
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
        this.calling = new Lane(threads.calling(), window, this::tick);
        this.locking = new Lane(threads.locking(), window, this::tick);
        this.announcing = new Lane(threads.announcing(), window, this::tick);
        this.releasing = threads.releasing();
        this.clock = clock;
    }

    /** Brings the door up to date. Call it about twice a second. */
    public void tick() {
        door.set(acting.door().state());
        neutral.set(access.may(Permission.ANSWER_ALERTS) ? sentence(AnnounceSettings.Kind.NEUTRAL) : "");
    }

    ReadOnlyObjectProperty<DoorState> doorProperty() {
        return door;
    }

    ReadOnlyBooleanProperty callingProperty() {
        return calling.busyProperty();
    }

    ReadOnlyBooleanProperty lockingProperty() {
        return locking.busyProperty();
    }

    ReadOnlyBooleanProperty announcingProperty() {
        return announcing.busyProperty();
    }

    /** After a restart, in the name of who presses now. */
    void sayAgain(OpenAlert alert) {
        pressed(alert.id())
                .ifPresent(who -> calling.attempt(
                        of(alert.id()),
                        () -> {
                            again.accept(alert.id(), who);
                            return Check.good(Words.say("act.again.done"));
                        },
                        of(alert.id())::set));
    }

    /** The sentence about nobody, for who may have it announced at any time; else empty. */
    ReadOnlyStringProperty neutralProperty() {
        return neutral;
    }

    /** What became of the last announcement about no alert. */
    ObjectProperty<Check> heardProperty() {
        return heard;
    }

    /** The sentence about nobody, in the name of who presses now. */
    void announceNeutral() {
        pressed(heard)
                .ifPresent(who -> announcing.attempt(
                        heard,
                        () -> {
                            acting.announcements().announceNeutral(who);
                            return Check.good(Words.say("announce.done"));
                        },
                        heard::set));
    }

    /** What became of the last thing that was done about this alert. */
    ObservableValue<Check> outcome(UUID alert) {
        return of(alert);
    }

    /** By whoever does something further about it. */
    ObjectProperty<Check> outcomeOf(UUID alert) {
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
        calling.attempt(of(alert.id()), () -> acting.help().prepare(alert), then);
    }

    /** In the name of who presses now. @param then once it is on its way */
    void sendHelp(HelpDraft draft, String text, Runnable then) {
        pressed(draft.alert())
                .ifPresent(who -> calling.attempt(of(draft.alert()), () -> sent(draft, text, who), good -> {
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
        DoorDesk.Press press = acting.door().pressed();
        pressed(alert.id())
                .ifPresent(who -> locking.attempt(
                        of(alert.id()),
                        () -> {
                            acting.door().lock(alert, who, press);
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
                .ifPresent(who -> announcing.attempt(
                        of(alert.id()),
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
        return pressed(of(alert));
    }

    private Optional<Proven> pressed(ObjectProperty<Check> outcome) {
        try {
            return Optional.of(access.proven());
        } catch (StorageException e) {
            outcome.set(Check.bad(String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }
}
