package smartshop.app.ui.lawful;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.enrol.Enrolment;
import smartshop.app.enrol.JpegPortrait;
import smartshop.app.enrol.PhotoVerdict;
import smartshop.app.lawful.LawfulDesk;
import smartshop.app.ui.Check;
import smartshop.app.ui.Words;
import smartshop.app.ui.capture.CaptureViewModel;
import smartshop.app.ui.capture.Captures;
import smartshop.recognition.quality.EnrolmentVerdict.Enrolled;
import smartshop.storage.StorageException;

/** Trying it on oneself: a picture of one's own, one's agreement, an hour. For the window's thread, but needs no window. */
public final class SelfTestViewModel {
    private static final Logger log = LoggerFactory.getLogger(SelfTestViewModel.class);

    private final LawfulDesk desk;
    private final Enrolment enrolment;
    private final CaptureViewModel capture;
    private final Executor background;
    private final Executor window;
    private final Runnable begun;
    private final BooleanProperty agreed = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Enrolled>> face = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Check> outcome = new ReadOnlyObjectWrapper<>(Check.NONE);
    private boolean closed;

    /** @param begun told, on the window's thread, once it has begun */
    public SelfTestViewModel(LawfulDesk desk, Captures captures, Executor background, Executor window, Runnable begun) {
        this.desk = desk;
        this.enrolment = captures.enrolment();
        this.capture = captures.live(this::taken);
        this.background = background;
        this.window = window;
        this.begun = begun;
    }

    /** Whoever is in the picture is at the computer, agrees, and nobody else is before the cameras who does not know. */
    BooleanProperty agreedProperty() {
        return agreed;
    }

    /** The face to look for; empty until a picture was good enough. */
    ReadOnlyObjectProperty<Optional<Enrolled>> faceProperty() {
        return face.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Check> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    BooleanBinding notReady() {
        return Bindings.createBooleanBinding(
                () -> busy.get() || !agreed.get() || face.get().isEmpty(), busy, agreed, face);
    }

    /** Looks through a camera. */
    CaptureViewModel capture() {
        return capture;
    }

    void photo(Path file) {
        check(enrolment.check(file));
    }

    private void taken(PhotoVerdict verdict) {
        wipe();
        judged(verdict);
        capture.close();
    }

    private void check(CompletableFuture<PhotoVerdict> verdict) {
        busy.set(true);
        wipe();
        outcome.set(Check.NONE);
        verdict.thenAcceptAsync(this::judged, window).exceptionally(failure -> {
            log.error("A picture for the self-test could not be checked", failure);
            window.execute(() -> failed(Words.say("enrol.failed")));
            return null;
        });
    }

    private void judged(PhotoVerdict verdict) {
        face.set(verdict.verdict().enrolled());
        ended(verdict.accepted() ? Check.good(verdict.words()) : Check.care(verdict.words()));
    }

    void begin() {
        face.get().ifPresent(enrolled -> {
            busy.set(true);
            background.execute(() -> begin(enrolled));
        });
    }

    private void begin(Enrolled enrolled) {
        try {
            desk.tryOnSelf(enrolled.embedding(), JpegPortrait.of(enrolled.portrait()));
            window.execute(this::hasBegun);
        } catch (Throwable e) { // or the sheet would stay busy, with the face in it
            log.error("The self-test could not begin", e);
            window.execute(() ->
                    failed(e instanceof StorageException ? String.valueOf(e.getMessage()) : Words.say("enrol.failed")));
        }
    }

    private void hasBegun() {
        wipe();
        begun.run();
    }

    private void failed(String words) {
        ended(Check.bad(words));
    }

    private void ended(Check how) {
        busy.set(false);
        outcome.set(how);
        if (closed) {
            wipe();
        }
    }

    /** The sheet was closed: the face is overwritten, once nothing works with it any more. */
    void close() {
        closed = true;
        capture.close();
        if (!busy.get()) {
            wipe();
        }
    }

    private void wipe() {
        face.get().ifPresent(enrolled -> {
            enrolled.embedding().wipe();
            enrolled.portrait().wipe();
        });
        face.set(Optional.empty());
    }
}
