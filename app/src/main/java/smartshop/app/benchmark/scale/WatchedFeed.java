package smartshop.app.benchmark.scale;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.CameraState;
import smartshop.app.vitals.ProcessVitals;

/** Counts what one camera gets while it is measured. Belongs to one thread. */
final class WatchedFeed {
    private static final double MEGABYTE = 1 << 20;

    private final CameraFeed feed;
    private final Supplier<OptionalLong> decoder;
    private final long firstPicture;
    private final long firstLook;
    private final Optional<ProcessVitals> before;
    private Optional<ProcessVitals> after = Optional.empty();
    private boolean live = true;
    private boolean inView;
    private long sampled;
    private long looks;
    private long looksInView;
    private double secondsInView;

    WatchedFeed(CameraFeed feed, Supplier<OptionalLong> decoder) {
        this.feed = feed;
        this.decoder = decoder;
        this.firstPicture = feed.pictures();
        this.firstLook = feed.looks();
        this.looks = firstLook;
        this.sampled = System.nanoTime();
        this.before = vitals();
    }

    private Optional<ProcessVitals> vitals() {
        OptionalLong pid = decoder.get();
        return pid.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(pid.getAsLong()).flatMap(ProcessVitals::of);
    }

    /** Called several times a second. */
    void sample() {
        long now = System.nanoTime();
        long lookedNow = feed.looks();
        boolean seesNow = !feed.faces().tracked().isEmpty();
        if (inView && seesNow) {
            looksInView += lookedNow - looks;
            secondsInView += (now - sampled) / 1e9;
        }
        live &= feed.state().kind() == CameraState.Kind.LIVE;
        inView = seesNow;
        looks = lookedNow;
        sampled = now;
    }

    void end() {
        after = vitals();
    }

    /** Of its decoder; nothing if that was started again meanwhile. */
    Duration processor() {
        return before.isPresent()
                        && after.isPresent()
                        && before.get().pid() == after.get().pid()
                ? after.get().processor().minus(before.get().processor())
                : Duration.ZERO;
    }

    ScaleResult.Camera result(double seconds, double visited) {
        return new ScaleResult.Camera(
                feed.name(),
                live,
                (feed.pictures() - firstPicture) / seconds,
                (looks - firstLook) / seconds,
                secondsInView == 0 ? 0 : looksInView / secondsInView,
                secondsInView,
                visited,
                processor().toNanos() / 1e9 / seconds,
                after.map(ProcessVitals::resident).orElse(0L) / MEGABYTE,
                after.map(ProcessVitals::proportional).orElse(0L) / MEGABYTE);
    }
}
