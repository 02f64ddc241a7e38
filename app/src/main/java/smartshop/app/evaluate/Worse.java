package smartshop.app.evaluate;

import smartshop.recognition.image.Picture;
import smartshop.recognition.image.Scaling;

/** What makes a camera's picture worse; each is tried alone. */
public enum Worse {
    FEW_BITS("400 kbit/s", 400_000),
    FEW_FRAMES("8 frames a second", Worse.USUAL_BITS),
    DARK("darkened by half", Worse.USUAL_BITS),
    SMALL("960 x 540", Worse.USUAL_BITS);

    /** What a device sends unless its settings say otherwise, bits per second. */
    private static final int USUAL_BITS = 1_500_000;

    private static final double FEW = 8;
    private static final double LONGER = 960;

    private final String words;
    private final int bitrate;

    Worse(String words, int bitrate) {
        this.words = words;
        this.bitrate = bitrate;
    }

    public String words() {
        return words;
    }

    int bitrate() {
        return bitrate;
    }

    double framesPerSecond(double original) {
        return this == FEW_FRAMES ? Math.min(FEW, original) : original;
    }

    /** A picture with even sides, as the encoder needs. */
    Picture change(Picture picture) {
        return switch (this) {
            case DARK -> even(half(picture));
            case SMALL -> small(picture);
            case FEW_BITS, FEW_FRAMES -> even(picture);
        };
    }

    private static Picture even(Picture picture) {
        boolean odd = (picture.width() | picture.height()) % 2 != 0;
        return odd ? Scaling.crop(picture, 0, 0, picture.width() & ~1, picture.height() & ~1) : picture;
    }

    private static Picture half(Picture picture) {
        byte[] dark = picture.bgr().clone();
        for (int i = 0; i < dark.length; i++) {
            dark[i] = (byte) ((dark[i] & 0xff) / 2);
        }
        return new Picture(picture.width(), picture.height(), dark);
    }

    private static Picture small(Picture picture) {
        double factor = Math.min(1, LONGER / Math.max(picture.width(), picture.height()));
        return Scaling.area(
                picture,
                (int) Math.round(picture.width() * factor) & ~1,
                (int) Math.round(picture.height() * factor) & ~1);
    }
}
