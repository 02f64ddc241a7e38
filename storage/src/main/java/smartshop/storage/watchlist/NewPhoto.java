package smartshop.storage.watchlist;

import smartshop.recognition.embed.Embedding;

/**
 * A photo to enrol.
 *
 * @param jpegPortrait the cut-out head, at most {@link #MOST_BYTES} bytes; shared, never changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record NewPhoto(byte[] jpegPortrait, Embedding embedding) {
    /** Below the database's limit of 1 MiB for one value, with room for the seal. A portrait is a tenth of it. */
    public static final int MOST_BYTES = 1_000_000;

    public NewPhoto {
        if (jpegPortrait.length == 0 || jpegPortrait.length > MOST_BYTES) {
            throw new IllegalArgumentException("A portrait of %d bytes".formatted(jpegPortrait.length));
        }
    }

    @Override
    public String toString() {
        return "NewPhoto[%d bytes]".formatted(jpegPortrait.length);
    }
}
