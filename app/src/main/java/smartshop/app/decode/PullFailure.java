package smartshop.app.decode;

/**
 * Why a source gives no pictures.
 *
 * @param detail the codec's name if it is {@link Kind#UNSUPPORTED}, else empty
 */
public record PullFailure(Kind kind, String detail) {

    public enum Kind {
        WRONG_CREDENTIALS,
        /** Together longer than FFmpeg carries, which would cut them off. */
        LONG_CREDENTIALS,
        /** The user is known and may not see this. */
        FORBIDDEN,
        /** The camera answers and has nothing at this path. */
        NO_SUCH_STREAM,
        UNKNOWN_HOST,
        /** Nothing answers at the host and port, or a USB camera or a file is not there. */
        NO_ANSWER,
        /** Something answers, and it is not what was expected. */
        NOT_A_CAMERA,
        /** Opened, but its pictures come in a way that is not decoded. */
        UNSUPPORTED,
        NO_VIDEO,
        /** Another program has the USB camera, or the file may not be read. */
        IN_USE,
        /** It answered and then sent nothing for long. */
        SILENT,
        /** It ended the stream. */
        ENDED,
        /** Its process died or hung. */
        CRASHED
    }

    static PullFailure of(Kind kind) {
        return new PullFailure(kind, "");
    }
}
