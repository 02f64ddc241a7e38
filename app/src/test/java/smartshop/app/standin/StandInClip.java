package smartshop.app.standin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import smartshop.recognition.image.I420Picture;

/** What the stand-ins show: black pictures whose upper left quarter is white. */
public enum StandInClip {
    H264("h264.mp4"),
    H265("h265.mp4"),
    MJPEG("mjpeg.avi"),
    /** Which nobody decodes. */
    MPEG4("mpeg4.mp4"),
    /** Recorded on its side: upright, its lower left quarter is white. */
    TURNED("turned.mp4");

    public static final int WIDTH = 160;
    public static final int HEIGHT = 120;

    private final String file;

    StandInClip(String file) {
        this.file = file;
    }

    public Path file() {
        try {
            return Path.of(Objects.requireNonNull(StandInClip.class.getResource(file), file)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    /** Whether the quarter of the picture is white, and the one opposite is black. */
    public static boolean white(I420Picture picture, boolean right, boolean lower) {
        return luma(picture, right, lower) > 200 && luma(picture, !right, !lower) < 50;
    }

    private static int luma(I420Picture picture, boolean right, boolean lower) {
        int x = picture.width() / 4 + (right ? picture.width() / 2 : 0);
        int y = picture.height() / 4 + (lower ? picture.height() / 2 : 0);
        return picture.planes()[y * picture.width() + x] & 0xFF;
    }
}
