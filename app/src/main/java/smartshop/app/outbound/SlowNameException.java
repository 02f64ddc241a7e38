package smartshop.app.outbound;

import java.net.SocketTimeoutException;

/** What a name leads to was not said in time: the computer of that name may be well. */
final class SlowNameException extends SocketTimeoutException {
    private static final long serialVersionUID = 1;

    SlowNameException(Throwable cause) {
        super("no answer for the name in time");
        initCause(cause);
    }
}
