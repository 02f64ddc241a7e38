package smartshop.app.pairing;

import java.time.Instant;

/**
 * What a device is shown. {@code toString} leaves the code out.
 *
 * @param code for the QR code, and to be copied
 * @param expiresAt from then on the code is refused
 */
public record PairingOffer(String code, Instant expiresAt) {
    @Override
    public String toString() {
        return "PairingOffer[until " + expiresAt + "]";
    }
}
