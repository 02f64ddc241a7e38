package smartshop.app.ui;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;

/** How long each page takes from the press that opens it until nothing on it changes any more. Once in a process. */
public final class PageTimes {
    /** As the longest wait of a page that has shown something already. */
    private static final long QUIET_MS = 800;

    private static final long LIMIT_MS = 60_000;
    private static final int ROUNDS = 6;
    private static final double MS = 1e6;

    private final Scene scene;
    private final Consumer<Page> told;

    /**
     * A page, in milliseconds.
     *
     * @param first the first time after the start
     * @param median of the times after it
     * @param slowest of those
     */
    public record Page(String name, double first, double median, double slowest) {}

    private PageTimes(Scene scene, Consumer<Page> told) {
        this.scene = scene;
        this.told = told;
    }

    /**
     * Opens the console in a window, opens each page a few times, and closes both.
     *
     * @param told of each page
     * @return milliseconds from the start of the process until the live page was filled
     */
    public static double measure(ConsoleOpener opener, Clock clock, Consumer<Page> told) {
        CompletableFuture<Double> live = new CompletableFuture<>();
        SmartShopApp app = new SmartShopApp(opener, true, clock);
        app.onFilled(stage -> Thread.ofPlatform().name("measuring").start(() -> {
            PageTimes times = new PageTimes(stage.getScene(), told);
            long filled = System.currentTimeMillis();
            double more = times.settled(() -> {});
            live.complete(filled - ManagementFactory.getRuntimeMXBean().getStartTime() + more);
            times.everyPage();
            FxThread.run(stage::close);
        }));
        app.run();
        return live.getNow(Double.NaN);
    }

    private void everyPage() {
        int pages = rail().size();
        double[][] times = new double[pages][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            for (int page = pages - 1; page >= 0; page--) { // the live page, which is open, comes last
                ToggleButton button = rail().get(page);
                times[page][round] = settled(button::fire);
            }
        }
        IntStream.range(0, pages)
                .forEach(page -> told.accept(of(rail().get(page).getText(), times[page])));
    }

    private static Page of(String name, double[] times) {
        double[] later = Arrays.copyOfRange(times, 1, times.length);
        Arrays.sort(later);
        return new Page(name, times[0], later[later.length / 2], later[later.length - 1]);
    }

    private List<ToggleButton> rail() {
        return List.copyOf(scene.getRoot().lookupAll(".rail-button")).stream()
                .map(ToggleButton.class::cast)
                .filter(Node::isVisible)
                .toList();
    }

    /** @return milliseconds from the press to the last change */
    private double settled(Runnable press) {
        CompletableFuture<Double> result = new CompletableFuture<>();
        FxThread.run(() -> new Watching(result).begin(press));
        return result.join();
    }

    /** Looks at each pulse whether the page still changes. */
    private final class Watching extends AnimationTimer {
        private final CompletableFuture<Double> result;
        private long pressed;
        private long changed;
        private int seen;

        Watching(CompletableFuture<Double> result) {
            this.result = result;
        }

        void begin(Runnable press) {
            pressed = System.nanoTime();
            changed = pressed;
            press.run();
            start();
        }

        @Override
        public void handle(long pulse) {
            long now = System.nanoTime();
            int looks = looks();
            if (looks != seen) {
                seen = looks;
                changed = now;
            }
            if (now - changed > QUIET_MS * MS || now - pressed > LIMIT_MS * MS) {
                stop();
                result.complete((changed - pressed) / MS);
            }
        }
    }

    /** Of the page's words and pictures, without the bars around it, in which time passes. */
    private int looks() {
        List<Integer> parts = new ArrayList<>();
        Node page = scene.getRoot().lookup(".page");
        if (page != null) {
            add(parts, page);
        }
        return parts.hashCode();
    }

    private static void add(List<Integer> parts, Node node) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled) {
            parts.add(String.valueOf(labeled.getText()).hashCode());
        }
        if (node instanceof ImageView image) {
            parts.add(image.getImage() == null ? 0 : 1);
        }
        if (node instanceof Parent parent) {
            parts.add(parent.getChildrenUnmodifiable().size());
            parent.getChildrenUnmodifiable().forEach(child -> add(parts, child));
        }
    }
}
