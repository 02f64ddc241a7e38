package smartshop.app;

/** The console cannot start. The message is one sentence for the shopkeeper that says what to do. */
public final class StartException extends Exception {

    public StartException(String words) {
        super(words);
    }

    public StartException(String words, Throwable cause) {
        super(words, cause);
    }
}
