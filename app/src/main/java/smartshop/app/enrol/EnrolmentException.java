package smartshop.app.enrol;

/** Somebody cannot be enrolled as asked. The message is one sentence for the shopkeeper that says what to do. */
public final class EnrolmentException extends RuntimeException {

    EnrolmentException(String words) {
        super(words);
    }
}
