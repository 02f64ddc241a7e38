package smartshop.app.phone;

import java.time.Instant;

/**
 * What a phone is shown. {@code toString} leaves the link out, for whoever has it may pair.
 *
 * @param link the page, with the token where no server and no log sees it: behind the number sign
 * @param expiresAt from then on it is refused
 */
public record PhoneOffer(String link, Instant expiresAt) {
    @Override
    public String toString() {
        return "PhoneOffer[until " + expiresAt + "]";
    }
}
