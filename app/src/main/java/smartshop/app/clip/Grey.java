package smartshop.app.clip;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import smartshop.recognition.detect.Box;
import smartshop.recognition.image.I420Picture;

/**
 * Paints heads over with one grey, the same for everybody: of what lay there nothing is left. Squares of its mean colours, which are
 * enough in a picture that stands alone, would move over a face for seconds, and together give back what each one hides.
 */
final class Grey {
    private static final byte BRIGHTNESS = (byte) 110;
    private static final byte NO_COLOUR = (byte) 128;

    private Grey() {}

    /** @param person the face that is not painted over unless somebody else's was found before it */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    static void paint(I420Picture picture, List<Heads.Cover> covers, Optional<Box> person) {
        for (Heads.Cover cover : covers) {
            paint(picture, cover.area(), cover.face() ? Optional.empty() : person);
        }
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private static void paint(I420Picture picture, Box area, Optional<Box> except) {
        int chroma = picture.width() * picture.height();
        plane(picture.planes(), 0, picture.width(), picture.height(), 1, area, except, BRIGHTNESS);
        for (int plane = 0; plane < 2; plane++) {
            plane(
                    picture.planes(),
                    chroma + plane * chroma / 4,
                    picture.width() / 2,
                    picture.height() / 2,
                    2,
                    area,
                    except,
                    NO_COLOUR);
        }
    }

    /** @param shrunk how many of the picture's pixels one of this plane's stands for, across and down */
    private static void plane(
            byte[] planes, int from, int width, int height, int shrunk, Box area, Optional<Box> except, byte with) {
        int left = clamp(Math.floor(area.x() / shrunk), width);
        int right = clamp(Math.ceil((area.x() + area.width()) / shrunk), width);
        int top = clamp(Math.floor(area.y() / shrunk), height);
        int bottom = clamp(Math.ceil((area.y() + area.height()) / shrunk), height);
        for (int y = top; y < bottom; y++) {
            int row = from + y * width;
            int line = y * shrunk;
            Optional<Box> hole = except.filter(box -> line >= box.y() && line + shrunk <= box.y() + box.height());
            if (hole.isEmpty()) {
                Arrays.fill(planes, row + left, row + right, with);
            } else {
                int holeLeft = Math.clamp((long) Math.ceil(hole.get().x() / shrunk), left, right);
                int holeRight = Math.clamp(
                        (long) Math.floor((hole.get().x() + hole.get().width()) / shrunk), holeLeft, right);
                Arrays.fill(planes, row + left, row + holeLeft, with);
                Arrays.fill(planes, row + holeRight, row + right, with);
            }
        }
    }

    private static int clamp(double at, int most) {
        return Math.clamp((long) at, 0, most);
    }
}
