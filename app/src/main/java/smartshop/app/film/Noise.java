package smartshop.app.film;

import java.util.Random;
import smartshop.recognition.image.I420Picture;

/**
 * Pictures of nothing. FFmpeg's codecs have the last picture and its compressed bytes in memory of their own, which nobody else can reach; so
 * this is sent through them when nothing follows soon: as a JPEG it is longer than any of a scene, and leaves no byte of it. It goes first,
 * too: memory that had to grow later would be left behind as it is.
 */
final class Noise {
    private Noise() {}

    static I420Picture of(int width, int height) {
        byte[] planes = new byte[I420Picture.size(width, height)];
        new Random(1).nextBytes(planes); // always the same: it is no secret
        return new I420Picture(width, height, planes);
    }
}
