package smartshop.app.decode;

/** A source cannot be opened or goes on no more. Has no text of FFmpeg's, which may hold an address with a password. */
final class PullException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient PullFailure failure;

    PullException(PullFailure failure) {
        super(failure.kind().name());
        this.failure = failure;
    }

    PullException(PullFailure.Kind kind) {
        this(PullFailure.of(kind));
    }

    PullFailure failure() {
        return failure;
    }
}
