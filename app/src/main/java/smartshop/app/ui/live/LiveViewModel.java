package smartshop.app.ui.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.CameraState;
import smartshop.app.ui.PlacementWords;
import smartshop.app.ui.Times;
import smartshop.app.ui.Words;
import smartshop.app.ui.live.TileStatus.Kind;
import smartshop.recognition.track.TrackedFace;

/** What the live page shows. For the window's thread, but needs no window. */
public final class LiveViewModel {
    /** From here on a person at the screen notices that the picture lags. */
    private static final Duration LATE = Duration.ofMillis(1500);

    /** A box older than this against its picture would sit beside its face. */
    private static final Duration BOX_LASTS = Duration.ofMillis(1200);

    private final Supplier<List<CameraFeed>> source;
    private final Consumer<UUID> tryAgain;
    private final Function<CameraFeed, String> care;
    private final Clock clock;
    private final ObservableList<CameraFeed> cameras = FXCollections.observableArrayList();
    private final ObservableSet<UUID> alerting = FXCollections.observableSet();
    private final BooleanProperty everyone = new SimpleBooleanProperty(false);

    /**
     * @param tryAgain decodes the stream of a camera again that was left alone
     * @param care what to see to at a camera's device, in a short sentence; empty if nothing
     */
    public LiveViewModel(
            Supplier<List<CameraFeed>> source,
            Consumer<UUID> tryAgain,
            Function<CameraFeed, String> care,
            Clock clock) {
        this.source = source;
        this.tryAgain = tryAgain;
        this.care = care;
        this.clock = clock;
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

    public void alerting(Set<UUID> ids) {
        alerting.retainAll(ids);
        alerting.addAll(ids);
    }

    /** Whether strangers get boxes too. */
    public BooleanProperty everyoneProperty() {
        return everyone;
    }

    /** Columns of the wall: 1, 2, 3, 4 … for up to 1, 4, 9, 16 … cameras. */
    int columns() {
        return Math.max(1, (int) Math.ceil(Math.sqrt(cameras.size())));
    }

    TileStatus status(CameraFeed feed) {
        CameraState state = feed.state();
        return switch (state.kind()) {
            case WAITING ->
                new TileStatus(
                        Kind.WAITING,
                        feed.name(),
                        Words.say("live.waiting"),
                        "",
                        feed.trouble().isEmpty() ? Words.say("live.waiting.instead") : feed.trouble(),
                        hint(feed));
            case LIVE -> live(feed);
            case LOST ->
                new TileStatus(
                        Kind.LOST,
                        feed.name(),
                        Words.say("live.lost"),
                        Times.ago(lastPicture(feed), clock.instant()),
                        feed.trouble().isEmpty()
                                ? Words.say("live.lost.instead", Times.time(lastPicture(feed), clock.getZone()))
                                : feed.trouble(),
                        hint(feed));
            case QUARANTINED ->
                new TileStatus(
                        Kind.QUARANTINED,
                        feed.name(),
                        Words.say("live.quarantined"),
                        Times.ago(state.since(), clock.instant()),
                        state.words(),
                        hint(feed));
        };
    }

    /** Decodes a camera's stream again that was left alone. */
    void tryAgain(CameraFeed feed) {
        tryAgain.accept(feed.id());
    }

    private TileStatus live(CameraFeed feed) {
        CameraFeed.Rate rate = feed.rate();
        Duration age = Duration.between(rate.lastCapture(), clock.instant());
        if (!rate.lastCapture().equals(Instant.EPOCH) && age.compareTo(LATE) > 0) {
            String old = Words.say("live.age", Times.span(age));
            return new TileStatus(Kind.LATE, feed.name(), Words.say("live.late"), old, "", hint(feed));
        }
        String pace = pace(rate, age);
        return feed.blindness()
                .map(blind ->
                        new TileStatus(Kind.BLIND, feed.name(), PlacementWords.blindWord(blind), pace, "", hint(feed)))
                .orElseGet(() -> seen(feed, pace));
    }

    private TileStatus seen(CameraFeed feed, String pace) {
        String trouble = care.apply(feed);
        return trouble.isEmpty()
                ? new TileStatus(Kind.LIVE, feed.name(), Words.say("live.live"), pace, "", hint(feed))
                : new TileStatus(Kind.CARE, feed.name(), Words.say("live.care"), trouble, "", hint(feed));
    }

    private String hint(CameraFeed feed) {
        String blind = feed.blindness()
                .map(blindness -> PlacementWords.blind(blindness, clock))
                .orElse("");
        return Stream.of(blind, PlacementWords.share(feed, clock), PlacementWords.advice(feed, clock))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** "15 frames/s · 0.2 s"; empty before the first frame. A camera's clock that is ahead makes no age below zero. */
    private static String pace(CameraFeed.Rate rate, Duration age) {
        if (rate.lastCapture().equals(Instant.EPOCH)) {
            return "";
        }
        double seconds = Math.max(0, age.toMillis()) / 1000.0;
        return Words.say("live.pace", Math.round(rate.framesPerSecond()), String.format(Locale.UK, "%.1f", seconds));
    }

    private static Instant lastPicture(CameraFeed feed) {
        Instant last = feed.rate().lastCapture();
        return last.equals(Instant.EPOCH) ? feed.state().since() : last;
    }

    /** The boxes for a picture of this capture time: listed people always, everybody when asked for. */
    List<Mark> marks(CameraFeed feed, Instant capturedAt) {
        CameraFeed.Faces faces = feed.faces();
        if (Duration.between(faces.capturedAt(), capturedAt).abs().compareTo(BOX_LASTS) > 0) {
            return List.of();
        }
        return faces.tracked().stream()
                .filter(face -> everyone.get() || face.person().isPresent())
                .map(LiveViewModel::mark)
                .toList();
    }

    private static Mark mark(TrackedFace face) {
        return new Mark(face.box(), face.person().isPresent());
    }
}
