package smartshop.recognition.model;

import java.util.List;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.detect.FaceDetector;
import smartshop.recognition.detect.TorchFaceDetector;
import smartshop.recognition.embed.LitFaceEmbedder;
import smartshop.recognition.embed.TorchFaceEmbedder;
import smartshop.recognition.image.Picture;

/** TorchScript files, run by DJL's PyTorch engine. */
record TorchNetworks(LoadedNetworks loaded, double leastScore) implements Networks {

    @Override
    public FaceEngine open() {
        return new FaceEngine(
                openDetector(),
                new LitFaceEmbedder(new TorchFaceEmbedder(loaded.embedder(), loaded.name())),
                loaded.presentation());
    }

    @Override
    public FaceDetector openDetector() {
        return new TorchFaceDetector(loaded.detector(), leastScore);
    }

    @Override
    public BareNetwork bareDetector(Picture picture) {
        return new BareNetwork(
                loaded.detector(), memory -> List.of(TorchFaceDetector.input(memory, picture, (float) leastScore)));
    }

    @Override
    public BareNetwork bareEmbedder(List<Picture> aligned) {
        return new BareNetwork(loaded.embedder(), memory -> List.of(TorchFaceEmbedder.input(memory, aligned)));
    }
}
