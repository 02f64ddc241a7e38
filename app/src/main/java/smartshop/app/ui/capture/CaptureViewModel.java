package smartshop.app.ui.capture;

import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.enrol.Enrolment;
import smartshop.app.enrol.PhotoVerdict;
import smartshop.app.ipcamera.SourceTrial;
import smartshop.app.live.LatestFrame;
import smartshop.app.ui.Check;
import smartshop.app.ui.Words;
import smartshop.recognition.image.Picture;
import smartshop.storage.camera.CameraSource;

/**
 * Looks through a camera, says a few times a second what would be better about the face in it, and takes a picture. Whatever is not
 * taken is overwritten. For the window's thread, but needs no window.
 */
public final class CaptureViewModel {
    private static final Logger log = LoggerFactory.getLogger(CaptureViewModel.class);

    private final CaptureSource.Choice choice;
    private final boolean back;
    private final Enrolment enrolment;
    private final Consumer<PhotoVerdict> taken;
    private final Executor background;
    private final Executor window;
    private final ObservableList<CaptureSource> sources = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable CaptureSource> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable LatestFrame> frames = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Check> advice = new ReadOnlyObjectWrapper<>(Check.NONE);
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final PastViewModel past;
    private @Nullable SourceTrial trial;
    private Instant judgedFrom = Instant.MIN;
    private boolean judging;
    /** Somebody has pressed the button, and waits for a verdict. */
    private boolean wanted;
    /** Counts what was chosen: what is said of an older one is for nobody. */
    private int turn;

    /**
     * Closed at first.
     *
     * @param back whether one may look back
     * @param taken gets a good face, on the window's thread, and overwrites it when it is done with it
     */
    CaptureViewModel(Captures with, boolean back, Consumer<PhotoVerdict> taken) {
        this.back = back;
        this.choice = with.choice();
        this.enrolment = with.enrolment();
        this.taken = taken;
        this.background = with.waiting();
        this.window = with.window();
        past = new PastViewModel(
                with.lookBack(),
                words -> advice.set(new Check(Check.Level.NONE, words)),
                with.background(),
                with.window(),
                with.clock());
        chosen.subscribe(this::turnTo);
    }

    ObservableList<CaptureSource> sources() {
        return sources;
    }

    ObjectProperty<@Nullable CaptureSource> chosenProperty() {
        return chosen;
    }

    /** What the chosen camera shows; null while none is chosen. */
    ReadOnlyObjectProperty<@Nullable LatestFrame> framesProperty() {
        return frames.getReadOnlyProperty();
    }

    /** Of the face that is in the picture now. */
    ReadOnlyObjectProperty<Check> adviceProperty() {
        return advice.getReadOnlyProperty();
    }

    /** Whether anybody looks through a camera. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Begins with the shop's first camera; this computer's webcams follow as they are found. */
    public void open() {
        open.set(true);
        sources.setAll(choice.cameras().stream().map(CaptureSource.Shop::new).toList());
        chosen.set(sources.isEmpty() ? null : sources.getFirst());
        background.execute(() -> {
            var webcams = choice.webcams();
            window.execute(() -> {
                webcams.forEach(camera -> sources.add(new CaptureSource.Webcam(camera)));
                if (open.get() && chosen.get() == null && !sources.isEmpty()) {
                    chosen.set(sources.getFirst());
                }
                if (sources.isEmpty()) {
                    advice.set(Check.care(Words.say("capture.none")));
                }
            });
        });
    }

    /** Ends it, and lets go of the camera. */
    public void close() {
        open.set(false);
        chosen.set(null);
        sources.clear();
    }

    private void turnTo(@Nullable CaptureSource source) {
        turn++;
        wanted = false;
        judgedFrom = Instant.MIN;
        advice.set(Check.NONE);
        SourceTrial ending = trial;
        trial = null;
        frames.set(
                switch (source) {
                    case null -> null;
                    case CaptureSource.Shop(var feed) -> feed.shown();
                    case CaptureSource.Webcam(var camera) -> {
                        SourceTrial tried = tried(camera.address());
                        trial = tried;
                        yield tried.shown();
                    }
                });
        past.turnTo(back && source instanceof CaptureSource.Shop(var feed) ? feed.id() : null);
        if (ending != null) {
            background.execute(ending::close);
        }
    }

    /** The chosen camera's last half minute. */
    PastViewModel past() {
        return past;
    }

    private SourceTrial tried(String address) {
        int mine = turn;
        return new SourceTrial(
                CameraSource.withoutLogin(CameraSource.Kind.USB, address),
                format -> {},
                words -> window.execute(() -> {
                    if (mine == turn) {
                        advice.set(Check.bad(words));
                    }
                }));
    }

    /** Judges what is in the picture now. Call it a few times a second; while it is at work, more is left out. */
    void tick() {
        past.tick();
        LatestFrame source = frames.get();
        boolean live = past.momentsProperty().get().isEmpty();
        if (source != null && live && !judging) {
            source.look(judgedFrom, newest -> {
                judgedFrom = newest.capturedAt();
                judge(newest.picture().toPicture());
            });
        }
    }

    /** Takes the picture, unless its face is not good enough: then the advice says why. */
    void take() {
        if (frames.get() == null) {
            return;
        }
        wanted = true;
        judgedFrom = Instant.MIN; // also of a camera that stands still
        tick();
    }

    /** Takes a face of somebody who has gone by, unless it is not good enough: then the advice says why. @param face copied */
    void take(Picture face) {
        turn++; // what is being judged is somebody else
        wanted = true;
        judge(new Picture(face.width(), face.height(), face.bgr().clone()));
    }

    private void judge(Picture picture) {
        judging = true;
        int mine = turn;
        enrolment
                .check(picture)
                .whenComplete((verdict, failure) -> picture.wipe())
                .thenAcceptAsync(verdict -> judged(mine, verdict), window)
                .exceptionally(failure -> {
                    log.error("A camera's picture could not be checked", failure);
                    window.execute(() -> failed(mine));
                    return null;
                });
    }

    private void judged(int of, PhotoVerdict verdict) {
        judging = false;
        if (of != turn) {
            verdict.wipe();
            return;
        }
        String words = (verdict.words() + " " + verdict.advice()).strip();
        advice.set(verdict.accepted() ? Check.good(words) : Check.care(words));
        if (wanted && verdict.accepted()) {
            taken.accept(verdict);
        } else {
            verdict.wipe();
        }
        wanted = false;
    }

    private void failed(int of) {
        judging = false;
        wanted = false;
        if (of == turn) {
            advice.set(Check.bad(Words.say("enrol.failed")));
        }
    }
}
