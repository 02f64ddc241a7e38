package smartshop.app.clip;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.alert.Alert;
import smartshop.app.alert.AlertSink;
import smartshop.app.live.Notices;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.search.PersonId;
import smartshop.storage.history.EvidenceClips;

/**
 * Makes a clip of each alert while its pictures are in the ring, everybody but the person made unrecognisable, and holds it in memory;
 * it is kept once people have said that it is the person. What nobody may need any more is let go. Away from whoever waits for
 * anything, on a thread of its own. Any thread may call.
 */
final class ClipMaker implements AlertSink, AutoCloseable {
    /** Made at the same time: with more, a picture would leave the ring before its turn. Further alerts have no clip. */
    static final int MOST = 4;
    /** A picture takes a while until it is compressed. */
    private static final long IN_THE_RING_NANOS = 500_000_000;

    private static final int WAITING = 32;
    private static final long LAST_ONES_MS = 5000;
    private static final Logger log = LoggerFactory.getLogger(ClipMaker.class);

    private final Rings rings;
    private final ModelPack models;
    private final EvidenceClips clips;
    private final Predicate<UUID> watched;
    private final Predicate<UUID> open;
    private final Predicate<PersonId> selfTest;
    private final Notices notices;
    private final LongSupplier nanos;
    private final Held held = new Held();
    private final Map<UUID, Job> jobs = new HashMap<>();
    /** Of which somebody has said that it is the person, until their clip is kept: the board may have let them go. */
    private final Set<UUID> said = ConcurrentHashMap.newKeySet();

