package smartshop.app.benchmark;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import smartshop.app.clip.Rings;
import smartshop.app.film.JpegWriter;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.LookSchedule;
import smartshop.recognition.RecognitionSettings;
import smartshop.recognition.Recognizer;
import smartshop.recognition.calibrate.CalibratedGallery;
import smartshop.recognition.calibrate.StrangerScores;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.image.I420Picture;
import smartshop.recognition.model.BareNetwork;
import smartshop.recognition.model.ModelPack;

/** The stages that run networks, each beside its bare networks, the other engine and OpenCV. */
final class NetworkStages {
    /** After so many a visitor is compared less often; then somebody else comes. */
    private static final int LOOKS_AT_ONE = 20;

    private final List<ModelPack> packs;
    private final OneFace face;
    private final List<OpenCvPeer> peers;

    /**
     * @param packs the one that is used comes first
     * @param peers OpenCV, or nobody
     */
    NetworkStages(List<ModelPack> packs, OneFace face, List<OpenCvPeer> peers) {
        this.packs = packs;
        this.face = face;
        this.peers = peers;
    }

    Stage detect() {
        String size = "%d x %d".formatted(face.frame().width(), face.frame().height());
        StageBuilder stage = new StageBuilder("detect", size);
        for (ModelPack pack : packs) {
            FaceEngine engine = stage.open(pack.open());
            BareNetwork bare = stage.open(pack.bareDetector(face.frame()));
            stage.add(ours(pack), bare(pack), () -> engine.detector().detect(face.frame()));
            stage.add(bare(pack), bare::run);
        }
        peers.forEach(peer -> stage.add("OpenCV FaceDetectorYN", ours(packs.getFirst()), peer.detector(face.frame())));
        return stage.build();
    }

    Stage embed() {
        StageBuilder stage = new StageBuilder("embed", "one face");
        for (ModelPack pack : packs) {
            FaceEngine engine = stage.open(pack.open());
            BareNetwork bare = stage.open(pack.bareEmbedder(face.aligned()));
            stage.add(ours(pack), bare(pack), () -> engine.embedder().embed(face.aligned()));
            stage.add(bare(pack), bare::run);
        }
        peers.forEach(peer -> stage.add(
                "OpenCV DNN",
                ours(packs.getFirst()),
                peer.embedder(face.aligned().getFirst())));
        return stage.build();
    }

    /** Everything from a picture to the vote; without the check for held-up pictures, which only those have who match. */
    Stage look() {
        StageBuilder stage = new StageBuilder("look", face.networks());
        for (ModelPack pack : packs) {
            OneFace own = face.with(pack);
            List<BareNetwork> bare = Stream.concat(
                            own.searched().stream().map(pack::bareDetector),
                            Stream.of(pack.bareEmbedder(own.aligned())))
                    .map(stage::open)
                    .toList();
            stage.add(ours(pack), bare(pack), looks(pack, own, stage.open(pack.open())));
            stage.add(bare(pack), () -> bare.forEach(BareNetwork::run));
        }
        return stage.build();
    }

    /** What the last half minute before a camera costs: each picture that is looked at is copied, shrunk and compressed. */
    Stage ring(Clip clip) {
        ModelPack pack = packs.getFirst();
        String look = "a look at it, " + pack.engine();
        String size = "%d x %d".formatted(face.frame().width(), face.frame().height());
        StageBuilder stage = new StageBuilder("ring", size);
        JpegWriter writer = stage.open(new JpegWriter(Rings.WIDTH));
        I420Picture picture = stage.open(new Player(clip)).nextPlanes();
        byte[] copy = new byte[picture.planes().length];
        return stage.add("SmartShop", look, () -> {
                    System.arraycopy(picture.planes(), 0, copy, 0, copy.length);
                    writer.write(new I420Picture(picture.width(), picture.height(), copy), (jpeg, w, h) -> {});
                    Arrays.fill(copy, (byte) 0);
                })
                .add(look, looks(pack, face.with(pack), stage.open(pack.open())))
                .build();
    }

    private Runnable looks(ModelPack pack, OneFace own, FaceEngine opened) {
        FaceEngine engine = new FaceEngine(opened.detector(), opened.embedder());
        // Whoever is recognised is compared rarely, and the bare embedder runs at each look.
        Embedding shown = engine.embedder().embed(own.aligned()).getFirst();
        CalibratedGallery gallery = DrawnGallery.without(shown, pack, engine);
        return new Runnable() {
            private Recognizer recognizer = new Recognizer(RecognitionSettings.of(pack), new StrangerScores());
            private int looks;

            @Override
            public void run() {
                if (looks == LOOKS_AT_ONE) {
                    recognizer.finish();
                    recognizer = new Recognizer(RecognitionSettings.of(pack), new StrangerScores());
                    looks = 0;
                }
                Instant at = Instant.EPOCH.plus(LookSchedule.INTERVAL.multipliedBy(looks++));
                recognizer.look(engine, face.frame(), at, gallery);
            }
        };
    }

    static String ours(ModelPack pack) {
        return "SmartShop, " + pack.engine();
    }

    private static String bare(ModelPack pack) {
        return "bare " + pack.engine();
    }
}
