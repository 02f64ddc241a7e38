package smartshop.app.soak;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import smartshop.app.demo.EdgeProcess;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.CameraState;

/** One camera that is forced off again and again: its device, and the relay that its pictures come through. */
final class Flapping implements AutoCloseable {
    /** Whoever has not come back by then is stuck. */
    static final Duration STUCK_AFTER = Duration.ofSeconds(20);

    private static final int LONGEST_DARKNESS_MS = 3000;
    /** A device gives its link up after six seconds of silence. */
    private static final int LONGEST_FREEZE_MS = 9000;

    private static final Duration POLL = Duration.ofMillis(50);

    private final CameraFeed feed;
    private final Supplier<OptionalLong> decoder;
    private final Supplier<EdgeProcess> power;
    private final Relay relay;
    private final Clock clock;
    private final RandomGenerator random;
    private final Recoveries recoveries;
    private final Map<Disturbance, Integer> done = new EnumMap<>(Disturbance.class);
    private @Nullable EdgeProcess device;
    private volatile boolean stuck;

    /**
     * @param decoder the console's decoder process of this camera, while there is one
     * @param power starts the device
     */
    Flapping(
            CameraFeed feed,
            Supplier<OptionalLong> decoder,
            Supplier<EdgeProcess> power,
            Relay relay,
            Clock clock,
            RandomGenerator random,
            Recoveries recoveries) {
        this.feed = feed;
        this.decoder = decoder;
        this.power = power;
        this.relay = relay;
        this.clock = clock;
        this.random = random;
        this.recoveries = recoveries;
    }

    CameraFeed feed() {
        return feed;
    }

    /** Whether it did not come back in time from its last disturbance. */
    boolean stuck() {
        return stuck;
    }

    synchronized Map<Disturbance, Integer> done() {
        return new EnumMap<>(done);
    }

    synchronized int disconnects() {
        return done.entrySet().stream()
                .filter(entry -> entry.getKey().disconnects())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    void on() {
        device = power.get();
    }

    void off() {
        EdgeProcess running = device;
        if (running != null) {
            running.close();
            device = null;
        }
    }

    /** Whether a picture has arrived that was captured after the moment. */
    boolean liveSince(Instant moment) {
        return feed.state().kind() == CameraState.Kind.LIVE
                && feed.rate().lastCapture().isAfter(moment);
    }

    /** Forces it off once, and waits until it is back; for longer than is allowed if {@code goOn} agrees. */
    void disturb(BooleanSupplier goOn) throws InterruptedException {
        Disturbance kind = Disturbance.any(random);
        force(kind);
        synchronized (this) {
            done.merge(kind, 1, Integer::sum);
        }
        Instant restored = clock.instant();
        Duration waited = Duration.ZERO;
        while (!liveSince(restored)) {
            waited = Duration.between(restored, clock.instant());
            boolean late = waited.compareTo(STUCK_AFTER) > 0;
            if (late && !stuck) {
                stuck = true;
                double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
                recoveries.late(feed.name(), kind, load);
            }
            if (late && !goOn.getAsBoolean()) {
                return;
            }
            Thread.sleep(POLL);
        }
        stuck = false;
        recoveries.took(waited);
    }

    private void force(Disturbance kind) throws InterruptedException {
        switch (kind) {
            case CUT -> {
                relay.dark(true);
                relay.cut();
                Thread.sleep(random.nextInt(LONGEST_DARKNESS_MS));
                relay.dark(false);
            }
            case RESET -> relay.reset();
            case FREEZE -> {
                relay.freeze();
                Thread.sleep(random.nextInt(LONGEST_FREEZE_MS));
                relay.thaw();
            }
            case DEVICE_KILLED -> {
                EdgeProcess running = device;
                if (running != null) {
                    running.kill();
                }
                on();
            }
            case DECODER_KILLED ->
                decoder.get().ifPresent(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
        }
    }

    @Override
    public void close() throws IOException {
        off();
        relay.close();
    }
}
