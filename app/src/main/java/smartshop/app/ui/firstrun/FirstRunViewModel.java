package smartshop.app.ui.firstrun;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import smartshop.app.alert.Alert;
import smartshop.app.decode.UsbCameras.UsbCamera;
import smartshop.app.ui.Words;
import smartshop.storage.settings.Settings;

/** Five steps from an empty folder to seeing oneself recognised. For the window's thread, but needs no window. */
public final class FirstRunViewModel {
    private static final String KEY = "first-run";

    private final Settings settings;
    private final Supplier<Facts> facts;
    private final BooleanSupplier may;
    private final Webcams webcams;
    private final Executor background;
    private final Executor window;
    private final ReadOnlyObjectWrapper<Guide> guide =
            new ReadOnlyObjectWrapper<>(new Guide(Progress.FIRST.away(true), Facts.NONE));
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Seen>> seen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper webcam = new ReadOnlyStringWrapper("");
    /** False in a shop that was there before there was a guide. */
    private boolean begun;

    /** The webcams of this computer. Waits for seconds. */
    public interface Webcams {
        List<UsbCamera> list() throws IOException;
    }

    /**
     * The test person before a camera.
     *
     * @param after the face could be made out
     */
    record Seen(String camera, Duration after) {}

    /**
     * The guide's model; it shows nothing before {@link #begin}.
     *
     * @param facts quick
     * @param may whether who is signed in sets up the shop
     */
    public FirstRunViewModel(
            Settings settings,
            Supplier<Facts> facts,
            BooleanSupplier may,
            Webcams webcams,
            Executor background,
            Executor window) {
        this.settings = settings;
        this.facts = facts;
        this.may = may;
        this.webcams = webcams;
        this.background = background;
        this.window = window;
    }

    /** Goes on where one was. In a folder without cameras where nobody has begun, it begins. */
    public void begin() {
        background.execute(() -> {
            Optional<Progress> kept = settings.get(KEY).map(Progress::read);
            window.execute(() -> begin(kept));
        });
    }

    private void begin(Optional<Progress> kept) {
        Facts now = facts.get();
        begun = kept.isPresent() || now.cameras().isEmpty();
        Guide before =
                new Guide(kept.orElse(begun ? Progress.FIRST : guide.get().progress()), now);
        guide.set(before);
        if (begun && kept.isEmpty()) {
            keep(before.progress()); // or it would be a shop with cameras tomorrow
        }
        change(before.complete() ? before.progress().away(true) : onwards(before));
    }

    /** The steps, as they stand. */
    ReadOnlyObjectProperty<Guide> guideProperty() {
        return guide.getReadOnlyProperty();
    }

    /** Whether the guide is what one sees first. */
    public ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** How much of it is done, in a sentence. */
    public ObservableValue<String> wordsProperty() {
        return guide.map(now ->
                now.complete() ? Words.say("first.settings.done") : Words.say("first.settings.open", now.count()));
    }

    /** Empty until one was recognised since the window was opened. */
    ReadOnlyObjectProperty<Optional<Seen>> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    /** Which webcam this computer has, in words; empty while that is not known. */
    public ReadOnlyStringProperty webcamProperty() {
        return webcam.getReadOnlyProperty();
    }

    /** Whether there is something left to do. */
    public boolean unfinished() {
        return begun && may.getAsBoolean() && !guide.get().complete();
    }

    /** Call whenever something may have been done, or somebody else has signed in. */
    public void refresh() {
        Guide before = guide.get();
        Guide now = before.with(facts.get());
        guide.set(now);
        change(before.done(before.at()) ? now.progress() : onwards(now));
    }

    /** Where one goes on: here, if there is something left to do here. */
    private static Progress onwards(Guide from) {
        return from.done(from.at()) ? from.next().map(from.progress()::at).orElse(from.progress()) : from.progress();
    }

    /** Turns to a step. */
    void open(Step step) {
        change(guide.get().progress().at(step));
    }

    /** Puts the step off where one is; with the last one, all of it. */
    void later() {
        Guide before = guide.get();
        Guide now = before.with(before.progress().later(before.at()));
        change(now.next().map(now.progress()::at).orElse(now.progress().away(true)));
    }

    /** Puts all of it off, or is done with it. */
    void leave() {
        change(guide.get().progress().away(true));
    }

    /** Takes it up again, at the first step that is not done. */
    public void resume() {
        begun = true;
        refresh();
        Guide now = guide.get();
        change(onwards(now.with(now.progress().away(false).at(Step.PASSPHRASE))));
    }

    /** Somebody who tries it on themselves was found. */
    public void recognised(Alert alert) {
        seen.set(Optional.of(new Seen(alert.cameraName(), alert.latency())));
        if (begun && !guide.get().progress().seen()) {
            change(guide.get().progress().asSeen().at(Step.SEEN));
        }
    }

    private void change(Progress now) {
        Guide before = guide.get();
        if (begun && !now.equals(before.progress())) {
            keep(now);
        }
        boolean comes = now.at() == Step.CAMERA && (before.at() != Step.CAMERA || !shown.get());
        guide.set(before.with(now));
        shown.set(begun && !now.away() && may.getAsBoolean());
        if (comes && shown.get()) {
            lookForWebcams();
        }
    }

    private void keep(Progress now) {
        background.execute(() -> settings.put(KEY, now.written()));
    }

    private void lookForWebcams() {
        background.execute(() -> {
            String words = webcamWords();
            window.execute(() -> webcam.set(words));
        });
    }

    private String webcamWords() {
        try {
            List<UsbCamera> there = webcams.list();
            return there.isEmpty()
                    ? Words.say("first.webcam.none")
                    : there.getFirst().name();
        } catch (IOException e) {
            return ""; // the sheet looks again
        }
    }
}
