package smartshop.recognition.model;

import java.util.List;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.calibrate.Impostors;
import smartshop.recognition.detect.FaceDetector;
import smartshop.recognition.image.Picture;

/**
 * A detector and an embedder that belong together, loaded. Safe to share between threads; each recognising thread opens
 * its own engine. Lives as long as the program.
 */
public final class ModelPack implements AutoCloseable {

    /** Which pack. */
    public enum Kind {
        /** The pair inside the program: for trying out. */
        BUILTIN,
        /** The full pack as TorchScript files. */
        PYTORCH,
        /** The full pack as upstream publishes it. */
        ONNX
    }

    private final Kind kind;
    private final String source;
    private final Thresholds thresholds;
    private final Impostors impostors;
    private final String scored;
    private final Networks networks;

    ModelPack(Kind kind, String source, Thresholds thresholds, Impostors impostors, String scored, Networks networks) {
        this.kind = kind;
        this.source = source;
        this.thresholds = thresholds;
        this.impostors = impostors;
        this.scored = scored;
        this.networks = networks;
    }

    public Kind kind() {
        return kind;
    }

    /** For people: "Built-in pair" or "Full pack". */
    public String name() {
        return builtin() ? "Built-in pair" : "Full pack";
    }

    /** What runs it: "PyTorch" or "ONNX Runtime". */
    public String engine() {
        return kind == Kind.ONNX ? "ONNX Runtime" : "PyTorch";
    }

    /** Where it came from: a folder, or "the program itself". */
    public String source() {
        return source;
    }

    /** Whether it is the pair inside the program, which is for trying out and not for watching a real door. */
    public boolean builtin() {
        return kind == Kind.BUILTIN;
    }

    public Thresholds thresholds() {
        return thresholds;
    }

    /** What strangers score, from which thresholds are calculated. */
    public Impostors impostors() {
        return impostors;
    }

    /** What it scored on people whom it never saw, in a sentence. */
    public String scored() {
        return scored;
    }

    /** Name and digest of the embedder, as every {@link smartshop.recognition.embed.Embedding} carries it. */
    public String embedder() {
        return networks.loaded().name();
    }

    /** Whether it tells a picture that is held up from a face in the room. */
    public boolean tellsPictures() {
        return networks.loaded().tellsPictures();
    }

    /** A detector and an embedder for one thread, and the check for held-up pictures if there is one. The networks are loaded once and shared. */
    public FaceEngine open() {
        return networks.open();
    }

    /** Only the detector, for one thread, where nobody is to be recognised. */
    public FaceDetector openDetector() {
        return networks.openDetector();
    }

    /** The detector's network alone on this picture, to measure the detector against; closed by the caller. */
    public BareNetwork bareDetector(Picture picture) {
        return networks.bareDetector(picture);
    }

    /** The embedder's network alone on these aligned faces; closed by the caller. */
    public BareNetwork bareEmbedder(List<Picture> aligned) {
        return networks.bareEmbedder(aligned);
    }

    /** Unloads the networks. Every engine must be closed before. */
    @Override
    public void close() {
        networks.close();
    }
}
