package smartshop.app.ui.privacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import smartshop.app.access.Approval;
import smartshop.app.access.Viewing;
import smartshop.app.privacy.Deadline.Urgency;
import smartshop.app.privacy.FindMe;
import smartshop.app.privacy.Found;
import smartshop.app.privacy.HeldItem;
import smartshop.app.privacy.Letter;
import smartshop.app.privacy.LetterKind;
import smartshop.app.privacy.Letters;
import smartshop.app.privacy.NextStep;
import smartshop.app.privacy.OwedRequest;
import smartshop.app.privacy.PackWriter;
import smartshop.app.privacy.PrivacyDesk;
import smartshop.app.ui.Words;
import smartshop.recognition.image.PhotoReader;
import smartshop.recognition.search.PersonId;
import smartshop.storage.StorageException;
import smartshop.storage.request.Disclosure;
import smartshop.storage.request.NewRequest;
import smartshop.storage.request.Request;
import smartshop.storage.request.RequestId;
import smartshop.storage.vault.SafeFile;
import smartshop.storage.watchlist.Person;

/** People's requests and the one that is looked at. For the window's thread, but needs no window. */
public final class PrivacyViewModel {
    private final PrivacyDesk desk;
    private final FindMe findMe;
    private final PackWriter packs;
    private final Viewing viewing;
    private final Executor background;
    private final Executor window;
    private final ObservableList<OwedRequest> requests = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Chosen> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyIntegerWrapper pressing = new ReadOnlyIntegerWrapper(0);
    private volatile int late;
    private volatile Optional<RequestId> looked = Optional.empty();

    /** @param background a thread of its own: a search takes seconds */
    public PrivacyViewModel(
            PrivacyDesk desk, FindMe findMe, PackWriter packs, Viewing viewing, Executor background, Executor window) {
        this.desk = desk;
        this.findMe = findMe;
        this.packs = packs;
        this.viewing = viewing;
        this.background = background;
        this.window = window;
    }

    /** What presses most first. */
    public ObservableList<OwedRequest> requests() {
        return requests;
    }

    ReadOnlyObjectProperty<@Nullable Chosen> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** One sentence if the last wish was not granted, else empty. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether something that was asked for is being done. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** How many requests are late or nearly so. */
    ReadOnlyIntegerProperty pressingProperty() {
        return pressing.getReadOnlyProperty();
    }

    /** How many are late, as of the last time somebody looked or {@link #count} was called. Any thread may ask. */
    public int late() {
        return late;
    }

    /** Counts the late ones; for the status line, also while nobody may see the page. */
    public void count() {
        background.execute(() -> late = desk.late());
    }

    /** Deletes what is three years old. Call it once a day. */
    public void tidy() {
        background.execute(desk::deleteOld);
    }

    /** Somebody looks at the page. */
    public void opened() {
        run(() -> {
            viewing.begins();
            load(looked);
        });
    }

    void choose(RequestId id) {
        run(() -> load(Optional.of(id)));
    }

    /** @param done called once it is written down */
    public void record(NewRequest fresh, Optional<PersonId> entry, Runnable done) {
        run(() -> {
            Request made = desk.record(fresh, entry);
            load(Optional.of(made.id()));
            window.execute(done);
        });
    }

    /** Does something about the request that is looked at. @param done called if it was done */
    public void act(Function<PrivacyDesk, Request> step, Runnable done) {
        run(() -> {
            Request changed = step.apply(desk);
            load(Optional.of(changed.id()));
            window.execute(done);
        });
    }

    /** Looks for whoever is in the photo. @param then gets what was found, most alike first */
    public void find(RequestId id, Path photo, Approval agreed, Consumer<FoundFaces> then) {
        run(() -> {
            Found found = findMe.find(id, read(photo), agreed);
            List<Person> people = desk.people();
            List<FoundFace> faces = found.findings().stream()
                    .flatMap(finding -> people.stream()
                            .filter(person -> person.id().equals(finding.entry()))
                            .map(person -> new FoundFace(finding, person, desk.portrait(person))))
                    .toList();
            load(Optional.of(id));
            window.execute(() -> then.accept(new FoundFaces(faces, found.entries(), found.rejected())));
        });
    }

    /** What a search came to. */
    public record FoundFaces(List<FoundFace> faces, int entries, int rejected) {}

