package smartshop.camera;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.camera.capture.Sources;
import smartshop.camera.capture.Tuning;
import smartshop.camera.link.AccessUnit;
import smartshop.camera.link.Hello;
import smartshop.camera.link.KeyframeRequest;
import smartshop.camera.link.LinkMessage;
import smartshop.camera.link.SegmentAnswer;
import smartshop.camera.link.StreamSettings;
import smartshop.camera.link.Telemetry;
import smartshop.camera.pair.Board;
import smartshop.camera.spool.Handover;
import smartshop.camera.spool.Spool;
import smartshop.camera.state.KeptSettings;
import smartshop.camera.telemetry.DeviceGauges;
import smartshop.camera.telemetry.MonthBytes;
import smartshop.camera.uplink.Device;
import smartshop.camera.uplink.Leftovers;
import smartshop.camera.uplink.Paired;
import smartshop.camera.uplink.SendQueue;
import smartshop.camera.uplink.Unsent;
import smartshop.camera.uplink.Uplink;

/** One camera's way to the console: a thread that films, one that sends, and the queue between them. */
final class Streaming implements Device, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Streaming.class);
    private static final Duration DRAIN = Duration.ofSeconds(5);

    private final Clock clock;
    private final Optional<KeptSettings> kept;
    private final DeviceGauges gauges;
    private final MonthBytes month;
    private final Report report;
    private final Optional<Spool> spool;
    private final Optional<Handover> handover;
    private final Steering steering;
    private final Filming filming;
    private final SendQueue queue;
    private final Uplink uplink;
    /** Held while a picture passes on to the link, and while what may pass changes. */
    private final Object gate = new Object();

    private volatile @Nullable IOException linkFailure;

    /** @param state where the device keeps what must outlive a restart; empty: nothing does */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType") // handed down as the command line has it
    Streaming(EdgeConfig config, Optional<Path> state, Clock clock, LongSupplier nanos, RandomGenerator random) {
        this(config, Paired.fixed(config.consoles(), config.identity()), state, clock, nanos, random);
    }

    /** @param paired instead of what the configuration says of it */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    Streaming(
            EdgeConfig config,
            Paired paired,
            Optional<Path> state,
            Clock clock,
            LongSupplier nanos,
            RandomGenerator random) {
        this.clock = clock;
        Optional<StreamState> own = state.map(StreamState::new);
        this.kept = own.map(StreamState::settings);
        this.gauges = DeviceGauges.ofThisDevice(state.orElse(Path.of(".")));
        this.month = new MonthBytes(own.map(StreamState::month), clock);
        Sources sources = new Sources(config.source(), clock, nanos);
        this.steering = new Steering(config.format(), config.bitrate(), sources.hardwareEncoder(), nanos.getAsLong());
        this.spool =
                own.flatMap(folders -> spool(folders.spool(), paired.identity().camera()));
        this.handover = spool.map(held -> new Handover(held, nanos));
        kept.flatMap(KeptSettings::read).ifPresent(this::start);
        this.report = new Report(gauges, month, steering, paired, clock, nanos);
        this.queue = new SendQueue(
                nanos, this::requestKeyframe, spool.<Unsent>map(held -> held).orElse(Unsent.NOBODY));
        this.uplink = new Uplink(paired, queue, this, clock, nanos, random);
        this.filming = new Filming(sources, new Epochs(clock), steering, uplink::health, nanos);
    }

    /** A camera whose disk fails still streams. */
    private static Optional<Spool> spool(Path folder, UUID camera) {
        try {
            return Optional.of(Spool.in(folder, camera, Optional.empty()));
        } catch (IOException e) {
            LOG.warn("No pictures are kept while the link is down: the folder {} cannot be used", folder, e);
            return Optional.empty();
        }
    }

    private void start(StreamSettings known) {
        steering.settings(known);
        spool.ifPresent(held -> held.settings(known));
    }

    /**
     * Streams until the source ends or the thread is interrupted.
     *
     * @param once whether to give up at the first failure
     * @throws IOException with {@code once}, or if the link failed in a way that trying again does not mend
     */
    void run(boolean once) throws IOException, InterruptedException {
        Thread capturing = Thread.currentThread();
        Optional<ServiceWatch> watch = ServiceWatch.start(System.getenv(), this::progress);
        Thread sending = Thread.ofPlatform().name("uplink").start(() -> send(once, capturing));
        try (LinkTrace trace = new LinkTrace(clock, queue::count, uplink::health, steering::wanted)) {
            filming.run(once, this::take);
            queue.drain(DRAIN);
        } catch (IOException | InterruptedException e) {
            IOException failure = linkFailure;
            if (failure != null) {
                throw failure;
            }
            throw e;
        } finally {
            sending.interrupt();
            sending.join(Duration.ofSeconds(2));
            watch.ifPresent(ServiceWatch::close);
        }
    }

    private long progress() {
        return queue.count().captured() + filming.restarts();
    }

    private void send(boolean once, Thread capturing) {
        try {
            uplink.run(once);
        } catch (IOException e) {
            linkFailure = e;
            capturing.interrupt();
        } catch (RuntimeException e) {
            // Capturing for nobody would look like a camera that works.
            LOG.debug("The link's thread failed", e);
            linkFailure = new IOException(
                    "The link to the console failed unexpectedly (%s): start the camera again."
                            .formatted(e.getClass().getSimpleName()),
                    e);
            capturing.interrupt();
        } catch (InterruptedException e) {
            // The end.
        }
    }

    /** A picture that was made before the masks changed goes nowhere. */
    private void take(AccessUnit unit, Tuning tuning) {
        synchronized (gate) {
            if (tuning.masks().equals(steering.masks())) {
                queue.offer(unit);
            }
        }
    }

    @Override
    public void heard(LinkMessage message) {
        switch (message) {
            case KeyframeRequest() -> requestKeyframe();
            case StreamSettings settings -> settings(settings);
            case SegmentAnswer answer -> handover.ifPresent(handing -> handing.answered(answer));
            default -> LOG.debug("The console sent what only devices send: {}", message.getClass());
        }
    }

    private void settings(StreamSettings wanted) {
        Optional<StreamSettings> before = steering.settings();
        synchronized (gate) {
            boolean otherMasks = !wanted.masks().equals(steering.masks());
            steering.settings(wanted);
            if (otherMasks) {
                queue.flush();
                spool.ifPresent(Spool::wipe); // it shows what nobody may see any more
            }
        }
        spool.ifPresent(held -> held.settings(wanted));
        if (!before.equals(Optional.of(wanted))) {
            kept.ifPresent(file -> file.keep(wanted));
        }
    }

    private void requestKeyframe() {
        filming.requestKeyframe();
    }

    @Override
    public Hello hello() {
        return new Hello(
                LinkMessage.VERSION,
                "smartshop-edge",
                Board.here().name(),
                steering.configured().width(),
                steering.configured().height(),
                steering.configured().framesPerSecond(),
                steering.configuredBitrate(),
                Hello.H264);
    }

    @Override
    public Telemetry telemetry() {
        return report.telemetry(queue.count(), uplink.health(), spool.map(Spool::count), filming.restarts());
    }

    @Override
    public Leftovers leftovers() {
        return handover.<Leftovers>map(handing -> handing).orElse(Leftovers.NONE);
    }

    @Override
    public void close() {
        spool.ifPresent(Spool::close);
        gauges.close();
        month.close();
    }
}
