package smartshop.app.cloud;

import java.util.Arrays;
import smartshop.recognition.detect.Box;
import smartshop.recognition.image.Picture;
import smartshop.recognition.image.Scaling;

/** What leaves the shop of a scene: one head with its shoulders, no larger than a comparison needs. */
final class HeadAndShoulders {
    /** Of the face's width to either side, of its height above and below: hair and shoulders. */
    private static final double BESIDE = 0.75;

    private static final double ABOVE = 0.5;
    private static final double BELOW = 0.75;

    /** Pixels across the face. More tells no more of it; a picture of 80 pixels is the smallest that Rekognition takes. */
    private static final double MOST = 200;

    private static final double LEAST = 48;

    private final Picture picture;
    private final Box face;

    private HeadAndShoulders(Picture picture, Box face) {
        this.picture = picture;
        this.face = face;
    }

    /** @return a copy, for the caller to wipe; the scene may be wiped when this returns */
    static HeadAndShoulders of(Picture scene, Box face) {
        int left = (int) Math.floor(Math.max(0, face.x() - BESIDE * face.width()));
        int top = (int) Math.floor(Math.max(0, face.y() - ABOVE * face.height()));
        int right = (int) Math.ceil(Math.min(scene.width(), face.x() + (1 + BESIDE) * face.width()));
        int bottom = (int) Math.ceil(Math.min(scene.height(), face.y() + (1 + BELOW) * face.height()));
        Picture cut = Scaling.crop(scene, left, top, Math.max(1, right - left), Math.max(1, bottom - top));
        double scale = Math.clamp(face.width(), LEAST, MOST) / face.width();
        Picture sized = Scaling.area(cut, pixels(cut.width(), scale), pixels(cut.height(), scale));
        if (sized != cut) {
            cut.wipe();
        }
        return new HeadAndShoulders(
                sized,
                new Box(
                        (face.x() - left) * scale,
                        (face.y() - top) * scale,
                        face.width() * scale,
                        face.height() * scale));
    }

    private static int pixels(int length, double scale) {
        return (int) Math.max(1, Math.round(length * scale));
    }

    Picture picture() {
        return picture;
    }

    /** Where the one face is in it. */
    Box face() {
        return face;
    }

    /** Whether the scene was wiped before. */
    boolean blank() {
        return Arrays.equals(picture.bgr(), new byte[picture.bgr().length]);
    }

    void wipe() {
        picture.wipe();
    }
}
