package smartshop.app.decode;

import java.time.Duration;
import java.time.Instant;
import smartshop.recognition.image.I420Picture;

/** Who gets what a decoder made. Called on the decoder's reading thread. */
public interface DecodedPictures {

    /** @param picture belongs to the decoder: copy what is to outlive the call */
    void picture(I420Picture picture, Instant capturedAt);

    /** An access unit could not be decoded; a keyframe would help. */
    default void refused() {}

    /** From now on the stream is left alone for so long. */
    default void quarantined(Trouble trouble, Duration pause) {}

    /** The stream is tried again. */
    default void triedAgain() {}
}
