package smartshop.app.ui.incident;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import smartshop.app.access.Access;
import smartshop.app.access.Approval;
import smartshop.app.access.Permission;
import smartshop.app.access.Viewing;
import smartshop.app.incident.IncidentDesk;
import smartshop.app.incident.IncidentFile;
import smartshop.app.incident.PackWriter;
import smartshop.app.ui.Words;
import smartshop.storage.StorageException;
import smartshop.storage.audit.Action;
import smartshop.storage.incident.Incident;
import smartshop.storage.incident.IncidentId;
import smartshop.storage.incident.Outcome;
import smartshop.storage.incident.State;

/** Incidents, and what people do about them. For the window's thread, but needs no window. */
public final class IncidentsViewModel {
    private final IncidentDesk desk;
    private final PackWriter packs;
    private final Access access;
    private final Viewing viewing;
    private final Executor background;
    private final Executor window;
    private final Clock clock;
    private final ObservableList<Incident> incidents = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper untended = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);

    /** @param background a thread of its own: a pack takes seconds */
    public IncidentsViewModel(
            IncidentDesk desk, PackWriter packs, Access access, Executor background, Executor window, Clock clock) {
        this.desk = desk;
        this.packs = packs;
        this.access = access;
        this.viewing = new Viewing(access, Permission.INCIDENTS, Action.INCIDENTS_VIEWED);
        this.background = background;
        this.window = window;
        this.clock = clock;
    }

    /** The newest first. */
    ObservableList<Incident> incidents() {
        return incidents;
    }

    /** How many are open that nobody takes care of. */
    ReadOnlyIntegerProperty untendedProperty() {
        return untended.getReadOnlyProperty();
    }

    /** One sentence if the last wish was not granted, else empty. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    boolean may(Permission permission) {
        return access.may(permission);
    }

    ZoneId zone() {
        return clock.getZone();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    LocalTime now() {
        return LocalTime.now(clock);
    }

    /** Somebody looks at the page. */
    void opened() {
        opened(() -> {});
    }

    /** As {@link #opened()}. @param then on the window's thread, once they were read */
    void opened(Runnable then) {
        run(() -> {
            viewing.begins();
            load();
            window.execute(then);
        });
    }

    void look(IncidentId id, Consumer<IncidentFile> then) {
        run(() -> show(id, then));
    }

    /** Opens the incident of a confirmed alert, or shows the one that there is. */
    void open(UUID alert, Consumer<IncidentFile> then) {
        run(() -> show(desk.open(alert).id(), then));
    }

    /** @param time as typed, "14:03" */
    void open(String place, LocalDate day, String time, String note, Consumer<IncidentFile> then) {
        run(() -> {
            LocalTime at;
            try {
                at = LocalTime.parse(time.strip());
            } catch (DateTimeParseException e) {
                throw new StorageException(Words.say("incident.missing.time"));
            }
            show(
                    desk.open(place, day.atTime(at).atZone(zone()).toInstant(), note)
                            .id(),
                    then);
        });
    }

    void acknowledge(IncidentId id, Consumer<IncidentFile> then) {
        act(desk -> desk.acknowledge(id), then);
    }

    void note(IncidentId id, String words, Consumer<IncidentFile> then) {
        act(desk -> desk.note(id, words), then);
    }

    /** @param lost as typed; with {@code saved} empty: nobody says what it was worth */
    void close(IncidentId id, Outcome outcome, String lost, String saved, String words, Consumer<IncidentFile> then) {
        act(
                desk -> lost.isBlank() && saved.isBlank()
                        ? desk.close(id, outcome, words)
                        : desk.close(id, desk.amount(lost), desk.amount(saved), outcome, words),
                then);
    }

    void keepLonger(IncidentId id, int days, String why, Approval agreed, Consumer<IncidentFile> then) {
        act(desk -> desk.keepLonger(id, days, why, agreed), then);
    }

    /** @param then gets where the pack lies */
    void pack(IncidentId id, Path into, PackWriter.Form form, String recipient, Approval agreed, Consumer<Path> then) {
        run(() -> {
            Path made = packs.write(id, into, form, recipient, agreed);
            load();
            window.execute(() -> then.accept(made));
        });
    }

    private void act(Function<IncidentDesk, Incident> step, Consumer<IncidentFile> then) {
        run(() -> show(step.apply(desk).id(), then));
    }

    private void show(IncidentId id, Consumer<IncidentFile> then) {
        IncidentFile file = desk.look(id);
        load();
        window.execute(() -> then.accept(file));
    }

    private void load() {
        List<Incident> all = desk.all();
        int waiting =
                (int) all.stream().filter(one -> one.state() == State.OPEN).count();
        window.execute(() -> {
            incidents.setAll(all);
            untended.set(waiting);
        });
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
                window.execute(() -> problem.set(Words.say("incident.failed")));
                throw e;
            } finally {
                window.execute(() -> busy.set(false));
            }
        });
    }
}
