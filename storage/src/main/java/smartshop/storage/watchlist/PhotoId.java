package smartshop.storage.watchlist;

import java.util.UUID;

/** An enrolled photo. */
public record PhotoId(UUID value) {

    public static PhotoId random() {
        return new PhotoId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
