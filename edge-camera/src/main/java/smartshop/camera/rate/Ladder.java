package smartshop.camera.rate;

import java.util.ArrayList;
import java.util.List;
import smartshop.camera.capture.VideoFormat;

/**
 * What a stream may become when the link is slow, best first: what was asked for, then fewer bits, fewer pictures,
 * smaller ones. Every rung has fewer bits than the one above it, and nothing exceeds what was asked for.
 *
 * @param rungs at least one
 */
public record Ladder(List<Rung> rungs) {
    /**
     * The firmware of the Raspberry Pi 4's and Zero 2 W's encoder locks up at low bit rates (rpicam-apps issues 664 and
     * 682), so there pictures get fewer and smaller instead.
     */
    public static final int HARDWARE_FLOOR = 600_000;

    private record Step(int height, double framesPerSecond, int bitrate) {}

    /** A face at the same distance stays recognisable as long as it can; below 540 lines only to see who moves. */
    private static final List<Step> STEPS = List.of(
            new Step(1080, 15, 2_500_000),
            new Step(720, 15, 1_200_000),
            new Step(720, 8, 800_000),
            new Step(540, 8, 600_000),
            new Step(360, 8, 300_000));

    public Ladder {
        rungs = List.copyOf(rungs);
        if (rungs.isEmpty()) {
            throw new IllegalArgumentException("A ladder needs a rung");
        }
    }

    /**
     * The ladder below what was asked for.
     *
     * @param bitrate bits per second
     * @param floor bits per second below which the encoder must not go; 0 if it may go anywhere
     */
    public static Ladder below(VideoFormat top, int bitrate, int floor) {
        List<Rung> rungs = new ArrayList<>();
        rungs.add(new Rung(top, Math.max(floor, bitrate)));
        for (Step step : STEPS) {
            if (step.bitrate >= floor && step.bitrate < rungs.getLast().bitrate()) {
                rungs.add(new Rung(fitted(top, step), step.bitrate));
            }
        }
        return new Ladder(rungs);
    }

    private static VideoFormat fitted(VideoFormat top, Step step) {
        int height = Math.min(top.height(), step.height);
        int width = (int) Math.round((double) top.width() * height / top.height());
        return new VideoFormat(width + (width & 1), height, Math.min(top.framesPerSecond(), step.framesPerSecond));
    }

    int lowest() {
        return rungs.size() - 1;
    }

    /** The best rung that needs no more than this; the lowest if all need more. */
    int within(double bitrate) {
        for (int i = 0; i < lowest(); i++) {
            if (rungs.get(i).bitrate() <= bitrate) {
                return i;
            }
        }
        return lowest();
    }
}
