package smartshop.recognition.detect;

import java.util.List;
import smartshop.recognition.image.Picture;

/** Finds faces. Belongs to one thread. */
public interface FaceDetector extends AutoCloseable {

    /** All faces in the picture, overlapping ones merged, best first; in the picture's own pixels. */
    List<Detection> detect(Picture picture);

    @Override
    void close();
}
