package smartshop.recognition.model;

/** A model is missing, damaged or cannot be run. The message is one sentence for the shopkeeper: what, and what to do. */
public final class ModelException extends Exception {

    public ModelException(String message) {
        super(message);
    }

    public ModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
