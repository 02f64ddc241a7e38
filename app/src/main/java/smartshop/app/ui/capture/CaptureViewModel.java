package smartshop.app.ui.capture;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
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
import smartshop.app.clip.LookBack;
import smartshop.app.enrol.Enrolment;
import smartshop.app.enrol.PhotoVerdict;
import smartshop.app.ipcamera.SourceTrial;
import smartshop.app.live.Frame;
import smartshop.app.live.LatestFrame;
import smartshop.app.ui.Check;
import smartshop.app.ui.Words;
import smartshop.recognition.image.I420Picture;
import smartshop.recognition.image.Picture;
import smartshop.recognition.quality.EnrolmentAdvice;
import smartshop.storage.StorageException;
import smartshop.storage.camera.CameraSource;

/**
 * Looks through a camera, says a few times a second what would be better about the face in it, and takes a picture. Whatever is not
 * taken is overwritten. For the window's thread, but needs no window.
 */
public final class CaptureViewModel {
    private static final Logger log = LoggerFactory.getLogger(CaptureViewModel.class);

    /** So long a sentence that is not about the face stays, that it can be read. */
    private static final Duration READ_IN = Duration.ofSeconds(4);

    private final CaptureSource.Choice choice;
    private final CaptureSource.Use use;
    private final LookBack lookBack;
    private final Enrolment enrolment;
    private final BooleanSupplier covered;
    private final Consumer<PhotoVerdict> taken;
    private final Executor waiting;
    private final Executor background;
    private final Executor window;
    private final Clock clock;
    private final ObservableList<CaptureSource> sources = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable CaptureSource> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable LatestFrame> frames = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Check> advice = new ReadOnlyObjectWrapper<>(Check.NONE);
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final PastViewModel past;
    private @Nullable SourceTrial trial;
    private Instant judgedFrom = Instant.MIN;
    private Instant adviceFrom = Instant.MIN;
    private boolean judging;
    /** Counts what was chosen: what is said of an older one is for nobody. */
    private int turn;
    /** Counts that, and what was pressed: what is said of a picture before the press is for nobody. */
    private int press;

