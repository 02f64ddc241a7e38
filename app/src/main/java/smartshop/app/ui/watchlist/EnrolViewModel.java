package smartshop.app.ui.watchlist;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import smartshop.app.enrol.Enrolment;
import smartshop.app.enrol.EnrolmentException;
import smartshop.app.enrol.EnrolmentForm;
import smartshop.app.enrol.PhotoChoice;
import smartshop.app.enrol.PhotoVerdict;
import smartshop.app.ui.Words;
import smartshop.app.ui.capture.CaptureViewModel;
import smartshop.app.ui.capture.Captures;
import smartshop.storage.StorageException;
import smartshop.storage.watchlist.EnrolmentRules;
import smartshop.storage.watchlist.Person;
import smartshop.storage.watchlist.State;

/** Somebody about to be listed, in three steps: photos and name, what happened, the declaration. For the window's thread. */
public final class EnrolViewModel {
    private final Enrolment enrolment;
    private final GroundsFields fields;
    private final CaptureViewModel capture;
    private final Runnable enrolled;
    private final Executor window;
    private final ObservableList<ChosenPhoto> photos =
            FXCollections.observableArrayList(photo -> new Observable[] {photo.verdictProperty()});
    private final StringProperty name = new SimpleStringProperty("");
    private final BooleanProperty busy = new SimpleBooleanProperty(false);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<EnrolStep> step = new ReadOnlyObjectWrapper<>(EnrolStep.PHOTOS);
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper choice = new ReadOnlyStringWrapper("");
    private boolean closed;
    private final StringBinding missing;
    private final BooleanBinding ready;

    /**
     * @param captures for pictures from files and from a camera
     * @param today by the shop's calendar
     * @param enrolled told, on the window's thread, once the person is listed
     */
    public EnrolViewModel(
            Captures captures, EnrolmentRules rules, LocalDate today, Runnable enrolled, Executor window) {
        this.enrolment = captures.enrolment();
        this.capture = captures.into(this::taken);
        this.fields = new GroundsFields(rules, today);
        this.enrolled = enrolled;
        this.window = window;
        List<Observable> all = new ArrayList<>(fields.all());
        all.addAll(List.of(photos, choice, name, step));
        missing = Bindings.createStringBinding(this::missing, all.toArray(Observable[]::new));
        ready = missing.isEmpty().and(busy.not());
    }

    public ObservableList<ChosenPhoto> photos() {
        return photos;
    }

    public StringProperty nameProperty() {
        return name;
    }

    /** What happened, and what is declared. */
    public GroundsFields fields() {
        return fields;
    }

    public ReadOnlyObjectProperty<EnrolStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** Whether nothing is missing in this step, and nothing is being done. */
    public BooleanBinding readyBinding() {
        return ready;
    }

    /** What is still missing in this step, in one sentence; empty when ready. */
    public StringBinding missingBinding() {
        return missing;
    }

    /** What became of it, in a sentence, in the last step. */
    public ReadOnlyStringProperty outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    public void next() {
        problem.set("");
        step.set(step.get().next());
    }

    public void back() {
        problem.set("");
        step.set(step.get().before());
    }

    /** One sentence if the person could not be listed, else empty. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    private String missing() {
        return switch (step.get()) {
            case PHOTOS -> missingPhotos();
            case GROUNDS -> fields.missingGrounds();
            case DECLARATION -> fields.missing();
            case DONE -> "";
        };
    }

    private String missingPhotos() {
        if (photos.isEmpty()) {
            return Words.say("enrol.missing.photo");
        }
        if (photos.stream().anyMatch(photo -> photo.verdict().isEmpty())) {
            return Words.say("enrol.missing.verdict");
        }
        if (photos.stream().noneMatch(ChosenPhoto::accepted)) {
            return Words.say("enrol.missing.accepted");
        }
        if (used().isEmpty()) {
            return Words.say("enrol.missing.used");
        }
        return name.get().isBlank() ? Words.say("enrol.missing.name") : "";
    }

    public void add(List<Path> files) {
        for (Path file : files) {
            ChosenPhoto photo = new ChosenPhoto(Optional.of(file));
            photos.add(photo);
            after(enrolment.check(file), verdict -> checked(photo, verdict));
        }
    }

    /** Looks through a camera. */
    public CaptureViewModel capture() {
        return capture;
    }

    private void taken(PhotoVerdict verdict) {
        ChosenPhoto photo = new ChosenPhoto(Optional.empty());
        photos.add(photo);
        checked(photo, verdict);
    }

    private void checked(ChosenPhoto photo, PhotoVerdict verdict) {
        if (closed || !photos.contains(photo)) {
            verdict.wipe(); // left out while it was being checked
            return;
        }
        photo.verdict(verdict);
        choose();
    }

    public void remove(ChosenPhoto photo) {
        photos.remove(photo);
        photo.wipe();
        choose();
    }

    /** Somebody wants this photo kept, or not; the rest is chosen around it. */
    public void use(ChosenPhoto photo, boolean wanted) {
        photo.wish(wanted);
        choose();
    }

    /** Which photos are kept, in a sentence; empty as long as none can be. */
    public ReadOnlyStringProperty choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    /** The sheet is gone: whoever was not enrolled is overwritten. */
    public void close() {
        closed = true;
        capture.close();
        if (!busy.get()) {
            wipe();
        }
    }

    private void wipe() {
        photos.forEach(ChosenPhoto::wipe);
        photos.clear();
    }

    private void choose() {
        List<ChosenPhoto> free =
                photos.stream().filter(photo -> photo.wish().isEmpty()).toList();
        List<PhotoVerdict> best = PhotoChoice.best(verdicts(wanted()), verdicts(free));
        photos.forEach(photo -> photo.used(photo.verdict()
                .filter(said -> best.stream().anyMatch(one -> one == said))
                .isPresent()));
        choice.set(choiceWords(best.size()));
    }

    private List<ChosenPhoto> wanted() {
        return photos.stream()
                .filter(ChosenPhoto::accepted)
                .filter(photo -> photo.wish().orElse(false))
                .toList();
    }

    private String choiceWords(int used) {
        long accepted = photos.stream().filter(ChosenPhoto::accepted).count();
        if (accepted == 0) {
            return "";
        }
        if (used < PhotoChoice.FEW) {
            return Words.say("enrol.choice.few");
        }
        return used == accepted ? Words.say("enrol.choice.all", used) : Words.say("enrol.choice.best", used, accepted);
    }

    public void enrol() {
        busy.set(true);
        problem.set("");
        EnrolmentForm form = new EnrolmentForm(name.get(), fields.grounds(), fields.notice());
        after(enrolment.enrol(form, used()), person -> {
            busy.set(false);
            wipe();
            outcome.set(outcome(person));
            step.set(EnrolStep.DONE);
            enrolled.run();
        });
    }

    private List<PhotoVerdict> used() {
        return verdicts(
                photos.stream().filter(photo -> photo.usedProperty().get()).toList());
    }

    private static List<PhotoVerdict> verdicts(List<ChosenPhoto> of) {
        return of.stream().map(ChosenPhoto::verdict).flatMap(Optional::stream).toList();
    }

    private static String outcome(Person person) {
        return person.listing().filter(entry -> entry.state() == State.PROPOSED).isPresent()
                ? Words.say("enrol.done.waiting", person.name())
                : Words.say("enrol.done.atOnce", person.name());
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
        if (closed) {
            wipe();
        }
        problem.set(forUser ? String.valueOf(cause.getMessage()) : Words.say("enrol.failed"));
    }
}
