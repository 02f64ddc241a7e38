package smartshop.recognition.image;

/** A photo was refused. The message is one sentence for the shopkeeper: what is wrong, and what to do. */
public final class PhotoException extends Exception {

    public PhotoException(String message) {
        super(message);
    }

    public PhotoException(String message, Throwable cause) {
        super(message, cause);
    }
}
