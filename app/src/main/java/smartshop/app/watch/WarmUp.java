package smartshop.app.watch;

import java.util.List;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.image.Picture;

/** Runs an engine on nothing, because the first runs of a network take several times as long as the others. */
final class WarmUp {
    private static final int RUNS = 3;

    private WarmUp() {}

    static void run(FaceEngine engine) {
        Picture scene = blank(640, 360);
        Picture face = blank(112, 112);
        for (int i = 0; i < RUNS; i++) {
            engine.detector().detect(scene);
            engine.embedder().embed(List.of(face)).forEach(Embedding::wipe);
        }
    }

    private static Picture blank(int width, int height) {
        return new Picture(width, height, new byte[width * height * 3]);
    }
}
