package smartshop.app;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.alert.Alert;
import smartshop.app.enrol.JpegPortrait;
import smartshop.app.live.Notices;
import smartshop.recognition.detect.FaceDetector;
import smartshop.recognition.image.Picture;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.redact.Bystanders;
import smartshop.storage.history.EvidenceFrames;

/**
 * Keeps the picture of an alert that was confirmed: the scene, everybody else in it made unrecognisable first. Until somebody
 * confirms, and if the answer is taken back before the picture is ready, nothing is kept. Away from whoever confirms, on a
 * thread of its own.
 */
final class EvidenceMaker implements AutoCloseable {
    /** Scenes of some megabytes; nobody confirms so many within a few seconds. */
    private static final int WAITING = 16;

    private static final long LAST_ONES_MS = 5000;
    private static final Logger log = LoggerFactory.getLogger(EvidenceMaker.class);

    private final ModelPack models;
    private final EvidenceFrames frames;
    private final Notices notices;
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("evidence").daemon().factory());

    /** @param models stay open until this is closed */
    EvidenceMaker(ModelPack models, EvidenceFrames frames, Notices notices) {
        this.models = models;
        this.frames = frames;
        this.notices = notices;
    }

    /** Takes a copy of the scene, which the caller may wipe when this returns. */
    void confirmed(Alert alert) {
        Picture scene = alert.scene();
        Picture copy = new Picture(scene.width(), scene.height(), scene.bgr().clone());
        try {
            thread.execute(() -> keep(alert, copy));
        } catch (RejectedExecutionException e) {
            copy.wipe();
            failed(e);
        }
    }

    private void keep(Alert alert, Picture scene) {
        try (FaceDetector detector = models.openDetector()) {
            frames.keep(
                    alert.id(),
                    alert.person(),
                    new EvidenceFrames.Frame(alert.decidedAt(), jpeg(detector, alert, scene)));
        } catch (RuntimeException | LinkageError e) {
            failed(e);
        } finally {
            scene.wipe();
        }
    }

    private static byte[] jpeg(FaceDetector detector, Alert alert, Picture scene) {
        Picture redacted = new Bystanders(detector).without(scene, alert.box(), List.of());
        try {
            return JpegPortrait.of(redacted);
        } finally {
            redacted.wipe();
        }
    }

    private void failed(Throwable cause) {
        log.error("The picture of a confirmed alert was not kept", cause);
        notices.add("The picture of an alert that was confirmed could not be kept. Check the disk's free space.");
    }

    /** Waits for what is being made. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LAST_ONES_MS, TimeUnit.MILLISECONDS)) {
                log.warn("The picture of a confirmed alert was not finished");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
