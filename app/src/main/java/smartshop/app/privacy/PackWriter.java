package smartshop.app.privacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import smartshop.app.access.Access;
import smartshop.app.access.Approval;
import smartshop.app.access.Permission;
import smartshop.app.enrol.JpegPortrait;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.detect.Box;
import smartshop.recognition.image.PhotoException;
import smartshop.recognition.image.PhotoReader;
import smartshop.recognition.image.Picture;
import smartshop.recognition.model.ModelPack;
import smartshop.storage.Database;
import smartshop.storage.StorageException;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Deed;
import smartshop.storage.audit.Detail;
import smartshop.storage.request.Exemption;
import smartshop.storage.request.Request;
import smartshop.storage.request.RequestId;
import smartshop.storage.request.Step;
import smartshop.storage.vault.SafeFile;

/** Makes the pack of what is held about a requester and writes it where the user wants it. */
public final class PackWriter {
    private final PrivacyDesk desk;
    private final Database storage;
    private final ModelPack models;
    private final Access access;
    private final Clock clock;

    public PackWriter(PrivacyDesk desk, Database storage, ModelPack models, Access access, Clock clock) {
        this.desk = desk;
        this.storage = storage;
        this.models = models;
        this.access = access;
        this.clock = clock;
    }

    /** What is held, thing by thing, as it is kept: to decide of each whether it is given. */
    public List<HeldItem> held(RequestId id) {
        access.require(Permission.PRIVACY_DESK);
        return new HeldAbout(storage, clock).of(one(id));
    }

    /** What was written. */
    public record Written(Path pdf, Path json) {}

    /**
     * Writes PDF and JSON, for the user's eyes alone, and keeps their digests with the request: all of it, or nothing stays. Takes some
     * seconds.
     *
     * @param folder where to; nothing there is overwritten
     * @param agreed that two people want it
     * @throws StorageException if the request is closed, it was not settled who asks, or the folder cannot be written
     */
    public Written write(RequestId id, Path folder, Approval agreed) {
        access.require(Permission.ANSWER_REQUEST, agreed);
        Request request = one(id);
        request.requireUsable();
        if (!request.has(Step.PROVE_IDENTITY)) {
            throw new StorageException("Say first how you know who asks: nobody's data goes to somebody else.");
        }
        ReplyPack pack = new ReplyPack(request, desk.rules(), desk.today(), given(request));
        byte[] pdf = pack.pdf();
        byte[] json = pack.json();
        Written written = written(folder, request);
        try {
            keep(written.pdf(), pdf);
            keep(written.json(), json);
            access.audit().together(() -> {
                packed(id, "pdf " + sha256(pdf));
                packed(id, "json " + sha256(json));
                return id;
            });
        } catch (RuntimeException e) {
            delete(written.pdf(), e);
            delete(written.json(), e);
            throw e;
        }
        return written;
    }

    /** Nothing about anybody lies about that is not recorded. */
    private static void delete(Path file, RuntimeException why) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    private void packed(RequestId id, String word) {
        desk.recorded(
                id,
                Step.WRITE_PACK,
                word,
                request -> Deed.of(Action.REQUEST_STEP, id.value()).with(Detail.of(Step.WRITE_PACK)));
    }

    /** What is withheld without its content, pictures without other people. */
    List<HeldItem> given(Request request) {
        try (FaceEngine engine = models.open()) {
            Redaction redaction = new Redaction(engine.detector());
            return new HeldAbout(storage, clock)
                    .of(request).stream()
                            .map(item -> request.withheld(item.key())
                                    .map(reason -> item.asGiven(reason.exemption()))
                                    .orElseGet(() -> redacted(item, redaction)))
                            .toList();
        }
    }

    private static HeldItem redacted(HeldItem item, Redaction redaction) {
        if (item.jpeg().isEmpty()) {
            return item;
        }
        try {
            Picture kept = PhotoReader.read(item.jpeg().get());
            Box middle = new Box(kept.width() / 4.0, kept.height() / 4.0, kept.width() / 2.0, kept.height() / 2.0);
            return redaction
                    .without(kept, redaction.ofPortrait(kept).orElse(middle))
                    .map(clean -> new HeldItem(
                            item.key(),
                            item.group(),
                            item.label(),
                            item.text(),
                            Optional.of(JpegPortrait.of(clean)),
                            Optional.empty()))
                    .orElseGet(() -> item.asGiven(Exemption.SOMEBODY_ELSE));
        } catch (PhotoException e) {
            return new HeldItem(
                    item.key(),
                    item.group(),
                    item.label(),
                    "It is damaged and cannot be shown.",
                    Optional.empty(),
                    Optional.empty());
        }
    }

    private Written written(Path folder, Request request) {
        String name = "reply-" + request.id().reference();
        for (int copy = 1; ; copy++) {
            String free = copy == 1 ? name : name + "-" + copy;
            Written paths = new Written(folder.resolve(free + ".pdf"), folder.resolve(free + ".json"));
            if (!Files.exists(paths.pdf()) && !Files.exists(paths.json())) {
                return paths;
            }
        }
    }

    private static void keep(Path file, byte[] content) {
        try {
            SafeFile.write(file, content);
        } catch (IOException e) {
            throw new StorageException(
                    "The folder cannot be written: choose another one, or make room on the disk.", e);
        }
    }

    private Request one(RequestId id) {
        return storage.requests().one(id).orElseThrow(() -> new StorageException("There is no such request."));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JVM has no SHA-256", e);
        }
    }
}
