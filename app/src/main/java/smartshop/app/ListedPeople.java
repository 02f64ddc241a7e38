package smartshop.app;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.live.Notices;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.calibrate.CalibratedGallery;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.quality.EnrolmentCheck;
import smartshop.recognition.quality.EnrolmentVerdict;
import smartshop.recognition.search.Gallery;
import smartshop.storage.StorageException;
import smartshop.storage.watchlist.PhotoId;
import smartshop.storage.watchlist.Watchlist;

/** Brings the watchlist to the watch, and photos that the present models have not seen to the models. */
final class ListedPeople implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ListedPeople.class);

    private final Watchlist watchlist;
    private final ModelPack models;
    private final Function<Gallery, CalibratedGallery> calibrate;
    private final Consumer<CalibratedGallery> watch;
    private final Notices notices;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("listed-people").daemon().factory());
    private volatile boolean closed;

    ListedPeople(
            Watchlist watchlist,
            ModelPack models,
            Function<Gallery, CalibratedGallery> calibrate,
            Consumer<CalibratedGallery> watch,
            Notices notices) {
        this.watchlist = watchlist;
        this.models = models;
        this.calibrate = calibrate;
        this.watch = watch;
        this.notices = notices;
    }

    /** The watch looks for who is listed now; photos without an embedding follow as soon as they have one. */
    void changed() {
        tell();
        try {
            thread.execute(this::embedMissing);
        } catch (RejectedExecutionException e) {
            log.debug("The watchlist changed while the console was closing");
        }
    }

    private synchronized void tell() {
        try {
            watch.accept(calibrate.apply(watchlist.gallery(models.embedder())));
        } catch (StorageException e) {
            log.error("The watchlist cannot be read", e);
            notices.add("The watchlist cannot be read, the watch goes on with the one before. " + e.getMessage());
        }
    }

    private void embedMissing() {
        try {
            List<PhotoId> missing = watchlist.photosWithout(models.embedder());
            if (missing.isEmpty()) {
                return;
            }
            try (FaceEngine engine = models.open()) {
                for (PhotoId photo : missing) {
                    if (closed) {
                        return;
                    }
                    embed(engine, photo);
                }
            }
            tell();
        } catch (RuntimeException e) {
            log.error("Photos of the watchlist could not be prepared for these models", e);
            notices.add("Some photos of the watchlist cannot be used at the moment; the log says why.");
        }
    }

    private void embed(FaceEngine engine, PhotoId photo) {
        Optional<EnrolmentVerdict> verdict = watchlist.photo(photo).map(jpeg -> EnrolmentCheck.check(engine, jpeg));
        verdict.flatMap(EnrolmentVerdict::enrolled)
                .ifPresentOrElse(
                        enrolled -> watchlist.addEmbedding(photo, enrolled.embedding()),
                        () -> notices.add("A photo of the watchlist does not suit these models. Enrol a better one."));
    }

    @Override
    public void close() {
        closed = true;
        thread.close();
    }
}
