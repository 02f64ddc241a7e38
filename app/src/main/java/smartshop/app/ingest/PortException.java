package smartshop.app.ingest;

import java.io.IOException;
import java.net.BindException;

/** The port cannot be opened. The message is one sentence that says what to do. */
public final class PortException extends IOException {

    private PortException(String words, Throwable cause) {
        super(words, cause);
    }

    static PortException of(int port, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("Permission denied")) {
                return new PortException(
                        "Port %d may not be opened by your user. Start with --port and a number above 1023."
                                .formatted(port),
                        failure);
            }
            if (cause instanceof BindException) {
                return new PortException(
                        "Port %d is in use by another program. Close it or start with --port.".formatted(port),
                        failure);
            }
        }
        return new PortException("Port %d cannot be opened. Start with another --port.".formatted(port), failure);
    }
}
