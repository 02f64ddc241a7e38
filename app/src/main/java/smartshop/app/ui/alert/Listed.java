package smartshop.app.ui.alert;

import java.util.Optional;

/**
 * The listed person of an alert, as the watchlist knows them.
 *
 * @param portrait the first enrolled photo as JPEG; empty if it was removed
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record Listed(String name, String reason, Optional<byte[]> portrait) {

    @Override
    public String toString() {
        return "Listed";
    }
}
