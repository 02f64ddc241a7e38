package smartshop.app.ui.live;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import smartshop.app.live.CameraFeed;
import smartshop.storage.camera.MaskedArea;

/** What the live page shows. For the window's thread, but needs no window. */
public final class LiveViewModel {
    /** Blocks across a picture that has stopped: a face that could be recognised before is then two or three. */
    private static final int FADED_BLOCKS = 40;

    private static final int HATCH = 0xff2b3138;
    private static final int HATCH_APART = 14;

    private final Supplier<List<CameraFeed>> source;
    private final Consumer<UUID> tryAgain;
    private final TileStatuses statuses;
    private final ObservableList<CameraFeed> cameras = FXCollections.observableArrayList();
    private final ObservableSet<UUID> alerting = FXCollections.observableSet();
    private final BooleanProperty everyone = new SimpleBooleanProperty(false);
    private final ObjectProperty<Show> show = new SimpleObjectProperty<>(Show.BOXES);
    private final Marks marks;
    private List<Called> called = List.of();
    private final PixelPen pen = new PixelPen();

    /**
     * @param tryAgain decodes the stream of a camera again that was left alone
     * @param care what to see to at a camera's device, in a short sentence; empty if nothing
     * @param masks what nobody may see of a camera's picture; asked for each picture, by the wall's painter
     */
    public LiveViewModel(
            Supplier<List<CameraFeed>> source,
            Consumer<UUID> tryAgain,
            Function<CameraFeed, String> care,
            Function<UUID, List<MaskedArea>> masks,
            Clock clock) {
        this.source = source;
        this.tryAgain = tryAgain;
        this.statuses = new TileStatuses(care, clock);
        this.marks = new Marks(masks);
        everyone.subscribe(marks::everyone);
        show.subscribe(marks::show);
        refresh();
    }

    /** Call when a camera was added, renamed or removed. */
    public void refresh() {
        List<CameraFeed> now = source.get();
        if (!now.equals(cameras)) {
            cameras.setAll(now);
        }
    }

    public ObservableList<CameraFeed> cameras() {
        return cameras;
    }

    /** Cameras with an alert that waits for an answer; their tiles get an outline. */
    public ObservableSet<UUID> alerting() {
        return alerting;
    }

    /** The alerts that are open now. */
    public void called(List<Called> now) {
        called = List.copyOf(now);
        marks.stances(now.stream().collect(Collectors.toMap(Called::person, Called::stance, (one, other) -> one)));
        Set<UUID> waiting =
                now.stream().filter(Called::waits).map(Called::camera).collect(Collectors.toSet());
        alerting.retainAll(waiting);
        alerting.addAll(waiting);
    }

    /** What is drawn over the pictures. */
    public ObjectProperty<Show> showProperty() {
        return show;
    }

    void show(Show shown) {
        show.set(shown);
    }

    /** Whether strangers get boxes too. */
    public BooleanProperty everyoneProperty() {
        return everyone;
    }

    TileStatus status(CameraFeed feed) {
        Optional<Called> here = called.stream()
                .filter(one -> one.camera().equals(feed.id()) && !one.stance().stranger())
                .findFirst();
        return statuses.of(feed, here, show.get() == Show.NAMES);
    }

    /** Decodes a camera's stream again that was left alone. */
    void tryAgain(CameraFeed feed) {
        tryAgain.accept(feed.id());
    }

    /** What is drawn over every picture. */
    Overlay overlay() {
        return marks;
    }

    /** What was seen last becomes a coarse grey picture with stripes over it. */
    void fade(int[] pixels, int width, int height) {
        pen.on(pixels, width, height, 1);
        pen.fade(FADED_BLOCKS);
        pen.hatch(0, 0, width, height, HATCH_APART, HATCH);
    }
}
