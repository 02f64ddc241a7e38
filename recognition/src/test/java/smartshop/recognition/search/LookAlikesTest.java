package smartshop.recognition.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import smartshop.recognition.embed.Embedding;

class LookAlikesTest {
    private static final PersonId ANN = PersonId.random();
    private static final PersonId BOB = PersonId.random();
    private static final Embedding STRANGER = embedding(0.6f, 0.8f);
    private static final LookAlikes REJECTED = LookAlikes.of(Map.of(ANN, List.of(embedding(0, -1), STRANGER)));

    @Test
    void whoResemblesARejectedFaceMoreThanTheListedPersonIsRejected() {
        assertThat(REJECTED.reject(ANN, STRANGER, 0.6)).isTrue();
        assertThat(REJECTED.reject(ANN, embedding(0.8f, 0.6f), 0.8)).isTrue(); // 0.96 with the face
    }

    @Test
    void whoResemblesTheListedPersonMoreIsNotRejected() {
        assertThat(REJECTED.reject(ANN, embedding(1, 0), 0.9)).isFalse(); // 0.6 with the face
        assertThat(REJECTED.reject(ANN, STRANGER, 1.1)).isFalse();
    }

    @Test
    void aFaceIsRejectedForThePersonItWasTakenForAlone() {
        assertThat(REJECTED.reject(BOB, STRANGER, 0.6)).isFalse();
        assertThat(LookAlikes.none().reject(ANN, STRANGER, 0.6)).isFalse();
    }

    private static Embedding embedding(float x, float y) {
        return new Embedding("net", new float[] {x, y});
    }
}
