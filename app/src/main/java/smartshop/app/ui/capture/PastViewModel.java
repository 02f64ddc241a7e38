package smartshop.app.ui.capture;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.clip.LookBack;
import smartshop.app.clip.Moment;
import smartshop.app.clip.Still;
import smartshop.app.ui.Times;
import smartshop.app.ui.Words;
import smartshop.storage.StorageException;

/** Goes back through the last half minute of a camera, to a face of somebody who has gone by. For the window's thread. */
final class PastViewModel {
    private static final Logger log = LoggerFactory.getLogger(PastViewModel.class);

    /** What is shown goes as well, in the end: twice as old as the ring lets it get, so that there is time to choose. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final LookBack lookBack;
    private final Consumer<String> says;
    private final Executor background;
    private final Executor window;
    private final Clock clock;
    private final ReadOnlyBooleanWrapper there = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<List<Moment>> moments = new ReadOnlyObjectWrapper<>(List.of());
    private final IntegerProperty place = new SimpleIntegerProperty(-1);
    private final ReadOnlyObjectWrapper<Optional<Still>> still = new ReadOnlyObjectWrapper<>(Optional.empty());
    private @Nullable UUID camera;
    /** Whoever presses twice has looked once. */
    private boolean asking;
    /** Counts what was asked for: an older answer is for nobody. */
    private int turn;

    /**
     * @param says told in words what to do, or why nothing is shown
     * @param background where pictures are decoded
     */
    PastViewModel(LookBack lookBack, Consumer<String> says, Executor background, Executor window, Clock clock) {
        this.clock = clock;
        this.lookBack = lookBack;
        this.says = says;
        this.background = background;
        this.window = window;
        place.addListener((property, before, now) -> read());
    }

    /** Whether there is anything of this camera to go back to. */
    ReadOnlyBooleanProperty thereProperty() {
        return there.getReadOnlyProperty();
    }

    /** What there is, the oldest first; empty while nobody looks back. */
    ReadOnlyObjectProperty<List<Moment>> momentsProperty() {
        return moments.getReadOnlyProperty();
    }

    /** Which of them is looked at. */
    IntegerProperty placeProperty() {
        return place;
    }

    /** How long ago that was; empty while nobody looks back. */
    String ago() {
        return chosen().map(moment -> Times.ago(moment.at(), clock.instant())).orElse("");
    }

    private Optional<Moment> chosen() {
        int at = place.get();
        return at >= 0 && at < moments.get().size() ? Optional.of(moments.get().get(at)) : Optional.empty();
    }

    /** What it shows; this overwrites it when it shows something else. */
    ReadOnlyObjectProperty<Optional<Still>> stillProperty() {
        return still.getReadOnlyProperty();
    }

    /** Another camera is looked through; null for none of the shop's. */
    void turnTo(@Nullable UUID now) {
        camera = now;
        end();
        tick();
    }

    /** Call a few times a second. */
    void tick() {
        UUID now = camera;
        there.set(now != null && lookBack.has(now));
        Instant oldest = clock.instant().minus(LONGEST);
        if (chosen().filter(moment -> moment.at().isBefore(oldest)).isPresent()) {
            gone();
        }
    }

    /** Begins to look back, at the newest. */
    void begin() {
        UUID of = camera;
        if (of != null && !asking) {
            asking = true;
            int mine = ++turn;
            work(() -> {
                List<Moment> found = lookBack.begin(of);
                window.execute(() -> begun(mine, found));
            });
        }
    }

    private void begun(int of, List<Moment> found) {
        asking = false;
        if (of != turn) {
            return;
        }
        moments.set(found);
        place.set(found.size() - 1);
        says.accept(found.isEmpty() ? Words.say("capture.past.none") : Words.say("capture.past.choose"));
    }

    private void read() {
        chosen().ifPresent(moment -> {
            int mine = ++turn;
            work(() -> {
                Optional<Still> found = lookBack.read(moment);
                window.execute(() -> show(mine, found));
            });
        });
    }

    private void show(int of, Optional<Still> found) {
        if (of != turn) {
            found.ifPresent(Still::wipe);
            return;
        }
        if (found.isEmpty()) {
            gone();
            return;
        }
        wipe();
        still.set(found);
    }

    private void gone() {
        end();
        says.accept(Words.say("capture.past.gone"));
    }

    private void work(Runnable task) {
        background.execute(() -> {
            try {
                task.run();
            } catch (StorageException e) {
                log.error("The last half minute of a camera was not shown", e);
                window.execute(() -> {
                    asking = false;
                    says.accept(String.valueOf(e.getMessage()));
                });
            }
        });
    }

    /** Back to what the camera shows now. */
    void end() {
        turn++;
        moments.set(List.of());
        place.set(-1);
        wipe();
        still.set(Optional.empty());
    }

    private void wipe() {
        still.get().ifPresent(Still::wipe);
    }
}
