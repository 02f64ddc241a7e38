package smartshop.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.calibrate.CalibratedGallery;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.model.ModelException;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.model.ModelStore;

class DrawnGalleryTest {
    @Test
    void nobodyInTheGalleryIsThePersonWhoIsLeftOut() throws ModelException {
        try (ModelPack pack = new ModelStore(List.of()).open();
                FaceEngine engine = pack.open()) {
            CalibratedGallery all = DrawnGallery.enrol(pack, engine);
            Embedding shown = all.gallery().template(0);

            CalibratedGallery others = DrawnGallery.without(shown, pack, engine);

            float[] scores = others.gallery().scores(shown);
            assertThat(scores).hasSize(all.gallery().size() - 1);
            for (int i = 0; i < scores.length; i++) {
                assertThat((double) scores[i]).isLessThan(others.threshold(i));
            }
        }
    }
}
