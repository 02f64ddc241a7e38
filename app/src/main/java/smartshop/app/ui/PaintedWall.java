package smartshop.app.ui;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import smartshop.app.live.CameraFeed;
import smartshop.app.ui.live.LiveView;
import smartshop.app.ui.live.LiveViewModel;
import smartshop.app.ui.live.WallViewModel;

/** The live page alone in a window, to measure what it paints and what that costs. Once in a process. */
public final class PaintedWall {
    /** The first seconds do not count: the compiler is at work. */
    private static final Duration WARM_UP = Duration.ofSeconds(6);

    private static final int MOST_PULSES_A_SECOND = 240;

    private final List<CameraFeed> feeds;
    private final Clock clock;
    private @Nullable Stage stage;
    private @Nullable LiveView live;

    private PaintedWall(List<CameraFeed> feeds, Clock clock) {
        this.feeds = feeds;
        this.clock = clock;
    }

    /**
     * Shows the feeds, with everybody's boxes, and measures.
     *
     * @param width of the window's contents, in its units
     * @throws UnsupportedOperationException if there is no display
     */
    public static WallCost measure(List<CameraFeed> feeds, Clock clock, double width, double height, Duration time)
            throws InterruptedException {
        PaintedWall wall = new PaintedWall(feeds, clock);
        Platform.startup(() -> wall.show(width, height));
        try {
            Thread.sleep(WARM_UP);
            return wall.measure(time);
        } finally {
            onWindow(() -> {
                wall.close();
                return true;
            });
            Platform.exit();
        }
    }

    private void show(double width, double height) {
        LiveViewModel model = new LiveViewModel(() -> feeds, camera -> {}, feed -> "", camera -> List.of(), clock);
        model.everyoneProperty().set(true);
        live = new LiveView(model, new WallViewModel(written -> {}), new Region());
        VBox page = new VBox(live.content());
        VBox.setVgrow(live.content(), Priority.ALWAYS);
        page.getStyleClass().addAll("page", "window");
        stage = new Stage();
        stage.setScene(new Look().dress(new Scene(page, width, height)));
        stage.show();
        live.shown(true);
    }

    private void close() {
        if (live != null && stage != null) {
            live.shown(false);
            stage.close();
        }
    }

    private WallCost measure(Duration time) throws InterruptedException {
        Pulses pulses = new Pulses((int) (MOST_PULSES_A_SECOND * (time.toSeconds() + 1)));
        try (FxPauses pauses = new FxPauses()) {
            long[] before = onWindow(() -> {
                pulses.start();
                return painted();
            });
            ThreadCosts start = ThreadCosts.now();
            pauses.begin();
            Thread.sleep(time);
            ThreadCosts used = ThreadCosts.now().since(start);
            double[] perSecond = onWindow(() -> {
                pulses.stop();
                return rates(before, painted(), used.seconds());
            });
            return new WallCost(
                    new WallCost.Range(perSecond[0], perSecond[perSecond.length - 1]),
                    WallCost.Spread.of(pauses.sorted()),
                    WallCost.Spread.of(pulses.sorted()),
                    used);
        }
    }

    private long[] painted() {
        return live == null ? new long[0] : live.painted();
    }

    /** The slowest camera first. */
    private static double[] rates(long[] before, long[] after, double seconds) {
        double[] rates = new double[after.length];
        Arrays.setAll(rates, tile -> (after[tile] - before[tile]) / seconds);
        Arrays.sort(rates);
        return rates;
    }

    private static <T> T onWindow(Supplier<T> task) {
        CompletableFuture<T> result = new CompletableFuture<>();
        FxThread.run(() -> result.complete(task.get()));
        return result.join();
    }

    /** How far the window's pulses lie apart. */
    private static final class Pulses extends AnimationTimer {
        private final double[] apart;
        private int count;
        private long last;

        Pulses(int most) {
            apart = new double[most];
        }

        @Override
        public void handle(long pulse) {
            long now = System.nanoTime();
            if (last != 0 && count < apart.length) {
                apart[count++] = (now - last) / 1e6;
            }
            last = now;
        }

        double[] sorted() {
            double[] sorted = Arrays.copyOf(apart, count);
            Arrays.sort(sorted);
            return sorted;
        }
    }
}
