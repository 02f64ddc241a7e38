package smartshop.recognition.attack;

import smartshop.recognition.detect.Box;
import smartshop.recognition.image.Picture;

/** Tells a face in the room from a picture of one that is held up: presentation attack detection. Belongs to one thread. */
public interface PresentationCheck extends AutoCloseable {

    /**
     * How much one face looks like one in the room.
     *
     * @param frame the whole frame; what surrounds the face is half of the evidence
     * @param face where the face is, at least partly inside the frame
     * @return 0 (a print or a screen) to 1 (live)
     */
    double live(Picture frame, Box face);

    @Override
    void close();
}
