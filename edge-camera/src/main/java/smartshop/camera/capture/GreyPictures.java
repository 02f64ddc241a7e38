package smartshop.camera.capture;

import java.io.IOException;

/** A camera's pictures in grey, to read in. For one thread. */
public interface GreyPictures extends AutoCloseable {

    /**
     * A picture.
     *
     * @param luma one byte a pixel, row after row; good until the next picture
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Grey(byte[] luma, int width, int height) {}

    /** The next picture; waits for it. @throws IOException if the camera failed or a recording is over */
    Grey next() throws IOException, InterruptedException;

    @Override
    void close();
}
