package smartshop.app.cloud;

import java.time.Duration;

/** Compares two faces, one with one, and keeps nothing. Any thread may call. */
interface FaceComparison extends AutoCloseable {

    /** What it said. */
    enum Answer {
        SAME,
        DIFFERENT
    }

    /**
     * Whether both are the same person.
     *
     * @param enrolled a JPEG of one face, for the caller to wipe
     * @param live a JPEG in which nobody else can be recognised, for the caller to wipe
     * @throws NoAnswerException if there is no answer
     */
    Answer compare(byte[] enrolled, byte[] live) throws NoAnswerException;

    /** Gets ready what takes longest the first time. Sends nothing; may take seconds. */
    void prepare();

    @Override
    void close();

    /** Opens one. Nothing is sent yet. */
    interface Opener {
        /** @param limit for one comparison */
        FaceComparison open(CloudRegion region, AccessKey key, Duration limit);
    }
}
