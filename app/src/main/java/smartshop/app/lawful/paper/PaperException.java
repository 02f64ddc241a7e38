package smartshop.app.lawful.paper;

/** A paper cannot be made yet; the message says in a sentence what to do first. */
public final class PaperException extends RuntimeException {
    PaperException(String message) {
        super(message);
    }
}
