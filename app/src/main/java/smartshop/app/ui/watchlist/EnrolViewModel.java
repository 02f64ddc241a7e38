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
import smartshop.app.enrol.PhotoVerdict;
import smartshop.app.ui.Words;
import smartshop.storage.StorageException;
import smartshop.storage.watchlist.EnrolmentRules;
import smartshop.storage.watchlist.Person;
import smartshop.storage.watchlist.State;

/** Somebody about to be listed, in three steps: photos and name, what happened, the declaration. For the window's thread. */
public final class EnrolViewModel {
    private final Enrolment enrolment;
    private final GroundsFields fields;
    private final Runnable enrolled;
    private final Executor window;
    private final ObservableList<ChosenPhoto> photos =
            FXCollections.observableArrayList(photo -> new Observable[] {photo.verdictProperty()});
    private final StringProperty name = new SimpleStringProperty("");
    private final BooleanProperty busy = new SimpleBooleanProperty(false);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<EnrolStep> step = new ReadOnlyObjectWrapper<>(EnrolStep.PHOTOS);
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");
    private final StringBinding missing;
    private final BooleanBinding ready;

    /**
     * @param today by the shop's calendar
     * @param enrolled told, on the window's thread, once the person is listed
     */
    public EnrolViewModel(
            Enrolment enrolment, EnrolmentRules rules, LocalDate today, Runnable enrolled, Executor window) {
        this.enrolment = enrolment;
        this.fields = new GroundsFields(rules, today);
        this.enrolled = enrolled;
        this.window = window;
        List<Observable> all = new ArrayList<>(fields.all());
        all.addAll(List.of(photos, name, step));
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
        EnrolmentForm form = new EnrolmentForm(name.get(), fields.grounds(), fields.notice());
        after(enrolment.enrol(form, accepted()), person -> {
            busy.set(false);
            outcome.set(outcome(person));
            step.set(EnrolStep.DONE);
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
        problem.set(forUser ? String.valueOf(cause.getMessage()) : Words.say("enrol.failed"));
    }
}
