package smartshop.app.watch;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.alert.Alert;
import smartshop.app.alert.AlertCenter;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.Notices;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.RecognitionSettings;
import smartshop.recognition.Recognizer;
import smartshop.recognition.calibrate.CalibratedGallery;
import smartshop.recognition.calibrate.StrangerScores;
import smartshop.recognition.model.ModelPack;

/** Looks at every camera in fair turns, for listed people. Any thread may call. */
public final class Watch implements AutoCloseable {
    private static final long ENGINE_RETRY_MS = 10_000;
    private static final Logger log = LoggerFactory.getLogger(Watch.class);

    private final Supplier<FaceEngine> engines;
    private final Supplier<Look> looks;
    private final AlertCenter alerts;
    private final SightingThread sightings;
    private final Notices notices;
    private final Clock clock;
    private final int mostThreads;
    private final Rota rota;
    private final List<Thread> threads = new ArrayList<>();
    private volatile Wanted wanted = Wanted.everywhere(CalibratedGallery.empty());
    private boolean engineFailing;
    private volatile Scenes scenes = Scenes.NONE;
    private volatile VisitorCount visitors = (camera, people) -> {};
    private volatile boolean closed;

    /**
     * @param engines opens an engine for the thread that calls it
     * @param looks makes a fresh memory of tracks, one for each camera
     */
    Watch(
            Supplier<FaceEngine> engines,
            Supplier<Look> looks,
            AlertCenter alerts,
            SightingLog sightings,
            Notices notices,
            Clock clock,
            int mostThreads) {
        this.engines = engines;
        this.looks = looks;
        this.alerts = alerts;
        this.sightings = new SightingThread(sightings, notices);
        this.notices = notices;
        this.clock = clock;
        this.mostThreads = mostThreads;
        this.rota = new Rota(clock);
    }

    /**
     * A watch that recognises with these models.
     *
     * @param models stay open until it is closed
     * @param strangers is told what those score who are no match
     */
    public static Watch with(
            ModelPack models,
            StrangerScores strangers,
            AlertCenter alerts,
            SightingLog sightings,
            Notices notices,
            Clock clock) {
        RecognitionSettings settings = RecognitionSettings.of(models);
        return new Watch(
                models::open,
                () -> new RecognizerLook(new Recognizer(settings, strangers)),
                alerts,
                sightings,
                notices,
                clock,
                threadsFor(Runtime.getRuntime().availableProcessors()));
    }

    /** Half the cores recognise; the other half decode, draw and answer. Of two cores one alone leaves time unused. */
    static int threadsFor(int cores) {
        return Math.max(Math.min(cores, 2), cores / 2);
    }

    /** From the next look on, these people are looked for, before every camera. */
    public void listed(CalibratedGallery people) {
        wanted(Wanted.everywhere(people));
    }

    /** From the next look on, these people are looked for there. */
    public void wanted(Wanted people) {
        wanted = people;
        rota.wake();
    }

    /** Who is looked for now, where anybody is. */
    public CalibratedGallery listed() {
        return wanted.listed();
    }

    /** Whether the listed people are looked for before this camera now. */
    public boolean looksAt(UUID camera) {
        return wanted.where().test(camera);
    }

    /**
     * Call it once {@link Wanted#at} says no. When this returns, no such camera is looked at, no alert of it comes any
     * more, and whatever was kept of anybody before it is wiped.
     *
     * @return false if a look took longer than that
     */
    public boolean forgetUnwanted(Duration longest) {
        rota.wake();
        try {
            return rota.await(camera -> camera.forgotten() || camera.wanted(), longest);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Somebody has said that it is not this person. Call it once {@link #listed} knows. */
    public void wrong(Alert alert) {
        rota.all().stream().filter(camera -> camera.id().equals(alert.camera())).forEach(camera -> camera.wrong(alert));
    }

    /** Cameras that are added from now on show it what is looked at. */
    public void showTo(Scenes watcher) {
        scenes = watcher;
    }

    /** Told of whoever has gone by, recognised or not, before cameras at which the listed people are looked for. */
    public void countTo(VisitorCount counter) {
        visitors = counter;
    }

    /** Whoever is still before a camera when it is stopped is not counted any more: nothing comes of that look. */
    private void gone(UUID camera, int people) {
        if (people > 0 && looksAt(camera)) {
            visitors.wentBy(camera, people);
        }
    }

    public void add(CameraFeed feed) {
        Findings findings = new Findings(feed, alerts, sightings, people -> gone(feed.id(), people), clock);
        rota.add(new WatchedCamera(feed, looks.get(), findings, () -> wanted.at(feed.id()), scenes, clock));
        synchronized (threads) {
            if (threads.size() < Math.min(mostThreads, rota.size()) && !closed) {
                String name = "watch-" + (threads.size() + 1);
                threads.add(Thread.ofPlatform().name(name).daemon().start(this::run));
            }
        }
    }

    /** Returns when nobody looks at the camera any more. */
    public void remove(UUID camera) {
        try {
            rota.remove(camera).ifPresent(WatchedCamera::leave);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** For what is less urgent: returns when no camera is looked at or due, and after that time at the latest. */
    public void awaitIdle(Duration longest) throws InterruptedException {
        rota.awaitIdle(longest);
    }

    /** A frame lies in some camera's {@code searched} slot. */
    public void frameArrived() {
        rota.wake();
    }

    private void run() {
        try {
            while (!closed) {
                try (FaceEngine engine = engines.get()) {
                    WarmUp.run(engine);
                    engineWorks();
                    watch(engine);
                } catch (RuntimeException | Error e) {
                    engineFails(e);
                    sleep();
                }
            }
        } catch (InterruptedException e) {
            log.debug("The watch was interrupted");
        }
    }

    private synchronized void engineFails(Throwable cause) {
        if (!engineFailing) {
            engineFailing = true;
            log.error("The recognition engine does not start", cause);
            notices.add("Faces are not recognised: the recognition engine does not start. Run 'smartshop doctor'.");
        }
    }

    private synchronized void engineWorks() {
        if (engineFailing) {
            engineFailing = false;
            notices.add("Faces are recognised again.");
        }
    }

    private void watch(FaceEngine engine) throws InterruptedException {
        Failures failures = new Failures(notices);
        for (Optional<WatchedCamera> turn = rota.next(); turn.isPresent(); turn = rota.next()) {
            WatchedCamera camera = turn.get();
            try {
                camera.turn(engine);
                failures.worked(camera);
            } catch (RuntimeException | Error e) {
                failures.failed(camera, e);
            } finally {
                rota.done(camera);
            }
        }
    }

    private void sleep() throws InterruptedException {
        synchronized (threads) {
            if (!closed) {
                threads.wait(ENGINE_RETRY_MS);
            }
        }
    }

    @Override
    public void close() {
        List<Thread> running;
        synchronized (threads) {
            closed = true;
            threads.notifyAll();
            running = List.copyOf(threads);
        }
        rota.close();
        try {
            for (Thread thread : running) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        rota.all().forEach(WatchedCamera::leave);
        sightings.close();
    }
}
