package smartshop.app.soak;

import java.util.random.RandomGenerator;

/** Ways in which a camera is forced off. Some are cheap and some cost a process start, hence the weights. */
enum Disturbance {
    /** The connection ends in the middle, and for a while nobody answers. */
    CUT(8, true),
    /** The connection is reset. */
    RESET(6, true),
    /** The connection stands and carries nothing, perhaps for longer than the device has patience. */
    FREEZE(2, false),
    /** The device's power fails. */
    DEVICE_KILLED(2, true),
    /** The console's decoder of the camera dies. */
    DECODER_KILLED(2, false);

    private final int weight;
    private final boolean disconnects;

    Disturbance(int weight, boolean disconnects) {
        this.weight = weight;
        this.disconnects = disconnects;
    }

    /** Whether the camera certainly loses its connection, and so must dial again. */
    boolean disconnects() {
        return disconnects;
    }

    static Disturbance any(RandomGenerator random) {
        int left = random.nextInt(sum());
        for (Disturbance candidate : values()) {
            left -= candidate.weight;
            if (left < 0) {
                return candidate;
            }
        }
        throw new AssertionError("the weights have a sum");
    }

    private static int sum() {
        int sum = 0;
        for (Disturbance each : values()) {
            sum += each.weight;
        }
        return sum;
    }
}
