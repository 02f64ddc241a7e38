package smartshop.camera.link;

import static smartshop.camera.link.LinkMessage.check;

/**
 * A paired device wants a fresh certificate for its key; over its live link.
 *
 * @param csr PKCS#10 in base64, signed with the key that the link stands on
 */
public record RenewalRequest(String csr) implements LinkMessage {
    public RenewalRequest {
        check(Base64Text.fits(csr), "csr");
    }
}