    private final AtomicBoolean searching = new AtomicBoolean();
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("clip").daemon().factory());
    private volatile @Nullable FaceEngine engine;

    private static final class Job {
        final UUID camera;
        final PersonId person;
        final Making making;
        final long dueNanos;
        /** The board may come to know the alert a moment later. */
        boolean wasOpen;

        Job(Alert alert, Making making, long dueNanos) {
            this.camera = alert.camera();
            this.person = alert.person();
            this.making = making;
            this.dueNanos = dueNanos;
        }
    }

    /**
     * @param models stay open until this is closed
     * @param watched whether anybody is looked for before a camera; where not, nothing is made any more
     * @param open whether people may still say of an alert that it is the person
     * @param selfTest whether that is somebody who tries it on themselves: of those nothing is kept
     * @param nanos as the rings'
     */
    ClipMaker(
            Rings rings,
            ModelPack models,
            EvidenceClips clips,
            Predicate<UUID> watched,
            Predicate<UUID> open,
            Predicate<PersonId> selfTest,
            Notices notices,
            LongSupplier nanos) {
        this.rings = rings;
        this.models = models;
        this.clips = clips;
        this.watched = watched;
        this.open = open;
        this.selfTest = selfTest;
        this.notices = notices;
        this.nanos = nanos;
    }

    @Override
    public void raised(Alert alert) {
        if (selfTest.test(alert.person())) {
            return;
        }
        Embedding template = new Embedding(
                alert.template().model(), alert.template().vector().clone());
        Making making =
                new Making(rings.of(alert.camera()), alert.person(), alert.decidedAt(), template, models.thresholds());
        long due = nanos.getAsLong() + Making.AFTER.toNanos() + IN_THE_RING_NANOS;
        synchronized (jobs) {
            if (jobs.size() < MOST) {
                jobs.put(alert.id(), new Job(alert, making, due));
                return;
            }
        }
        making.close();
    }

    /** People have said that it is the person. */
    void confirmed(Alert alert) {
        synchronized (jobs) {
            if (jobs.containsKey(alert.id()) || held.has(alert.id())) {
                said.add(alert.id());
            }
        }
        if (!later(() -> keep(alert.id(), alert.person()))) {
            said.remove(alert.id());
        }
    }

    /** Call it about twice a second, and whenever matching was stopped: when this returns, no picture is out of a ring that may not be. */
    void check() {
        held.dropIf(this::unwanted);
        endUnwanted();
        boolean any;
        synchronized (jobs) {
            any = !jobs.isEmpty();
        }
        if ((any || engine != null) && !searching.getAndSet(true)) {
            later(this::turn);
        }
    }

    private boolean unwanted(UUID alert) {
        return !said.contains(alert) && !open.test(alert);
    }

    private void endUnwanted() {
        List<Making> unwanted = new ArrayList<>();
        synchronized (jobs) {
            jobs.forEach((alert, job) -> {
                boolean now = open.test(alert);
                boolean let = job.wasOpen && !now && !said.contains(alert);
                job.wasOpen |= now;
                if (let || !watched.test(job.camera)) {
                    unwanted.add(job.making);
                }
            });
        }
        unwanted.forEach(Making::end);
    }

    private void turn() {
        searching.set(false);
        List<UUID> now;
        synchronized (jobs) {
            now = new ArrayList<>(jobs.keySet());
        }
        now.forEach(this::attempt);
        synchronized (jobs) {
            if (jobs.isEmpty()) {
                rest();
            }
        }
    }

    private void attempt(UUID alert) {
        Job job;
        synchronized (jobs) {
            job = jobs.get(alert);
        }
        if (job == null) {
            return;
        }
        boolean over = true;
        try {
            over = step(alert, job);
        } catch (RuntimeException | LinkageError e) {
            failed(e);
        } finally {
            if (over) {
                synchronized (jobs) {
                    jobs.remove(alert);
                    if (!held.has(alert)) {
                        said.remove(alert);
                    }
                }
                job.making.close();
            }
        }
    }

    /** @return whether there is nothing more to do */
    private boolean step(UUID alert, Job job) {
        if (job.making.ended()) {
            return true;
        }
        if (nanos.getAsLong() < job.dueNanos) {
            job.making.search(engine());
            return false;
        }
        if (unwanted(alert)) {
            return true;
        }
        Optional<EvidenceClips.Clip> made = job.making.finish(engine());
        made.ifPresent(clip -> {
            held.put(alert, clip);
            keep(alert, job.person);
        });
        held.dropIf(this::unwanted);
        return true;
    }

    private void keep(UUID alert, PersonId person) {
        held.of(alert).ifPresent(clip -> {
            said.remove(alert); // this is a copy, and whoever says so from here on has queued another keeping
            try {
                clips.keep(alert, person, clip);
            } catch (RuntimeException e) {
                failed(e);
            } finally {
                clip.wipe();
            }
        });
    }

    private FaceEngine engine() {
        FaceEngine there = engine;
        return there == null ? engine = models.open() : there;
    }

    private void rest() {
        if (engine != null) {
            engine.close();
            engine = null;
        }
    }

    /** @return whether it will be done */
    private boolean later(Runnable work) {
        try {
            thread.execute(work);
            return true;
        } catch (RejectedExecutionException e) {
            searching.set(false);
            if (!thread.isShutdown()) {
                failed(e);
            }
            return false;
        }
    }

    private void failed(Throwable cause) {
        log.error("The clip of an alert was not made or not kept", cause);
        notices.add("The clip of an alert could not be kept; its picture is. Check the disk's free space.");
    }

    /** Whether nothing is being made. */
    boolean idle() {
        synchronized (jobs) {
            return jobs.isEmpty() && thread.getActiveCount() == 0;
        }
    }

    /** How many are being made that are not to end. */
    int unfinished() {
        synchronized (jobs) {
            return (int)
                    jobs.values().stream().filter(job -> !job.making.ended()).count();
        }
    }

    int held() {
        return held.size();
    }

    private boolean ended() {
        try {
            return thread.awaitTermination(LAST_ONES_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What is to be kept is; what was still in the making is not. */
    @Override
    public void close() {
        thread.shutdown();
        List<Making> unfinished;
        synchronized (jobs) {
            unfinished = jobs.values().stream().map(job -> job.making).toList();
        }
        unfinished.forEach(Making::end);
        boolean ended = ended();
        held.dropIf(alert -> true);
        if (!ended) {
            log.warn("A clip was not finished");
            return; // its thread still reads what would be freed here
        }
        synchronized (jobs) {
            jobs.values().forEach(job -> job.making.close());
            jobs.clear();
        }
        held.dropIf(alert -> true); // its thread may have been about to hold one more
        rest();
    }
}
