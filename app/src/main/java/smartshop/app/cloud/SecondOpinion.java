package smartshop.app.cloud;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.alert.Alert;
import smartshop.app.enrol.JpegPortrait;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.image.Picture;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.redact.Bystanders;
import smartshop.recognition.search.PersonId;

/**
 * Asks somebody else whether the face of an alert is the listed person's, one with one. The alert is out already and waits for
 * nothing here; its opinion comes later, within its limit, or there is none. Pictures are in memory, and wiped.
 */
public final class SecondOpinion implements AutoCloseable {
    /** At once: a shop with three doors. */
    private static final int THREADS = 3;
    /** Whoever waits behind so many has no second left. */
    private static final int WAITING = 6;

    private static final long LAST_ONES_MS = 2000;
    private static final Logger log = LoggerFactory.getLogger(SecondOpinion.class);

    private final CloudDesk desk;
    private final Questions questions;
    private final Predicate<Alert> eligible;
    private final Predicate<Alert> doubtful;
    private final Function<PersonId, Optional<byte[]>> photos;
    private final ModelPack models;
    private final Complaints complaints;
    private final Duration limit;
    private final Opinions opinions = new Opinions();
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            THREADS,
            THREADS,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("second-opinion-", 1).daemon().factory());

    /**
     * @param eligible false for whoever tries it on themselves: that face goes nowhere
     * @param doubtful whether an alert is in the band that is asked about, see {@link Scope}
     * @param photos the enrolled photo of a person as JPEG, for this to wipe
     * @param models stay open until this is closed
     * @param limit from the alert on
     */
    SecondOpinion(
            CloudDesk desk,
            Questions questions,
            Predicate<Alert> eligible,
            Predicate<Alert> doubtful,
            Function<PersonId, Optional<byte[]>> photos,
            ModelPack models,
            Complaints complaints,
            Duration limit) {
        this.desk = desk;
        this.questions = questions;
        this.eligible = eligible;
        this.doubtful = doubtful;
        this.photos = photos;
        this.models = models;
        this.complaints = complaints;
        this.limit = limit;
        desk.onChange(this::changed);
        prepare();
    }

    public Opinions opinions() {
        return opinions;
    }

    private void changed() {
        questions.changed();
        complaints.forget();
        prepare();
    }

    /** The first comparison would be the slowest. */
    private void prepare() {
        if (desk.asks()) {
            execute(questions::prepare);
        }
    }

    /** Asks about an alert that is before somebody, if that is wanted; waits for nothing. Its scene may be wiped when this returns. */
    public void ask(Alert alert) {
        if (!desk.asks() || !eligible.test(alert) || !wanted(alert)) {
            return;
        }
        HeadAndShoulders live = HeadAndShoulders.of(alert.scene(), alert.box());
        if (live.blank()) {
            return; // the alert is over already
        }
        String region = desk.settings().region();
        opinions.put(alert.id(), Opinion.ASKED);
        CompletableFuture<Opinion> opinion = new CompletableFuture<>();
        opinion.completeOnTimeout(Opinion.UNAVAILABLE, limit.toMillis(), TimeUnit.MILLISECONDS)
                .thenAccept(said -> opinions.put(alert.id(), said));
        if (!execute(() -> answer(alert, live, region, opinion))) {
            live.wipe();
            opinion.complete(Opinion.UNAVAILABLE);
        }
    }

    private boolean wanted(Alert alert) {
        return desk.settings().scope() == Scope.ALL || doubtful.test(alert);
    }

    private boolean execute(Runnable task) {
        try {
            threads.execute(() -> attempt(task));
            return true;
        } catch (RejectedExecutionException e) {
            return false; // too many at once, or it closes: there is no opinion then
        }
    }

    private static void attempt(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | LinkageError e) {
            log.error("A second opinion failed: {}", e.getClass().getName());
        }
    }

    private void answer(Alert alert, HeadAndShoulders live, String region, CompletableFuture<Opinion> opinion) {
        try {
            opinion.complete(opinion.isDone() ? Opinion.UNAVAILABLE : asked(alert, live, region, opinion::isDone));
        } finally {
            live.wipe();
            opinion.complete(Opinion.UNAVAILABLE); // if it failed
        }
    }

    private Opinion asked(Alert alert, HeadAndShoulders live, String region, BooleanSupplier over) {
        Optional<byte[]> enrolled = photos.apply(alert.person());
        if (enrolled.isEmpty()) {
            complaints.about(Trouble.NO_PHOTO);
            return Opinion.UNAVAILABLE;
        }
        byte[] face = alone(live);
        try {
            Reply reply = questions.ask(
                    Optional.of(alert.id()), enrolled.get(), face, over, () -> !over.getAsBoolean() && agreed(region));
            return opinion(reply, over.getAsBoolean());
        } finally {
            Arrays.fill(face, (byte) 0);
            Arrays.fill(enrolled.get(), (byte) 0);
        }
    }

    /** Whether a picture may still go to where it was to go when the alert was raised. */
    private boolean agreed(String region) {
        return desk.asks() && desk.settings().region().equals(region);
    }

    private Opinion opinion(Reply reply, boolean late) {
        reply.why().ifPresent(complaints::about);
        if (!(reply instanceof Reply.Said(FaceComparison.Answer answer))) {
            return Opinion.UNAVAILABLE;
        }
        if (late) {
            complaints.about(Trouble.SLOW);
        } else {
            complaints.over();
        }
        return switch (answer) {
            case SAME -> Opinion.AGREES;
            case DIFFERENT -> Opinion.DISAGREES;
        };
    }

    /** As JPEG, everybody else in it made unrecognisable. */
    private byte[] alone(HeadAndShoulders live) {
        try (FaceEngine engine = models.open()) {
            Picture redacted = new Bystanders(engine.detector()).without(live.picture(), live.face(), List.of());
            try {
                return JpegPortrait.of(redacted);
            } finally {
                redacted.wipe();
            }
        }
    }

    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LAST_ONES_MS, TimeUnit.MILLISECONDS)) {
                log.warn("A second opinion was not waited for");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        questions.close();
    }
}
