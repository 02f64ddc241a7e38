package smartshop.app.privacy;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.image.PhotoException;
import smartshop.recognition.image.PhotoReader;
import smartshop.recognition.image.Picture;
import smartshop.recognition.quality.EnrolmentCheck;
import smartshop.recognition.quality.EnrolmentVerdict;
import smartshop.storage.StorageException;

/** A requester's face for one search. Closing it overwrites file, pixels and face print with zeros; nothing of it is ever written. */
final class Probe implements AutoCloseable {
    private final byte[] file;
    private @Nullable Picture photo;
    private EnrolmentVerdict.@Nullable Enrolled face;

    private Probe(byte[] file) {
        this.file = file;
    }

    /**
     * @param file belongs to the probe from now on
     * @throws StorageException if it is no photo of one clear face; the file is zeros then
     */
    static Probe of(byte[] file, FaceEngine engine) {
        Probe probe = new Probe(file);
        try {
            probe.read(engine);
            return probe;
        } catch (RuntimeException e) {
            probe.close();
            throw e;
        }
    }

    private void read(FaceEngine engine) {
        try {
            photo = PhotoReader.read(file);
        } catch (PhotoException e) {
            throw new StorageException(String.valueOf(e.getMessage()), e);
        }
        EnrolmentVerdict verdict = EnrolmentCheck.check(engine, photo);
        face = verdict.enrolled().orElseThrow(() -> new StorageException(verdict.words()));
    }

    Embedding embedding() {
        if (face == null) {
            throw new IllegalStateException("The probe is closed");
        }
        return face.embedding();
    }

    @Override
    public void close() {
        Arrays.fill(file, (byte) 0);
        if (photo != null) {
            Arrays.fill(photo.bgr(), (byte) 0);
        }
        if (face != null) {
            Arrays.fill(face.portrait().bgr(), (byte) 0);
            Arrays.fill(face.embedding().vector(), 0);
        }
        photo = null;
        face = null;
    }
}
