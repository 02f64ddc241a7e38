package smartshop.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import smartshop.recognition.detect.CloseLook;
import smartshop.recognition.detect.Detection;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.embed.FaceAligner;
import smartshop.recognition.image.Picture;
import smartshop.recognition.model.Thresholds;
import smartshop.recognition.quality.Exposure;
import smartshop.recognition.quality.FaceQuality;
import smartshop.recognition.quality.Flaw;
import smartshop.recognition.quality.ProbeQuality;

/**
 * Looks closely at the faces of one frame, as many as the time for one look allows, and compares those that are worth it.
 */
final class Closeups {
    /** A face that turns out poor on a close look costs half of what one costs that is compared. */
    private static final int LOOKS_FOR_EACH_EMBEDDING = 2;
    /** Seen from afar a face's width is good to a tenth. */
    private static final double ROUGHLY = 0.9;

    private final FaceEngine engine;
    private final Picture frame;
    private final RecognitionSettings settings;
    private final Thresholds thresholds;
    private final Map<Integer, Closeup> taken = new HashMap<>();
    private final List<Integer> worth = new ArrayList<>();
    private final List<Picture> aligned = new ArrayList<>();
    private int looks;

    private Closeups(FaceEngine engine, Picture frame, RecognitionSettings settings) {
        this.engine = engine;
        this.frame = frame;
        this.settings = settings;
        this.thresholds = settings.thresholds();
    }

    /**
     * Judges faces, and compares those without a flaw.
     *
     * @param faces as the frame's detection found them
     * @param order places in {@code faces}, whoever has waited longest first; the last may have to wait again
     * @return by place in {@code faces}, those that were judged
     */
    static Map<Integer, Closeup> take(
            FaceEngine engine,
            Picture frame,
            List<Detection> faces,
            List<Integer> order,
            RecognitionSettings settings) {
        Closeups closeups = new Closeups(engine, frame, settings);
        try {
            order.forEach(place -> closeups.judge(place, faces.get(place)));
            return closeups.compare();
        } finally {
            closeups.aligned.forEach(Picture::wipe);
        }
    }

    private void judge(int place, Detection found) {
        if (found.box().width() < ROUGHLY * ProbeQuality.LEAST_WIDTH || found.score() < thresholds.track()) {
            refuse(place, found);
        } else if (worth.size() < settings.mostEmbeddings()
                && looks < LOOKS_FOR_EACH_EMBEDDING * settings.mostEmbeddings()) {
            looks++;
            CloseLook.at(engine.detector(), frame, found.box())
                    .ifPresentOrElse(face -> judgeClosely(place, face), () -> refuse(place, found));
        }
    }

    /** A face that is not looked at closely, or is none on a close look. */
    private void refuse(int place, Detection found) {
        FaceQuality afar = FaceQuality.of(found, frame.width(), frame.height());
        Flaw flaw = ProbeQuality.flaw(afar, thresholds.recognise()).orElse(Flaw.UNSURE);
        taken.put(place, new Closeup(found, afar, Optional.of(flaw), null));
    }

    private void judgeClosely(int place, Detection face) {
        FaceQuality quality = FaceQuality.of(face, frame.width(), frame.height());
        Optional<Flaw> flaw = ProbeQuality.flaw(quality, thresholds.recognise());
        if (flaw.isPresent() && flaw.get() != Flaw.UNSURE) {
            taken.put(place, new Closeup(face, quality, flaw, null));
            return;
        }
        Picture cut = FaceAligner.align(frame, face.landmarks());
        quality = quality.with(Exposure.of(cut));
        flaw = ProbeQuality.flaw(quality, thresholds.recognise());
        taken.put(place, new Closeup(face, quality, flaw, null));
        if (flaw.isEmpty()) {
            worth.add(place);
            aligned.add(cut);
        } else {
            cut.wipe();
        }
    }

    private Map<Integer, Closeup> compare() {
        List<Embedding> embeddings = engine.embedder().embed(aligned);
        for (int i = 0; i < worth.size(); i++) {
            Embedding embedding = embeddings.get(i);
            taken.computeIfPresent(worth.get(i), (place, closeup) -> closeup.with(embedding));
        }
        return taken;
    }
}
