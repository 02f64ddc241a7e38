package smartshop.recognition.model;

import java.util.List;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.detect.FaceDetector;
import smartshop.recognition.detect.OnnxFaceDetector;
import smartshop.recognition.embed.LitFaceEmbedder;
import smartshop.recognition.embed.OnnxFaceEmbedder;
import smartshop.recognition.image.Picture;

/**
 * The ONNX files as upstream publishes them, run by DJL's OnnxRuntime engine.
 *
 * @param batches whether the embedder takes several faces at once
 */
record OnnxNetworks(LoadedNetworks loaded, boolean batches, double leastScore) implements Networks {

    @Override
    public FaceEngine open() {
        return new FaceEngine(
                openDetector(),
                new LitFaceEmbedder(new OnnxFaceEmbedder(loaded.embedder(), loaded.name(), batches)),
                loaded.presentation());
    }

    @Override
    public FaceDetector openDetector() {
        return new OnnxFaceDetector(loaded.detector(), leastScore);
    }

    @Override
    public BareNetwork bareDetector(Picture picture) {
        return new BareNetwork(loaded.detector(), memory -> List.of(OnnxFaceDetector.input(memory, picture)));
    }

    @Override
    public BareNetwork bareEmbedder(List<Picture> aligned) {
        return new BareNetwork(
                loaded.embedder(),
                memory -> aligned.stream()
                        .flatMap(face -> OnnxFaceEmbedder.inputs(memory, face, batches).stream())
                        .toList());
    }
}
