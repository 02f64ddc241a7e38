package smartshop.camera.capture;

import java.util.List;
import smartshop.camera.link.Mask;

/**
 * What a source's pictures should be like.
 *
 * @param format of the encoded pictures
 * @param bitrate aimed at, bits per second
 * @param masks painted over before encoding
 */
public record Tuning(VideoFormat format, int bitrate, List<Mask> masks) {
    public Tuning {
        masks = List.copyOf(masks);
    }

    /** The most of this that such pictures give, in their own shape. */
    Tuning fitted(VideoFormat captured) {
        double scale = Math.min(
                1, Math.min((double) format.width() / captured.width(), (double) format.height() / captured.height()));
        VideoFormat fitted = new VideoFormat(
                even(captured.width() * scale),
                even(captured.height() * scale),
                Math.min(format.framesPerSecond(), captured.framesPerSecond()));
        return new Tuning(fitted, bitrate, masks);
    }

    private static int even(double side) {
        return Math.max(2, 2 * (int) Math.round(side / 2));
    }

    boolean sameEncoder(Tuning other) {
        return format.equals(other.format) && bitrate == other.bitrate;
    }
}
