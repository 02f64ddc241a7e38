package smartshop.app.benchmark;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import smartshop.recognition.LookSchedule;
import smartshop.recognition.detect.Box;
import smartshop.recognition.detect.Detection;
import smartshop.recognition.detect.Landmarks;
import smartshop.recognition.detect.Point;
import smartshop.recognition.model.Thresholds;
import smartshop.recognition.track.FaceTracker;
import smartshop.recognition.track.Sighted;

/** The stages without a network: decoding and tracking. */
final class PlainStages {
    /** A full picture: most doors never see so many at once. */
    private static final int FACES = 8;

    private static final double SIDE = 60;

    private PlainStages() {}

    /** From an access unit to the picture that is searched; the limit is FFmpeg's decoder, its picture left where it is. */
    static Stage decode(Clip clip, Clip.Size size) {
        StageBuilder stage = new StageBuilder("decode", "H.264 %d x %d".formatted(size.width(), size.height()));
        Player ours = stage.open(new Player(clip));
        Player bare = stage.open(new Player(clip));
        return stage.add("SmartShop", "bare FFmpeg", ours::next)
                .add("bare FFmpeg", bare::decodeOnly)
                .build();
    }

    static Stage track(Thresholds thresholds) {
        FaceTracker tracker = new FaceTracker(thresholds);
        return new StageBuilder("track", FACES + " faces")
                .add("SmartShop", new Runnable() {
                    private long looks;

                    @Override
                    public void run() {
                        Instant at = Instant.EPOCH.plus(LookSchedule.INTERVAL.multipliedBy(looks++));
                        List<Sighted> faces = faces(looks);
                        tracker.foresee(faces, at);
                        tracker.update(faces, at);
                    }
                })
                .build();
    }

    /** They sway from side to side. */
    private static List<Sighted> faces(long look) {
        List<Sighted> faces = new ArrayList<>();
        for (int i = 0; i < FACES; i++) {
            double x = 1.2 * SIDE * i + 0.2 * SIDE * Math.sin(0.3 * look + i);
            Point centre = new Point(x + SIDE / 2, SIDE);
            Landmarks landmarks = new Landmarks(centre, centre, centre, centre, centre);
            faces.add(new Sighted(new Detection(new Box(x, SIDE / 2, SIDE, SIDE), 0.9, landmarks), null));
        }
        return faces;
    }
}
