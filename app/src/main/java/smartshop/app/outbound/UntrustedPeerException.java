package smartshop.app.outbound;

import java.security.cert.CertificateException;

/** The computer that answered is not known to be the right one. The message is a sentence for the owner. */
final class UntrustedPeerException extends CertificateException {
    private static final long serialVersionUID = 1;

    UntrustedPeerException(String message) {
        super(message);
    }
}
