package smartshop.app.ui.camera;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import smartshop.app.Console;
import smartshop.app.NewCamera;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.CameraState;
import smartshop.app.ui.PlacementWords;
import smartshop.app.ui.Words;
import smartshop.recognition.placement.Blindness;
import smartshop.storage.StorageException;

/** The cameras that the console knows. For the window's thread, but needs no window. */
public final class CamerasViewModel {
    private final Console console;
    private final Function<CameraFeed, String> care;
    private final Executor background;
    private final Executor window;
    private final Clock clock;
    private final ObservableList<CameraRow> cameras = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /**
     * A camera as the page shows it; equal while nothing that is shown changes.
     *
     * @param fetched whether the console fetches its pictures; else a device of ours sends them
     * @param waits whether it is left alone for a while and can be tried again now
     * @param blind whether nobody could be recognised in its picture, which {@code state} then says
     * @param placement how well its place serves today
     * @param advice what to change first, may be empty
     * @param care what to see to at its device, may be empty
     */
    public record CameraRow(
            CameraFeed feed,
            String name,
            CameraState.Kind kind,
            boolean fetched,
            boolean waits,
            String state,
            boolean blind,
            String placement,
            String advice,
            String care) {}

    /** @param care what to see to at a camera's device; empty if nothing */
    public CamerasViewModel(
            Console console, Function<CameraFeed, String> care, Executor background, Executor window, Clock clock) {
        this.console = console;
        this.care = care;
        this.background = background;
        this.window = window;
        this.clock = clock;
        refresh();
    }

    public ObservableList<CameraRow> cameras() {
        return cameras;
    }

    /** One sentence if the last wish was not granted, else empty. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Call when cameras or their states may have changed. */
    public void refresh() {
        List<CameraRow> now = console.cameras().feeds().stream().map(this::row).toList();
        if (!now.equals(cameras)) {
            cameras.setAll(now);
        }
    }

    /**
     * Makes a camera known.
     *
     * @param then gets the camera's configuration, once, on the window's thread
     */
    public void add(String name, Consumer<NewCamera> then) {
        attempt(() -> {
            NewCamera added = console.cameras().add(name.strip());
            window.execute(() -> {
                refresh();
                then.accept(added);
            });
        });
    }

    public void rename(CameraFeed feed, String name) {
        attempt(() -> console.cameras().rename(feed.id(), name.strip()));
    }

    /** Its device may send nothing more, from now on; the camera stays. */
    public void revoke(CameraFeed feed) {
        attempt(() -> console.cameras().revoke(feed.id()));
    }

    public void remove(CameraFeed feed) {
        attempt(() -> console.cameras().remove(feed.id()));
    }

    /** Decodes its stream again now, if it was left alone. */
    public void tryAgain(CameraFeed feed) {
        console.cameras().tryAgain(feed.id());
    }

    private void attempt(Runnable task) {
        problem.set("");
        background.execute(() -> {
            try {
                task.run();
            } catch (StorageException e) {
                String words = String.valueOf(e.getMessage());
                window.execute(() -> problem.set(words));
            }
            window.execute(this::refresh);
        });
    }

    private String waiting(CameraFeed feed) {
        return console.cameras().fetches(feed.id()) ? Words.say("source.calling") : Words.say("camera.waiting");
    }

    private CameraRow row(CameraFeed feed) {
        CameraState.Kind kind = feed.state().kind();
        Optional<Blindness> blindness = kind == CameraState.Kind.LIVE ? feed.blindness() : Optional.empty();
        String words = switch (kind) {
            case LIVE ->
                blindness.map(blind -> PlacementWords.blind(blind, clock)).orElse(Words.say("live.live"));
            case WAITING -> feed.trouble().isEmpty() ? waiting(feed) : feed.trouble();
            case LOST -> feed.trouble().isEmpty() ? Words.say("live.lost") : feed.trouble();
            case QUARANTINED -> feed.state().words();
        };
        return new CameraRow(
                feed,
                feed.name(),
                kind,
                console.cameras().fetches(feed.id()),
                kind == CameraState.Kind.QUARANTINED
                        || kind != CameraState.Kind.LIVE
                                && console.cameras().fetches(feed.id())
                                && !feed.trouble().isEmpty(),
                words,
                blindness.isPresent(),
                PlacementWords.share(feed, clock),
                PlacementWords.advice(feed, clock),
                care.apply(feed));
    }
}
