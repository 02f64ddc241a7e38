package smartshop.app.scan;

import smartshop.recognition.image.Picture;

/** Turns a picture by right angles. */
final class Turning {

    private Turning() {}

    static Picture counterClockwise(Picture picture, int quarters) {
        Picture turned = picture;
        for (int i = 0; i < quarters; i++) {
            turned = quarter(turned);
        }
        return turned;
    }

    private static Picture quarter(Picture picture) {
        int width = picture.height();
        int height = picture.width();
        byte[] from = picture.bgr();
        byte[] out = new byte[from.length];
        for (int y = 0, to = 0; y < height; y++) {
            for (int x = 0; x < width; x++, to += 3) {
                int at = (x * picture.width() + picture.width() - 1 - y) * 3;
                out[to] = from[at];
                out[to + 1] = from[at + 1];
                out[to + 2] = from[at + 2];
            }
        }
        return new Picture(width, height, out);
    }
}
