package smartshop.app.ui.alert;

/** The sound of an alert: 660 Hz, then 880 Hz, 180 ms each, rising over 30 ms. Computed, so nobody else's recording. */
final class Chime {
    static final float RATE = 44_100;

    private static final double[] TONES = {660, 880};
    private static final double TONE_SECONDS = 0.180;
    private static final double RISE_SECONDS = 0.030;
    private static final double FALL_SECONDS = 0.040;
    /** Of full scale, for each step: 6 dB between them, the last with some room left, so that no speaker distorts. */
    private static final double[] LOUDNESS = {0.2, 0.4, 0.8};

    private Chime() {}

    /**
     * Mono, 16 bits, little-endian, {@link #RATE} samples a second.
     *
     * @param loudness from 1 to {@link AlertRhythm#STEPS}
     */
    static byte[] samples(int loudness) {
        int each = (int) (TONE_SECONDS * RATE);
        byte[] pcm = new byte[TONES.length * each * 2];
        for (int at = 0; at < TONES.length * each; at++) {
            double seconds = at % each / (double) RATE;
            double wave =
                    Math.sin(2 * Math.PI * TONES[at / each] * seconds) * envelope(seconds) * LOUDNESS[loudness - 1];
            int value = (int) Math.round(wave * Short.MAX_VALUE);
            pcm[2 * at] = (byte) value;
            pcm[2 * at + 1] = (byte) (value >> 8);
        }
        return pcm;
    }

    private static double envelope(double seconds) {
        return Math.clamp(Math.min(seconds / RISE_SECONDS, (TONE_SECONDS - seconds) / FALL_SECONDS), 0, 1);
    }
}
