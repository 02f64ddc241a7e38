package smartshop.camera.identity;

import java.security.cert.CertificateException;

/** What answers is not a console of the pinned authority. */
public final class ForeignConsoleException extends CertificateException {
    ForeignConsoleException(String why) {
        super(why);
    }

    /** Whether a connection failed for this. */
    public static boolean causes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ForeignConsoleException) {
                return true;
            }
        }
        return false;
    }
}
