package smartshop.recognition.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import smartshop.recognition.calibrate.Impostors;

/** What belongs to each pack besides its files. */
final class Packs {

    static final Thresholds FULL = new Thresholds(0.35, 0.6, 0.85, 0.12, 0.12, 0.5, 0.2);

    /**
     * Its detector scores faces of 40 to 60 pixels lower than the full pack's does: compared from 0.8 on they waited for up
     * to 2 s.
     */
    static final Thresholds OWN = new Thresholds(0.35, 0.6, 0.72, 0.12, 0.1, 0.6, 0.2);

    /**
     * Of 300 strangers against 20 people, each with two photos, none reaches this: whole photos 0.390, three shots of a face
     * shrunk to 40 pixels and compressed 0.422.
     */
    private static final double FULL_FLOOR = 0.42;

    /** The same: 0.519 and 0.523. */
    private static final double OWN_FLOOR = 0.52;

    /** {@code smartshop evaluate}, 20 people listed with two photos each; more pictures of a visitor find more. */
    static final String FULL_SCORED =
            "Set for one false alert a month among a thousand visitors a day: found 99 % of 77 single photos of listed people, accepted none of 300 strangers.";

    static final String OWN_SCORED =
            "Set for one false alert a month among a thousand visitors a day: found 45 % of 77 single photos of listed people, accepted none of 300 strangers.";

    private Packs() {}

    static Impostors full() {
        return impostors("mobilefacenet", FULL_FLOOR);
    }

    static Impostors own() {
        return impostors("smartshop-embedder", OWN_FLOOR);
    }

    private static Impostors impostors(String embedder, double floor) {
        Properties measured = new Properties();
        try (InputStream in = Packs.class.getResourceAsStream(embedder + ".impostors.properties")) {
            measured.load(Objects.requireNonNull(in, embedder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String[] numbers = measured.getProperty("mean").split(" ");
        float[] mean = new float[numbers.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = Float.parseFloat(numbers[i]);
        }
        return new Impostors(
                mean,
                Double.parseDouble(measured.getProperty("deviation")),
                floor,
                Integer.parseInt(measured.getProperty("people")));
    }
}
