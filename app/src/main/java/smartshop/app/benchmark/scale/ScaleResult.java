package smartshop.app.benchmark.scale;

import java.util.List;

/**
 * What a number of cameras did with this machine. Shares are of one core.
 *
 * @param seconds measured
 * @param cores of the machine
 * @param busy share of all cores that anything used, others' programs included; 0 where the system does not tell
 * @param load how many threads wanted to run when it began; below 0 where the system does not tell
 * @param senders share
 * @param decoders share of all together
 * @param console share, all threads of it
 * @param recognition of {@code console}: looking for faces
 * @param reading of {@code console}: taking pictures from the decoders
 * @param network of {@code console}: TLS and WebSocket
 * @param residentMb of the console
 * @param bareSeconds processor time that FFmpeg alone needs for a picture
 */
public record ScaleResult(
        List<Camera> cameras,
        double seconds,
        int cores,
        double busy,
        double load,
        double senders,
        double decoders,
        double console,
        double recognition,
        double reading,
        double network,
        double residentMb,
        double bareSeconds) {

    /** Wanted of each camera while people are in view. */
    public static final double LEAST_LOOKS = 3;
    /** Of the pictures that are sent. */
    private static final double LEAST_PICTURES = 0.9;
    /** A camera in which somebody was seen for less has no rate. */
    private static final double LEAST_VIEW = 3;

    /**
     * One camera.
     *
     * @param pictures decoded, each second
     * @param looks each second, all the time
     * @param looksInView each second while the watch sees somebody
     * @param inView seconds in which the watch saw somebody
     * @param visited share of the time in which somebody is in its recording
     * @param decoder share of a core
     * @param residentMb of its decoder, {@code proportionalMb} with only its share of what decoders share
     */
    public record Camera(
            String name,
            boolean live,
            double pictures,
            double looks,
            double looksInView,
            double inView,
            double visited,
            double decoder,
            double residentMb,
            double proportionalMb) {

        boolean met() {
            return live
                    && pictures >= LEAST_PICTURES * Reel.FRAMES_PER_SECOND
                    && (inView < LEAST_VIEW ? visited == 0 : looksInView >= LEAST_LOOKS);
        }
    }

    public boolean met() {
        return cameras.stream().allMatch(Camera::met);
    }

    /** What was decoded, in streams of the wanted rate: a machine that is too busy leaves pictures out. */
    private double standardStreams() {
        return cameras.stream().mapToDouble(Camera::pictures).sum() / Reel.FRAMES_PER_SECOND;
    }

    /** Streams that one core could decode, if decoders had it to themselves. */
    public double streamsPerCore() {
        return standardStreams() / decoders;
    }

    /** Streams that FFmpeg alone decodes on one core. */
    public double bareStreamsPerCore() {
        return 1 / (bareSeconds * Reel.FRAMES_PER_SECOND);
    }

    /** Cameras for each core that senders leave. */
    public double camerasPerCore() {
        return standardStreams() / (decoders + console);
    }
}
