package smartshop.app.ui.watchlist;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import smartshop.app.enrol.Enrolment;
import smartshop.app.enrol.EnrolmentException;
import smartshop.app.enrol.PhotoVerdict;
import smartshop.app.ui.Words;
import smartshop.storage.StorageException;

/** Somebody about to be listed: photos with their verdicts, a name, a reason. For the window's thread. */
public final class EnrolViewModel {
    private final Enrolment enrolment;
    private final Runnable enrolled;
    private final Executor window;
    private final ObservableList<ChosenPhoto> photos =
            FXCollections.observableArrayList(photo -> new Observable[] {photo.verdictProperty()});
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");
    private final BooleanProperty busy = new SimpleBooleanProperty(false);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final BooleanBinding ready = Bindings.createBooleanBinding(this::isReady, photos, name, busy);

    /** @param enrolled told, on the window's thread, once the person is listed */
    public EnrolViewModel(Enrolment enrolment, Runnable enrolled, Executor window) {
        this.enrolment = enrolment;
        this.enrolled = enrolled;
        this.window = window;
    }

    public ObservableList<ChosenPhoto> photos() {
        return photos;
    }

    public StringProperty nameProperty() {
        return name;
    }

    public StringProperty reasonProperty() {
        return reason;
    }

    /** Whether there is a name, an accepted photo, and no verdict outstanding. */
    public BooleanBinding readyBinding() {
        return ready;
    }

    /** One sentence if the person could not be listed, else empty. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What is still missing, in one sentence; empty when ready. */
    public String missing() {
        if (photos.isEmpty()) {
            return Words.say("enrol.missing.photo");
        }
        if (photos.stream().anyMatch(photo -> photo.verdict().isEmpty())) {
            return Words.say("enrol.missing.verdict");
        }
        if (accepted().isEmpty()) {
            return Words.say("enrol.missing.accepted");
        }
        return name.get().isBlank() ? Words.say("enrol.missing.name") : "";
    }

    public void add(List<Path> files) {
        for (Path file : files) {
            ChosenPhoto photo = new ChosenPhoto(file);
            photos.add(photo);
            after(enrolment.check(file), photo::verdict);
        }
    }

    public void remove(ChosenPhoto photo) {
        photos.remove(photo);
    }

    public void enrol() {
        busy.set(true);
        problem.set("");
        after(enrolment.enrol(name.get(), reason.get(), accepted()), person -> {
            busy.set(false);
            enrolled.run();
        });
    }

    private List<PhotoVerdict> accepted() {
        return photos.stream()
                .map(ChosenPhoto::verdict)
                .flatMap(Optional::stream)
                .filter(PhotoVerdict::accepted)
                .toList();
    }

    private boolean isReady() {
        return !busy.get() && missing().isEmpty();
    }

    private <T> void after(CompletableFuture<T> work, Consumer<T> then) {
        work.thenAcceptAsync(then, window).exceptionally(failure -> {
            window.execute(() -> failed(failure));
            return null;
        });
    }

    private void failed(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        boolean forUser = cause instanceof EnrolmentException || cause instanceof StorageException;
        busy.set(false);
        problem.set(forUser ? String.valueOf(cause.getMessage()) : Words.say("enrol.failed"));
    }
}
