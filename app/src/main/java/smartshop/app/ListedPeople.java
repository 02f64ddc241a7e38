package smartshop.app;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.lawful.LawfulDesk;
import smartshop.app.lawful.SelfTest;
import smartshop.app.live.Notices;
import smartshop.app.watch.Wanted;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.calibrate.CalibratedGallery;
import smartshop.recognition.calibrate.FpirTarget;
import smartshop.recognition.embed.Portrait;
import smartshop.recognition.image.PhotoException;
import smartshop.recognition.image.PhotoReader;
import smartshop.recognition.image.Picture;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.search.Gallery;
import smartshop.recognition.search.LookAlikes;
import smartshop.storage.Database;
import smartshop.storage.StorageException;
import smartshop.storage.audit.AuditLog;
import smartshop.storage.verdict.LookAlike;
import smartshop.storage.verdict.Verdicts;
import smartshop.storage.watchlist.PhotoId;
import smartshop.storage.watchlist.Watchlist;

/**
 * Brings the watchlist, while it may be matched, and the rejected look-alikes to the watch, and photos that the present models have not seen to the
 * models.
 */
final class ListedPeople implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ListedPeople.class);

    private static final Duration BETWEEN_DELETIONS = Duration.ofDays(1);
    /** When the database could not be read or written. */
    private static final Duration BEFORE_NEXT_TRY = Duration.ofMinutes(1);

    private final Watchlist watchlist;
    private final Verdicts verdicts;
    private final EntryEnds ends;
    private final ModelPack models;
    private final Function<Gallery, CalibratedGallery> calibrate;
    private final LawfulDesk lawful;
    private final Consumer<Wanted> watch;
    private final Notices notices;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("listed-people").daemon().factory());
    private final Clock clock;
    private final ClockGuard guard;
    /** What seems to be over is not erased yet, because the clock may be wrong. */
    private boolean heldBack;

    private Instant nextExpiry = Instant.MAX;
    private Instant nextDeletion;
    /** Told once; belongs to the thread. */
    private final Set<PhotoId> unreadable = new HashSet<>();
    /** Of whoever tries it on themselves. */
    private CalibratedGallery alone = CalibratedGallery.empty();

    private volatile boolean closed;

    ListedPeople(
            Database storage,
            AuditLog audit,
            ModelPack models,
            Function<Gallery, CalibratedGallery> calibrate,
            LawfulDesk lawful,
            Consumer<Wanted> watch,
            Notices notices,
            Clock clock,
            ClockGuard guard) {
        this.guard = guard;
        this.watchlist = storage.watchlist();
        this.verdicts = storage.verdicts();
        this.ends = new EntryEnds(watchlist, audit, notices);
        this.clock = clock;
        this.nextDeletion = clock.instant().plus(BETWEEN_DELETIONS);
        this.models = models;
        this.calibrate = calibrate;
        this.lawful = lawful;
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

    /**
     * Call often: whose entry is over is not looked for from then on, and forgotten; whoever was rejected thirty days ago may be a
     * match again, and is deleted within a day.
     */
    synchronized void check() {
        boolean trusted = guard.trusted();
        Instant now = clock.instant();
        if (heldBack && !guard.leapt()) {
            heldBack = false;
            tell(); // the clock was set right, or not: either way it is believed
        }
        if (!now.isBefore(nextExpiry)) {
            tell(); // first of all nobody looks for them any more
            nextExpiry = now.plus(BEFORE_NEXT_TRY);
            end(trusted);
        }
        if (trusted && !now.isBefore(nextDeletion)) {
            nextDeletion = now.plus(BEFORE_NEXT_TRY);
            verdicts.deleteExpired();
            nextDeletion = now.plus(BETWEEN_DELETIONS);
        }
    }

    private void end(boolean trusted) {
        if (trusted) {
            ends.endDue();
            tell();
        } else if (guard.leapt() && !heldBack) {
            heldBack = true;
            ends.sayWhatIsHeldBack(clock, guard.until());
        }
    }

    /** The thresholds follow what the shop's own strangers have scored meanwhile. */
    void recalibrate() {
        tell();
    }

    private synchronized void tell() {
        nextExpiry = clock.instant().plus(BEFORE_NEXT_TRY);
        try {
            boolean matching = lawful.standing().matching();
            List<LookAlike> rejected = matching ? verdicts.lookAlikes(models.embedder()) : List.of();
            Gallery people = matching ? watchlist.gallery(models.embedder()) : Gallery.empty();
            Optional<SelfTest.Running> self = lawful.selfTest().running();
            Gallery all = self.map(running -> people.plus(running.person(), running.face()))
                    .orElse(people);
            Optional<CalibratedGallery> one = self.map(this::alone);
            watch.accept(new Wanted(
                    calibrate.apply(all).rejecting(byPerson(rejected)),
                    lawful::looksAt,
                    camera -> one.filter(
                            gallery -> lawful.triesAt(camera, gallery.gallery().person(0)))));
            keep(one.orElseGet(CalibratedGallery::empty));
            ends.sayWhichWereChanged();
            nextExpiry = Stream.concat(rejected.stream().map(LookAlike::expiresAt), watchlist.nextEnd().stream())
                    .min(Comparator.naturalOrder())
                    .orElse(Instant.MAX);
        } catch (RuntimeException e) {
            log.error("The watchlist cannot be read", e);
            notices.add("The watchlist cannot be read, the watch goes on with the one before."
                    + (e instanceof StorageException ? " " + e.getMessage() : ""));
        }
    }

    private CalibratedGallery alone(SelfTest.Running self) {
        return alone.gallery().contains(self.person())
                ? alone
                : CalibratedGallery.of(
                        Gallery.empty().plus(self.person(), self.face()), models.impostors(), FpirTarget.usual());
    }

    /** Wipes the one before: its test is over, and with that the watch has let go of it. */
    private void keep(CalibratedGallery now) {
        if (alone != now) {
            alone.gallery().wipe();
        }
        alone = now;
    }

    private static LookAlikes byPerson(List<LookAlike> rejected) {
        return LookAlikes.of(
                rejected.stream().collect(groupingBy(LookAlike::person, mapping(LookAlike::embedding, toList()))));
    }

    private void embedMissing() {
        try {
            List<PhotoId> missing = watchlist.photosWithout(models.embedder()).stream()
                    .filter(photo -> !unreadable.contains(photo))
                    .toList();
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
        try {
            Optional<byte[]> portrait = watchlist.photo(photo);
            if (portrait.isPresent()) {
                Picture face = Portrait.aligned(PhotoReader.read(portrait.get()));
                watchlist.addEmbedding(
                        photo, engine.embedder().embed(List.of(face)).getFirst());
            }
        } catch (PhotoException | StorageException e) {
            unreadable.add(photo);
            log.warn("The kept photo {} cannot be read any more", photo, e);
            notices.add("A photo of the watchlist cannot be read any more. Enrol the person again.");
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.close();
    }
}
