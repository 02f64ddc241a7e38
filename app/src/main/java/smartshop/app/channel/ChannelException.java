package smartshop.app.channel;

/** A channel cannot be set up so. The message is a sentence that says what to change. */
public final class ChannelException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ChannelException(String message) {
        super(message);
    }
}
