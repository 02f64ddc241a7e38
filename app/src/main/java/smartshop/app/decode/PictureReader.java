package smartshop.app.decode;

import java.io.DataInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.function.BiConsumer;
import smartshop.recognition.image.I420Picture;

/** Reads pictures as a child process writes them. For one thread. */
final class PictureReader {
    private byte[] planes = new byte[0];

    /**
     * Reads what follows a {@link DecoderWire#PICTURE}. Sizes are checked again here: after a break-in the child says what it
     * likes.
     */
    void read(DataInputStream in, BiConsumer<I420Picture, Instant> pictures) throws IOException {
        int width = in.readInt();
        int height = in.readInt();
        if (width <= 0 || height <= 0 || (long) width * height > DecoderWire.MOST_PIXELS) {
            throw new IOException("A picture of %d x %d".formatted(width, height));
        }
        Instant capturedAt = Instant.EPOCH.plus(in.readLong(), ChronoUnit.MICROS);
        int size = I420Picture.size(width, height);
        if (planes.length < size) {
            planes = new byte[size];
        }
        try {
            in.readFully(planes, 0, size);
            pictures.accept(new I420Picture(width, height, planes), capturedAt);
        } finally {
            Arrays.fill(planes, 0, size, (byte) 0);
        }
    }
}
