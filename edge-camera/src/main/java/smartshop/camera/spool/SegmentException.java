package smartshop.camera.spool;

/** A segment cannot be opened, and never will be. The message is one sentence that says why. */
public final class SegmentException extends Exception {
    SegmentException(String words) {
        super(words);
    }

    SegmentException(String words, Throwable cause) {
        super(words, cause);
    }
}
