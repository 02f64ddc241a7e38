package smartshop.camera.link;

import java.security.cert.CertificateException;

/** The other end has another key than the pinned one. */
public final class PinMismatchException extends CertificateException {
    PinMismatchException() {
        super("The console's certificate does not have the pinned key");
    }
}
