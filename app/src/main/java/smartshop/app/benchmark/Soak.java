package smartshop.app.benchmark;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.LookSchedule;
import smartshop.recognition.Observation;
import smartshop.recognition.RecognitionSettings;
import smartshop.recognition.Recognizer;
import smartshop.recognition.calibrate.CalibratedGallery;
import smartshop.recognition.calibrate.StrangerScores;
import smartshop.recognition.model.ModelPack;

/**
 * Runs a clip through the whole way, from access units to matches, over and over, and watches the process's memory. What
 * leaks a little with each frame shows after some hundred thousand.
 */
public final class Soak {
    /** The beginning does not count: the compiler and the collector take what they will keep. */
    private static final double WARM_UP = 0.25;

    /** Megabytes for each 100,000 frames; three cameras, looked at five times a second, have 1.3 million a day. */
    public static final double MOST_GROWTH = 1;

    /** Over fewer, one megabyte that the collector takes is more growth than is looked for. */
    public static final long LEAST_FRAMES = 100_000;

    private static final int READINGS = 300;
    private static final double MEGABYTE = 1 << 20;
    private static final int PER = 100_000;

    private final ModelPack pack;
    private final Clip clip;

    Soak(ModelPack pack, Clip clip) {
        this.pack = pack;
        this.clip = clip;
    }

    /**
     * The process at one moment.
     *
     * @param megabytes resident
     * @param heap of these, what the collector holds for Java objects, used or not
     */
    public record Reading(long frame, double megabytes, double heap) {}

    /**
     * What came out.
     *
     * @param growth of resident memory in megabytes for each 100,000 frames, by least squares after the warm-up
     * @param tracks visitors who came and went
     * @param matches visitors who were recognised
     */
    public record Result(long frames, double growth, double megabytes, long tracks, long matches, double seconds) {

        /** Whether there were frames enough to say anything of the growth. */
        public boolean tells() {
            return frames >= LEAST_FRAMES;
        }

        public boolean met() {
            return tells() && growth < MOST_GROWTH;
        }
    }

    /** @param told about the memory now and then */
    public Result run(long frames, Consumer<Reading> told) {
        long every = Math.max(1, frames / READINGS);
        List<Statistics.Point> points = new ArrayList<>(READINGS);
        long tracks = 0;
        long matches = 0;
        long start = System.nanoTime();
        Recognizer recognizer = new Recognizer(RecognitionSettings.of(pack), new StrangerScores());
        try (FaceEngine engine = pack.open();
                Player player = new Player(clip)) {
            CalibratedGallery gallery = DrawnGallery.enrol(pack, engine);
            Instant at = Instant.EPOCH;
            for (long frame = 1; frame <= frames; frame++) {
                at = at.plus(LookSchedule.INTERVAL);
                Observation seen = recognizer.look(engine, player.next(), at, gallery);
                tracks += seen.ended().size();
                matches += seen.matches().size();
                if (frame % every == 0) {
                    Reading reading = reading(frame);
                    told.accept(reading);
                    if (frame > WARM_UP * frames) {
                        points.add(new Statistics.Point(frame, reading.megabytes()));
                    }
                }
            }
            recognizer.finish();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Result(
                frames, Statistics.slope(points) * PER, reading(frames).megabytes(), tracks, matches, seconds);
    }

    private static Reading reading(long frame) {
        return new Reading(frame, Memory.resident() / MEGABYTE, Memory.heap() / MEGABYTE);
    }
}
