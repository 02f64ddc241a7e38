package smartshop.camera.link;

import static smartshop.camera.link.LinkMessage.check;

/** @param certificate X.509 in base64, for the same camera and the same key, used from the next connection on */
public record Renewal(String certificate) implements LinkMessage {
    public Renewal {
        check(Base64Text.fits(certificate), "certificate");
    }
}
