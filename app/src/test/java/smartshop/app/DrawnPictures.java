package smartshop.app;

import smartshop.recognition.image.I420Picture;
import smartshop.recognition.image.Picture;

/** Drawn pictures in the form in which cameras' pictures come. */
public final class DrawnPictures {
    private DrawnPictures() {}

    /** As a video decoder gives pictures: BT.601, limited range. */
    public static I420Picture i420(Picture picture) {
        int width = picture.width();
        int height = picture.height();
        byte[] planes = new byte[I420Picture.size(width, height)];
        int u = width * height;
        int v = u + u / 4;
        for (int y = 0, at = 0; y < height; y++) {
            for (int x = 0; x < width; x++, at += 3) {
                double blue = picture.bgr()[at] & 0xff;
                double green = picture.bgr()[at + 1] & 0xff;
                double red = picture.bgr()[at + 2] & 0xff;
                planes[y * width + x] = (byte) Math.round(16 + 0.2568 * red + 0.5041 * green + 0.0979 * blue);
                if (x % 2 == 0 && y % 2 == 0) {
                    int chroma = y / 2 * (width / 2) + x / 2;
                    planes[u + chroma] = (byte) Math.round(128 - 0.1482 * red - 0.2910 * green + 0.4392 * blue);
                    planes[v + chroma] = (byte) Math.round(128 + 0.4392 * red - 0.3678 * green - 0.0714 * blue);
                }
            }
        }
        return new I420Picture(width, height, planes);
    }
}
