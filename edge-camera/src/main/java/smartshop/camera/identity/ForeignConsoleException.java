package smartshop.camera.identity;

import java.security.cert.CertificateException;

/** What answers is not a console of the pinned authority. */
public final class ForeignConsoleException extends CertificateException {
    ForeignConsoleException(String why) {
        super(why);
    }
}
