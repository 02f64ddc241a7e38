package smartshop.recognition.attack;

import smartshop.recognition.detect.Box;
import smartshop.recognition.image.Picture;

/**
 * Cuts a face out with what surrounds it, as the MiniFASNet networks learnt it: the box is grown around its centre, by
 * less if the frame is too small for it, moved into the frame, and brought to 80 x 80 pixels bilinearly.
 */
final class Surroundings {
    /** Pixels on each side. */
    static final int SIDE = 80;

    private Surroundings() {}

    /** @param times how many times as wide and as high as the face */
    static Picture cut(Picture frame, Box face, double times) {
        return stretched(frame, around(face, times, frame.width(), frame.height()));
    }

    /** The part of a frame that surrounds the face, in whole pixels. */
    static Box around(Box face, double times, int frameWidth, int frameHeight) {
        double fits = Math.min((frameHeight - 1) / face.height(), (frameWidth - 1) / face.width());
        double grown = Math.min(times, fits);
        double width = face.width() * grown;
        double height = face.height() * grown;
        double left = Math.clamp(face.centreX() - width / 2, 0, frameWidth - width);
        double top = Math.clamp(face.centreY() - height / 2, 0, frameHeight - height);
        int x = (int) left;
        int y = (int) top;
        return new Box(x, y, (int) (left + width) - x, (int) (top + height) - y);
    }

    private static Picture stretched(Picture frame, Box part) {
        byte[] out = new byte[SIDE * SIDE * 3];
        for (int y = 0, at = 0; y < SIDE; y++) {
            double fromY = from(y, part.y(), part.height());
            for (int x = 0; x < SIDE; x++, at += 3) {
                bilinear(frame, from(x, part.x(), part.width()), fromY, out, at);
            }
        }
        return new Picture(SIDE, SIDE, out);
    }

    /** Where the centre of a target pixel lies in the frame, inside the part. */
    private static double from(int target, double first, double length) {
        return first + Math.clamp((target + 0.5) * length / SIDE - 0.5, 0, length - 1);
    }

    private static void bilinear(Picture frame, double x, double y, byte[] out, int at) {
        int left = (int) x;
        int top = (int) y;
        int right = Math.min(left + 1, frame.width() - 1);
        int bottom = Math.min(top + 1, frame.height() - 1);
        for (int c = 0; c < 3; c++) {
            double above = mix(value(frame, left, top, c), value(frame, right, top, c), x - left);
            double below = mix(value(frame, left, bottom, c), value(frame, right, bottom, c), x - left);
            out[at + c] = (byte) Math.round(mix(above, below, y - top));
        }
    }

    private static double mix(double a, double b, double part) {
        return a + (b - a) * part;
    }

    private static int value(Picture frame, int x, int y, int channel) {
        return frame.bgr()[(y * frame.width() + x) * 3 + channel] & 0xff;
    }
}
