package smartshop.recognition.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import smartshop.recognition.embed.Embedding;

class BestShotsTest {
    private final BestShots shots = new BestShots();

    @Test
    void thePoorestGivesWayAndIsWiped() {
        Shot poor = shot(0.1, 0);
        shots.add(poor);
        for (int i = 1; i <= BestShots.MOST; i++) {
            shots.add(shot(0.5 + i / 100.0, i));
        }

        assertThat(shots.all()).hasSize(BestShots.MOST).doesNotContain(poor);
        assertThat(poor.embedding().vector()).containsOnly(0);
    }

    @Test
    void ofEquallyGoodOnesTheOneThatIsLikeAnotherGivesWay() {
        Shot repeated = shot(0.5, 1);
        for (int i = 0; i < BestShots.MOST; i++) {
            shots.add(i == 1 ? repeated : shot(0.52, i));
        }

        shots.add(shot(0.52, 1));

        assertThat(shots.all()).doesNotContain(repeated);
    }

    @Test
    void afterWipingNothingIsLeft() {
        Shot kept = shot(0.5, 3);
        shots.add(kept);

        shots.wipe();

        assertThat(shots.all()).isEmpty();
        assertThat(kept.embedding().vector()).containsOnly(0);
    }

    private static Shot shot(double weight, int axis) {
        float[] vector = new float[16];
        vector[axis] = 1;
        return new Shot(new Embedding("m", vector), weight, Instant.EPOCH);
    }
}
