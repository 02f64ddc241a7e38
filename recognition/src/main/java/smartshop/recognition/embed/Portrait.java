package smartshop.recognition.embed;

import smartshop.recognition.detect.Landmarks;
import smartshop.recognition.detect.Point;
import smartshop.recognition.image.Picture;

/** A face for people to look at: upright, eyes level, hair and chin inside. */
public final class Portrait {
    public static final int WIDTH = 240;
    public static final int HEIGHT = 300;
    /** Of the ArcFace template; leaves room for hair and chin. */
    private static final double SCALE = 1.45;

    private static final double LEFT = (WIDTH - SCALE * FaceAligner.SIDE) / 2;
    private static final double TOP = 62;

    private Portrait() {}

    public static Picture cut(Picture picture, Landmarks face) {
        return FaceAligner.align(picture, face, WIDTH, HEIGHT, SCALE, LEFT, TOP);
    }

    /**
     * The face of a portrait that was kept, for an embedder that came later. The landmarks need no second search: every
     * portrait has them at the same place.
     *
     * @param portrait as {@link #cut} made it
     */
    public static Picture aligned(Picture portrait) {
        Point[] at = FaceAligner.template(SCALE, LEFT, TOP);
        return FaceAligner.align(portrait, new Landmarks(at[0], at[1], at[2], at[3], at[4]));
    }
}
