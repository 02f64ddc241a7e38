package smartshop.recognition.attack;

import smartshop.recognition.detect.Box;
import smartshop.recognition.image.Picture;

/**
 * Decides over a few frames of one track whether a picture is held up. One frame says little, and a small face is no
 * evidence at all, so without three frames of a face that is wide enough nothing is said. Belongs to one thread.
 *
 * <p>Measured with {@link MiniFasNet}: how live upstream's three sample photos look, brought to a width of the face; their
 * mean at five places of the drawn shop, each compressed as JPEG (0.5); and how many of 300 photos of real people (LFW)
 * look less live than {@link #PICTURE_BELOW}, which is wrong.
 *
 * <pre>
 * face, pixels        160    120    100     80     60     40     32
 * person             1.00   1.00   1.00   1.00   1.00   1.00   1.00
 * print of one       0.10   0.25   0.24   0.24   0.08   0.06   0.57
 * screen with one    0.00   0.00   0.00   0.00   0.00   0.00   0.01
 * print, in a shop   0.34   0.24   0.21   0.18   0.05   0.08   0.10
 * screen, in a shop  0.01   0.12   0.07   0.10   0.01   0.00   0.01
 * LFW below 0.3         -      -    7 %    9 %   11 %   13 %      -
 * </pre>
 *
 * <p>LFW's photos were rotated upright, which left black corners; of those without, 1 of 31 looks like a picture at every
 * width. Visitors of compressed clips at 1280 x 720, real, pasted and drawn, had means of 0.73 and more at every width. There
 * is one print and one screen among the samples, so how many attacks are caught in a shop is not known.
 */
public final class PresentationVote {
    /** Frames that are looked at; more cost time and say the same. */
    public static final int MOST_FRAMES = 5;

    private static final int LEAST_FRAMES = 3;
    /** Below it more than a tenth of real people look like pictures; pixels. */
    private static final double LEAST_WIDTH = 60;
    /** Between the prints and the people of the table. */
    static final double PICTURE_BELOW = 0.3;

    private int frames;
    private double sum;

    /** Looks at one more frame, unless enough have been seen or the face is too small or cut off. */
    public void look(PresentationCheck check, Picture frame, Box face) {
        if (frames < MOST_FRAMES && face.width() >= LEAST_WIDTH && inside(face, frame)) {
            sum += check.live(frame, face);
            frames++;
        }
    }

    public Presentation verdict() {
        if (frames < LEAST_FRAMES) {
            return Presentation.UNKNOWN;
        }
        return sum / frames < PICTURE_BELOW ? Presentation.PICTURE : Presentation.LIVE;
    }

    private static boolean inside(Box face, Picture frame) {
        return face.x() >= 0
                && face.y() >= 0
                && face.x() + face.width() <= frame.width()
                && face.y() + face.height() <= frame.height();
    }
}
