package smartshop.app.decode;

/** When a source's pictures were captured. All times in µs; a source's own time stamps count from anywhere. */
interface PictureTimes {

    /**
     * A packet arrived.
     *
     * @return false if it is so late that decoding it would only make the next one late as well
     */
    boolean worthDecoding(long stampMicros, boolean keyframe);

    /**
     * When the picture with this time stamp was captured, in µs since 1970 UTC.
     *
     * @throws java.io.InterruptedIOException if it had to be waited for and that was interrupted
     */
    long captured(long stampMicros) throws java.io.InterruptedIOException;

    /** The source begins again from its beginning. */
    default void again() {}
}