    private static byte[] read(Path photo) {
        try {
            if (Files.size(photo) > PhotoReader.MOST_BYTES) {
                throw new StorageException("The photo is larger than %d MB: make it smaller."
                        .formatted(PhotoReader.MOST_BYTES / 1_000_000));
            }
            return Files.readAllBytes(photo);
        } catch (IOException e) {
            throw new StorageException("The file cannot be read: check that it is there and that you may read it.", e);
        }
    }

    /** Everybody on the watchlist, to choose from. */
    public void people(Consumer<List<Person>> then) {
        run(() -> {
            List<Person> all = desk.people();
            window.execute(() -> then.accept(all));
        });
    }

    /** What is held about the requester. */
    void held(RequestId id, Consumer<List<HeldItem>> then) {
        run(() -> {
            List<HeldItem> items = packs.held(id);
            window.execute(() -> then.accept(items));
        });
    }

    /** The request as it is now. */
    void reread(RequestId id, Consumer<Request> then) {
        run(() -> desk.one(id).ifPresent(owed -> window.execute(() -> then.accept(owed.request()))));
    }

    void writePack(RequestId id, Path folder, Approval agreed, Consumer<PackWriter.Written> then) {
        run(() -> {
            PackWriter.Written written = packs.write(id, folder, agreed);
            load(Optional.of(id));
            window.execute(() -> then.accept(written));
        });
    }

    void letter(LetterKind kind, Request request, Consumer<Letter> then) {
        run(() -> {
            Letter letter = new Letters(desk.rules(), desk.today()).write(kind, request);
            window.execute(() -> then.accept(letter));
        });
    }

    /** As PDF. @param then gets where it lies */
    void save(Letter letter, Request request, Path folder, Consumer<Path> then) {
        run(() -> {
            byte[] pdf = new Letters(desk.rules(), desk.today()).print(letter, request);
            Path file = free(folder, "letter-" + request.id().reference());
            try {
                SafeFile.write(file, pdf);
            } catch (IOException e) {
                throw new StorageException("The folder cannot be written: choose another one.", e);
            }
            window.execute(() -> then.accept(file));
        });
    }

    private static Path free(Path folder, String name) {
        for (int copy = 1; ; copy++) {
            Path file = folder.resolve(copy == 1 ? name + ".pdf" : name + "-" + copy + ".pdf");
            if (!Files.exists(file)) {
                return file;
            }
        }
    }

    /** Something about the entry was given to somebody. */
    void disclosed(PersonId person, Disclosure given, Runnable done) {
        run(() -> {
            desk.disclosed(person, given);
            load(looked);
            window.execute(done);
        });
    }

    /** Nobody can read any more who asked. */
    void forget(RequestId id) {
        run(() -> {
            desk.forget(id);
            load(Optional.of(id));
        });
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private void load(Optional<RequestId> wanted) {
        List<OwedRequest> all = desk.all();
        Optional<Chosen> shown = wanted.flatMap(id -> all.stream()
                        .filter(owed -> owed.request().id().equals(id))
                        .findFirst())
                .or(() -> all.stream().findFirst())
                .map(this::chosen);
        looked = shown.map(now -> now.owed().request().id());
        int needed = (int) all.stream()
                .filter(owed -> owed.deadline().urgency() == Urgency.LATE
                        || owed.deadline().urgency() == Urgency.SOON)
                .count();
        late = (int) all.stream()
                .filter(owed -> owed.deadline().urgency() == Urgency.LATE)
                .count();
        window.execute(() -> {
            problem.set("");
            requests.setAll(all);
            pressing.set(needed);
            chosen.set(shown.orElse(null));
        });
    }

    private Chosen chosen(OwedRequest owed) {
        Optional<Person> entry = desk.entry(owed.request());
        List<Disclosure> recipients =
                entry.map(person -> desk.recipients(person.id())).orElse(List.of());
        NextStep next = NextStep.of(owed.request(), entry.isPresent(), !recipients.isEmpty());
        return new Chosen(owed, next, entry, entry.flatMap(desk::portrait), recipients);
    }

    private void run(Runnable task) {
        window.execute(() -> {
            busy.set(true);
            problem.set("");
        });
        background.execute(() -> {
            try {
                task.run();
            } catch (StorageException e) {
                String words = Optional.ofNullable(e.getMessage()).orElse("");
                window.execute(() -> problem.set(words));
            } catch (RuntimeException e) {
                window.execute(() -> problem.set(Words.say("privacy.failed")));
                throw e;
            } finally {
                window.execute(() -> busy.set(false));
            }
        });
    }
}