    /**
     * Closed at first.
     *
     * @param use for an entry one may look back, too
     * @param taken gets a good face, on the window's thread, and overwrites it when it is done with it
     */
    CaptureViewModel(Captures with, CaptureSource.Use use, Consumer<PhotoVerdict> taken) {
        this.use = use;
        this.choice = with.choice();
        this.lookBack = with.lookBack();
        this.enrolment = with.enrolment();
        this.covered = with.covered();
        this.taken = taken;
        this.waiting = with.waiting();
        this.background = with.background();
        this.window = with.window();
        this.clock = with.clock();
        past = new PastViewModel(with.lookBack(), this::say, with.background(), with.window(), with.clock());
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
        sources.setAll(choice.cameras(use).stream().map(CaptureSource.Shop::new).toList());
        chosen.set(sources.isEmpty() ? null : sources.getFirst());
        waiting.execute(() -> {
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
        again();
        judgedFrom = Instant.MIN;
        adviceFrom = Instant.MIN;
        advice.set(Check.NONE);
        SourceTrial ending = trial;
        trial = null;
        frames.set(null);
        past.turnTo(null);
        if (ending != null) {
            waiting.execute(ending::close);
        }
        if (source != null && use == CaptureSource.Use.ENTRY) {
            recorded(source);
        } else if (source != null) {
            look(source);
        }
    }

    /** Shows nothing before it is written down who looks. */
    private void recorded(CaptureSource source) {
        int mine = turn;
        Optional<UUID> camera =
                source instanceof CaptureSource.Shop(var feed) ? Optional.of(feed.id()) : Optional.empty();
        background.execute(() -> {
            try {
                lookBack.beginNow(camera);
                window.execute(() -> ifStill(mine, () -> look(source)));
            } catch (StorageException e) {
                log.error("A camera was not looked through", e);
                window.execute(() -> ifStill(mine, () -> advice.set(Check.bad(String.valueOf(e.getMessage())))));
            }
        });
    }

    private void ifStill(int chosenThen, Runnable then) {
        if (chosenThen == turn) {
            then.run();
        }
    }

    private void look(CaptureSource source) {
        switch (source) {
            case CaptureSource.Shop(var feed) -> {
                frames.set(feed.shown());
                past.turnTo(use == CaptureSource.Use.ENTRY ? feed.id() : null);
            }
            case CaptureSource.Webcam(var camera) -> {
                SourceTrial tried = tried(camera.address());
                trial = tried;
                frames.set(tried.shown());
            }
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
                words -> window.execute(() -> ifStill(mine, () -> advice.set(Check.bad(words)))));
    }

    private void say(String words) {
        advice.set(new Check(Check.Level.NONE, words));
        adviceFrom = clock.instant().plus(READ_IN);
    }

    /** What was asked before is for nobody from now on. */
    private void again() {
        judging = false;
        press++;
    }

    /** Says what would be better about the face that is in the picture now. Call it a few times a second; while it is at work, more is left out. */
    void tick() {
        if (covered.getAsBoolean()) {
            close();
            return;
        }
        past.tick();
        LatestFrame source = frames.get();
        if (source != null && live() && !judging && !clock.instant().isBefore(adviceFrom)) {
            source.look(judgedFrom, this::advise);
        }
    }

    private boolean live() {
        return past.momentsProperty().get().isEmpty();
    }

    private void advise(Frame newest) {
        judgedFrom = newest.capturedAt();
        I420Picture picture = newest.picture().copy();
        after(enrolment.advice(picture).whenComplete((said, failure) -> picture.wipe()), this::advised, said -> {});
    }

    private void advised(EnrolmentAdvice said) {
        say(said.good(), said.words(), said.better());
    }

    /** Takes the picture that is there now, unless its face is not good enough: then the advice says why. */
    void take() {
        LatestFrame source = frames.get();
        if (source == null || !live()) {
            return;
        }
        again();
        source.look(Instant.MIN, this::take); // also of a camera that stands still
        if (!judging) {
            advice.set(Check.care(Words.say("capture.silent")));
        }
    }

    private void take(Frame newest) {
        judgedFrom = newest.capturedAt();
        I420Picture picture = newest.picture().copy();
        judge(enrolment.check(picture).whenComplete((verdict, failure) -> picture.wipe()));
    }

    /** Takes a face of somebody who has gone by, unless it is not good enough: then the advice says why. @param face copied */
    void take(Picture face) {
        again();
        Picture picture = new Picture(face.width(), face.height(), face.bgr().clone());
        judge(enrolment.check(picture).whenComplete((verdict, failure) -> picture.wipe()));
    }

    private void judge(CompletableFuture<PhotoVerdict> verdict) {
        after(verdict, this::judged, PhotoVerdict::wipe);
    }

    private void judged(PhotoVerdict verdict) {
        say(verdict.accepted(), verdict.words(), verdict.advice());
        if (verdict.accepted()) {
            taken.accept(verdict);
        } else {
            verdict.wipe();
        }
    }

    private void say(boolean good, String words, String better) {
        String both = (words + " " + better).strip();
        advice.set(good ? Check.good(both) : Check.care(both));
    }

    /** @param late gets what nobody waits for any more */
    private <T> void after(CompletableFuture<T> work, Consumer<T> then, Consumer<T> late) {
        judging = true;
        int mine = press;
        work.thenAcceptAsync(found -> (mine == press ? ended(then) : late).accept(found), window)
                .exceptionally(failure -> {
                    log.error("A camera's picture could not be checked", failure);
                    window.execute(() -> {
                        if (mine == press) {
                            judging = false;
                            advice.set(Check.bad(Words.say("enrol.failed")));
                        }
                    });
                    return null;
                });
    }

    private <T> Consumer<T> ended(Consumer<T> then) {
        judging = false;
        return then;
    }
}
