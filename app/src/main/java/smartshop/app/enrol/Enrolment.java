package smartshop.app.enrol;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.image.I420Picture;
import smartshop.recognition.image.PhotoReader;
import smartshop.recognition.image.Picture;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.quality.EnrolmentAdvice;
import smartshop.recognition.quality.EnrolmentCheck;
import smartshop.recognition.quality.EnrolmentVerdict;
import smartshop.recognition.quality.EnrolmentVerdict.Enrolled;
import smartshop.storage.audit.AuditLog;
import smartshop.storage.watchlist.NewPerson;
import smartshop.storage.watchlist.NewPhoto;
import smartshop.storage.watchlist.Person;
import smartshop.storage.watchlist.Watchlist;

/**
 * Puts people on the watchlist. The work, and the face engine it needs, belong to one thread named {@code enrolment};
 * any thread may call. Whoever enrols tells the console afterwards that the watchlist has changed.
 *
 * <p>Futures fail with a {@link java.util.concurrent.CompletionException} around {@link EnrolmentException} or {@link
 * smartshop.storage.StorageException}, whose messages are for the shopkeeper.
 */
public final class Enrolment implements AutoCloseable {
    private final ModelPack pack;
    private final OnePerson onePerson;
    private final Watchlist watchlist;
    private final NewEntries entries;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("enrolment").factory());
    /** The enrolment thread's, loaded when the first photo comes. */
    private @Nullable FaceEngine engine;

    /**
     * Entries take effect at once, as where nobody has set up who works here.
     *
     * @param pack stays open until this is closed
     * @param audit of whoever enrols
     */
    public Enrolment(ModelPack pack, Watchlist watchlist, AuditLog audit) {
        this(pack, watchlist, NewEntries.atOnce(watchlist, audit));
    }

    /** @param pack stays open until this is closed */
    public Enrolment(ModelPack pack, Watchlist watchlist, NewEntries entries) {
        this(pack, watchlist, entries, OnePerson.by(pack));
    }

    Enrolment(ModelPack pack, Watchlist watchlist, NewEntries entries, OnePerson onePerson) {
        this.pack = pack;
        this.onePerson = onePerson;
        this.watchlist = watchlist;
        this.entries = entries;
    }

    /** Whether the photo can be enrolled; a file that cannot be read is a verdict too. */
    public CompletableFuture<PhotoVerdict> check(Path photo) {
        String file = String.valueOf(photo.getFileName());
        return with(engine -> new PhotoVerdict(file, verdict(engine, photo)));
    }

    /**
     * Whether the photo can be enrolled.
     *
     * @param file the photo's name, to show beside the verdict
     */
    public CompletableFuture<PhotoVerdict> check(String file, byte[] photo) {
        return with(engine -> new PhotoVerdict(file, EnrolmentCheck.check(engine, photo)));
    }

    /** Whether a picture can be enrolled. */
    public CompletableFuture<PhotoVerdict> check(Picture picture) {
        return with(engine -> new PhotoVerdict("", EnrolmentCheck.check(engine, picture)));
    }

    /** Whether what a camera shows can be enrolled. */
    public CompletableFuture<PhotoVerdict> check(I420Picture shown) {
        return with(engine -> new PhotoVerdict("", of(shown, picture -> EnrolmentCheck.check(engine, picture))));
    }

    /** What would be better about what a camera shows. No embedding is made: nobody has asked to enrol it. */
    public CompletableFuture<EnrolmentAdvice> advice(I420Picture shown) {
        return with(engine -> of(shown, picture -> EnrolmentCheck.advice(engine, picture)));
    }

    private static <T> T of(I420Picture shown, Function<Picture, T> judge) {
        Picture picture = shown.toPicture();
        try {
            return judge.apply(picture);
        } finally {
            picture.wipe();
        }
    }

    /**
     * Puts somebody on the watchlist. Fails if the rules refuse it, the name is empty, no photo was accepted, two photos
     * clearly show different people, or somebody who looks the same is listed already; the message counts the accepted photos
     * from 1. Nothing is kept of photos that were refused.
     */
    public CompletableFuture<Person> enrol(EnrolmentForm form, List<PhotoVerdict> photos) {
        List<Enrolled> accepted = photos.stream()
                .map(photo -> photo.verdict().enrolled())
                .flatMap(Optional::stream)
                .toList();
        return CompletableFuture.supplyAsync(() -> enrolled(form, accepted), thread);
    }

    private Person enrolled(EnrolmentForm form, List<Enrolled> photos) {
        if (form.name().isBlank()) {
            throw new EnrolmentException("Give the person a name.");
        }
        if (photos.isEmpty()) {
            throw new EnrolmentException("Add at least one photo that is accepted.");
        }
        onePerson.check(photos);
        notListedYet(photos);
        return entries.add(new NewPerson(
                form.name(),
                form.grounds(),
                form.notice(),
                photos.stream()
                        .map(photo -> new NewPhoto(JpegPortrait.of(photo.portrait()), photo.embedding()))
                        .toList()));
    }

    /** Two entries of one person would be each other's runner-up, and then neither is ever a match. */
    private void notListedYet(List<Enrolled> photos) {
        Embedding template =
                Embedding.mean(photos.stream().map(Enrolled::embedding).toList());
        for (float score : watchlist.everybody(pack.embedder()).scores(template)) {
            if (score >= pack.thresholds().samePerson()) {
                throw new EnrolmentException("This looks like somebody who is already on the watchlist."
                        + " Remove that entry first, or leave this one out.");
            }
        }
    }

    private static EnrolmentVerdict verdict(FaceEngine engine, Path photo) {
        try {
            if (Files.size(photo) > PhotoReader.MOST_BYTES) {
                return EnrolmentVerdict.refused(
                        "The photo is larger than %d MB: make it smaller or crop it to the face."
                                .formatted(PhotoReader.MOST_BYTES / 1_000_000));
            }
            return EnrolmentCheck.check(engine, Files.readAllBytes(photo));
        } catch (IOException e) {
            return EnrolmentVerdict.refused(
                    "The file cannot be read: check that it is there and that you may read it.");
        }
    }

    private <T> CompletableFuture<T> with(Function<FaceEngine, T> work) {
        return CompletableFuture.supplyAsync(() -> work.apply(engine()), thread);
    }

    private FaceEngine engine() {
        FaceEngine open = engine;
        if (open == null) {
            open = pack.open();
            engine = open;
        }
        return open;
    }

    /** Finishes what was asked for, then lets go of the engine. */
    @Override
    public void close() {
        thread.execute(() -> {
            if (engine != null) {
                engine.close();
            }
        });
        thread.close();
    }
}
