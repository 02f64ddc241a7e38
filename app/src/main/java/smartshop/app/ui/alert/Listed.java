package smartshop.app.ui.alert;

import java.util.Optional;

/**
 * The listed person of an alert, as the watchlist knows them.
 *
 * @param portrait the first enrolled photo as JPEG; empty if it was removed
 * @param selfTest whether it is nobody on the list, but somebody who tries it on themselves
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record Listed(String name, String reason, Optional<byte[]> portrait, boolean selfTest) {

    public Listed(String name, String reason, Optional<byte[]> portrait) {
        this(name, reason, portrait, false);
    }

    /** Whoever tries it on themselves. */
    public static Listed self(String name, Optional<byte[]> portrait) {
        return new Listed(name, "", portrait, true);
    }

    @Override
    public String toString() {
        return "Listed";
    }
}
