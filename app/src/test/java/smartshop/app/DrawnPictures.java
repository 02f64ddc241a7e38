package smartshop.app;

import smartshop.recognition.image.I420Picture;
import smartshop.recognition.image.Picture;

/** Drawn pictures in the form in which cameras' pictures come. */
public final class DrawnPictures {
    private DrawnPictures() {}

    /** As a video decoder gives pictures: BT.601, limited range. */
    public static I420Picture i420(Picture picture) {
        return I420Picture.of(picture);
    }
}
