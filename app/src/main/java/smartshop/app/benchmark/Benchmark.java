package smartshop.app.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import smartshop.app.scan.ScanException;
import smartshop.recognition.model.ModelException;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.model.ModelStore;

/** Everything that can be measured of one pack over one clip. */
public final class Benchmark {
    /** Times the cost of its bare networks that a look may cost. */
    public static final double MOST_LOOK = 1.25;

    private static final int[] PEOPLE = {1_000, 10_000, 100_000};

    private final ModelPack pack;
    private final Clip clip;
    private final Clip.Size size;

    private Benchmark(ModelPack pack, Clip clip, Clip.Size size) {
        this.pack = pack;
        this.clip = clip;
        this.size = size;
    }

    /**
     * @param pack not closed by this
     * @param video null for the drawn shop
     * @param width of the pictures, in pixels
     */
    public static Benchmark of(ModelPack pack, @Nullable Path video, int width) throws IOException, ScanException {
        Clip.Size size = Clip.Size.of(width);
        return new Benchmark(pack, video == null ? Clip.drawn(size) : Clip.of(video, size), size);
    }

    /**
     * Runs every stage.
     *
     * @param store where the other engine's files and OpenCV's are looked for
     * @param time for each stage
     * @param told about each row as soon as it is measured
     * @return what could not be measured, and why: sentences
     */
    public List<String> run(ModelStore store, Duration time, Consumer<Row> told) throws ModelException, ScanException {
        List<String> notes = new ArrayList<>();
        OneFace face = OneFace.in(clip, pack)
                .orElseThrow(() -> new ScanException(
                        "No frame of this video shows exactly one face near enough: choose another one."));
        try (Rivals rivals = Rivals.of(pack, store, notes)) {
            NetworkStages networks = new NetworkStages(rivals.packs(), face, rivals.peers());
            List<Supplier<Stage>> stages = new ArrayList<>(List.of(
                    () -> PlainStages.decode(clip, size),
                    networks::detect,
                    () -> PlainStages.track(pack.thresholds()),
                    networks::embed));
            for (int people : PEOPLE) {
                stages.add(() -> SearchStage.of(people, rivals.peers()));
            }
            stages.add(networks::look);
            stages.add(() -> networks.ring(clip));
            for (Supplier<Stage> opened : stages) {
                try (Stage stage = opened.get()) {
                    stage.measure(time).forEach(told);
                }
            }
        }
        return notes;
    }

    public Soak soak() {
        return new Soak(pack, clip);
    }
}
