package smartshop.app.scan;

/** A recording or a gallery cannot be used. The message is one sentence that says which one and what to do. */
public final class ScanException extends Exception {

    public ScanException(String words) {
        super(words);
    }

    public ScanException(String words, Throwable cause) {
        super(words, cause);
    }
}
