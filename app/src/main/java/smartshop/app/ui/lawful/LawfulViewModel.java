package smartshop.app.ui.lawful;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.lawful.LawfulDesk;
import smartshop.app.lawful.LawfulRecord;
import smartshop.app.lawful.LockReason;
import smartshop.app.lawful.LockState;
import smartshop.app.lawful.Standing;
import smartshop.app.live.CameraFeed;
import smartshop.app.ui.Times;
import smartshop.app.ui.Words;
import smartshop.app.ui.lawful.Shown.Kind;
import smartshop.storage.StorageException;

/** Whether matching is on, and the switch. For the window's thread, but needs no window. */
public final class LawfulViewModel {
    private static final Logger log = LoggerFactory.getLogger(LawfulViewModel.class);

    private final LawfulDesk desk;
    private final Supplier<List<CameraFeed>> cameras;
    private final Consumer<String> notices;
    private final Executor background;
    private final Executor window;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);

    /**
     * @param notices told what did not work
     * @param background of its own, so that the switch waits for nothing else
     */
    public LawfulViewModel(
            LawfulDesk desk,
            Supplier<List<CameraFeed>> cameras,
            Consumer<String> notices,
            Executor background,
            Executor window,
            Clock clock) {
        this.desk = desk;
        this.cameras = cameras;
        this.notices = notices;
        this.background = background;
        this.window = window;
        this.clock = clock;
        desk.onChange(() -> window.execute(this::refresh));
        refresh();
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** A word or two for a button that opens the page; empty where there is nothing to say. */
    public ObservableValue<String> buttonProperty() {
        return shown.map(LawfulViewModel::button);
    }

    private static String button(Shown now) {
        return switch (now.kind()) {
            case UNKNOWN, EXEMPT -> "";
            case ON -> Words.say("lawful.button.on");
            case DUE -> Words.say("lawful.button.due");
            case LOCKED -> Words.say("lawful.button.locked");
            case STOPPED -> Words.say("lawful.button.stopped");
        };
    }

    /** Whether listed people are looked for. */
    public ObservableValue<Boolean> matchingProperty() {
        return shown.map(Shown::matching);
    }

    /** Why nobody is looked for, in a sentence; empty while somebody is. */
    public String status() {
        Shown now = shown.get();
        return switch (now.kind()) {
            case UNKNOWN, EXEMPT, ON, DUE -> "";
            case STOPPED -> Words.say("lawful.stopped.status");
            case LOCKED -> now.trying() ? now.selfTest() + "." : Words.say("lawful.locked.status", now.headline());
        };
    }

    /** Call it now and then: cameras come and go. */
    public void refresh() {
        Standing standing = desk.standing();
        LawfulRecord record = desk.record();
        shown.set(new Shown(
                kind(standing),
                headline(standing),
                words(standing),
                reasons(standing),
                standing.exempt() ? List.of() : blind(record),
                desk.selfTest()
                        .running()
                        .map(running ->
                                Words.say("lawful.selfTest.until", Times.minute(running.until(), clock.getZone())))
                        .orElse(""),
                record));
    }

    private static Kind kind(Standing standing) {
        if (standing.stopped()) {
            return Kind.STOPPED;
        }
        if (standing.exempt()) {
            return Kind.EXEMPT;
        }
        return switch (standing.lock()) {
            case LockState.Open open -> Kind.ON;
            case LockState.Warning warning -> Kind.DUE;
            case LockState.Locked locked -> Kind.LOCKED;
        };
    }

    private static String headline(Standing standing) {
        if (standing.stopped()) {
            return Words.say("lawful.stopped");
        }
        if (standing.exempt()) {
            return Words.say("lawful.exempt");
        }
        return switch (standing.lock()) {
            case LockState.Open open -> Words.say("lawful.on");
            case LockState.Warning(var until, long days) when days == 1 -> Words.say("lawful.due.tomorrow");
            case LockState.Warning(var until, long days) -> Words.say("lawful.due", days);
            case LockState.Locked(List<LockReason> reasons) -> locked(reasons);
        };
    }

    private static String locked(List<LockReason> reasons) {
        if (reasons.stream().anyMatch(LockReason.ClockBehind.class::isInstance)) {
            return Words.say("lawful.locked.clock");
        }
        boolean yearly = reasons.stream().allMatch(LockReason.Expired.class::isInstance);
        return yearly ? Words.say("lawful.locked.yearly") : Words.say("lawful.locked.papers");
    }

    private static String words(Standing standing) {
        if (standing.stopped()) {
            return Words.say("lawful.stopped.text");
        }
        if (standing.exempt()) {
            return Words.say("lawful.exempt.text");
        }
        return switch (standing.lock()) {
            case LockState.Open(var until) -> Words.say("lawful.on.text", LockReason.DAY.format(until));
            case LockState.Warning(var until, long days) -> Words.say("lawful.due.text", LockReason.DAY.format(until));
            case LockState.Locked locked -> Words.say("lawful.locked.text");
        };
    }

    private static List<String> reasons(Standing standing) {
        return !standing.exempt() && standing.lock() instanceof LockState.Locked(List<LockReason> reasons)
                ? reasons.stream().map(LockReason::words).toList()
                : List.of();
    }

    private List<String> blind(LawfulRecord record) {
        return cameras.get().stream()
                .filter(camera -> !record.allowsWatchlist(camera.id()))
                .map(CameraFeed::name)
                .toList();
    }

    /** Nobody is looked for from now on. */
    public void stop() {
        attempt(desk::stop, Words.say("lawful.stop.unsaved"));
    }

    public void resume() {
        attempt(desk::resume, Words.say("lawful.resume.failed"));
    }

    public void endSelfTest() {
        attempt(desk::endSelfTest, Words.say("lawful.selfTest.unsaved"));
    }

    private void attempt(Runnable task, String otherwise) {
        background.execute(() -> {
            try {
                task.run();
            } catch (StorageException e) {
                log.error("What was asked of matching was not recorded", e);
                notices.accept(otherwise + " " + e.getMessage());
            }
            window.execute(this::refresh);
        });
    }
}
