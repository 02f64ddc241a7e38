package smartshop.app.evaluate;

import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import smartshop.app.scan.EnrolledFolder;
import smartshop.app.scan.Recording;
import smartshop.app.scan.Scan;
import smartshop.app.scan.ScanException;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.RecognitionSettings;
import smartshop.recognition.calibrate.CalibratedGallery;
import smartshop.recognition.calibrate.FpirTarget;
import smartshop.recognition.model.ModelPack;

/** Measures a pack. Belongs to one thread. */
public final class Evaluator {
    /** At which benchmarks are usually read. */
    private static final double[] USUAL_FPIR = {0.001, 0.01};

    private final ModelPack pack;
    private final FaceEngine engine;
    private final FpirTarget target;
    private final Consumer<String> remarks;
    private final PhotoEmbedder embedder;

    /**
     * @param engine of the pack, the calling thread's
     * @param remarks told a sentence about each photo or clip that is left out
     */
    public Evaluator(ModelPack pack, FaceEngine engine, FpirTarget target, Consumer<String> remarks) {
        this.pack = pack;
        this.engine = engine;
        this.target = target;
        this.remarks = remarks;
        embedder = new PhotoEmbedder(engine, pack.thresholds().track(), remarks);
    }

    public PairsResult pairs(PairsFile file, Progress progress) throws ScanException {
        return new PairsTrial(embedder).run(file, progress);
    }

    public ImpostorMeasure impostors(Path strangers, Progress progress) throws ScanException {
        return ImpostorMeasure.of(strangers, embedder, progress);
    }

    /** The gallery, made as a shopkeeper would: poor photos are refused. */
    public EnrolledFolder enrol(Path folder) throws ScanException {
        EnrolledFolder enrolled = EnrolledFolder.read(folder, engine);
        enrolled.refused().forEach(words -> remarks.accept("left out " + words));
        return enrolled;
    }

    public OpenSet openSet(EnrolledFolder enrolled, OpenSetPhotos photos, Progress progress) throws ScanException {
        OpenSetResult result = new OpenSetTrial(enrolled, embedder).run(photos, progress);
        List<Acceptance> fixed = DoubleStream.of(USUAL_FPIR)
                .mapToObj(fpir -> acceptance(enrolled, FpirTarget.ofFpir(fpir)))
                .toList();
        return new OpenSet(result, acceptance(enrolled, target), fixed);
    }

    private Acceptance acceptance(EnrolledFolder enrolled, FpirTarget wanted) {
        return Acceptance.of(enrolled.gallery(), pack.impostors(), wanted);
    }

    /**
     * A folder's clips; each is opened once, so that one that is no video is found before anything is measured.
     *
     * @throws ScanException as {@link Clip#in}
     */
    public List<Clip> clipsIn(Path folder, EnrolledFolder enrolled) throws ScanException {
        List<Clip> clips = Clip.in(folder, enrolled.names().values(), remarks);
        for (Clip clip : clips) {
            Recording.open(clip.video()).close();
        }
        return clips;
    }

    /**
     * Plays clips.
     *
     * @param worse ways to make them worse, each tried on all clips
     * @param judged told about each clip, as it is, when it is over
     */
    public Clips clips(
            EnrolledFolder enrolled,
            List<Clip> clips,
            Collection<Worse> worse,
            Consumer<ClipResult> judged,
            Progress progress)
            throws ScanException {
        CalibratedGallery listed = CalibratedGallery.of(enrolled.gallery(), pack.impostors(), target);
        Scan scan = new Scan(engine, RecognitionSettings.of(pack), listed, enrolled.names());
        ClipsTrial trial = new ClipsTrial(scan, clips);
        ClipsResult plain = trial.run(null, judged, progress);
        Map<Worse, ClipsResult> worsened = new EnumMap<>(Worse.class);
        for (Worse one : worse) {
            worsened.put(one, trial.run(one, clip -> {}, progress));
        }
        return new Clips(plain, worsened);
    }
}
