package smartshop.app.ingest;

import java.io.IOException;

/** Another program listens there. The message says what to do. */
public final class PortTakenException extends IOException {

    PortTakenException(int port, Throwable cause) {
        super("Port %d is in use by another program. Close it or start with --port.".formatted(port), cause);
    }
}
