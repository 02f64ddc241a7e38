package smartshop.recognition.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import smartshop.recognition.calibrate.CalibratedGallery;
import smartshop.recognition.calibrate.FpirTarget;
import smartshop.recognition.calibrate.Impostors;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.model.Thresholds;
import smartshop.recognition.search.Gallery;
import smartshop.recognition.search.LookAlikes;
import smartshop.recognition.search.PersonId;

/** In the plane of the first two numbers: one person along each. */
class MatchVoteTest {
    private static final Thresholds THRESHOLDS = new Thresholds(0.35, 0.6, 0.85, 0.06, 0.05, 0.5, 0.2);

    private final PersonId ann = PersonId.random();
    private final PersonId bob = PersonId.random();
    private final CalibratedGallery gallery = listed(Map.of(ann, List.of(axis(0)), bob, List.of(axis(1))));
    private final MatchVote vote = new MatchVote(THRESHOLDS);

    @Test
    void threeAgreeingShotsAreAnAnswer() {
        var answer = vote.decide(List.of(shot(0.6, 0.1, 1), shot(0.5, 0.1, 1), shot(0.55, 0, 1)), gallery);

        assertThat(answer).hasValueSatisfying(said -> {
            assertThat(said.best().person()).isEqualTo(ann);
            assertThat(said.best().score()).isGreaterThan(0.55); // what the shots have in common adds up
            assertThat(said.threshold()).isCloseTo(0.4, within(0.01));
            assertThat(said.agreeing()).isEqualTo(3);
        });
    }

    @Test
    void twoShotsAreNoAnswerHoweverSure() {
        assertThat(vote.decide(List.of(shot(0.99, 0, 1), shot(0.99, 0, 1)), gallery))
                .isEmpty();
    }

    @Test
    void oneLuckyShotIsNoAnswer() {
        assertThat(vote.decide(List.of(shot(0.99, 0, 1), shot(0.2, 0, 1), shot(0.2, 0, 1)), gallery))
                .isEmpty();
    }

    @Test
    void strangerIsNotMatched() {
        assertThat(vote.decide(
                        List.of(shot(0.3, 0.1, 1), shot(0.33, 0.1, 1), shot(0.28, 0.2, 1), shot(0.3, 0, 1)), gallery))
                .isEmpty();
    }

    @Test
    void someoneWhoResemblesTwoPeopleIsNoAnswer() {
        assertThat(vote.decide(List.of(shot(0.6, 0.58, 1), shot(0.58, 0.6, 1), shot(0.6, 0.57, 1)), gallery))
                .isEmpty();
    }

    @Test
    void aRejectedVisitorIsNoAnswerForThatPersonButStaysOneForAnother() {
        List<Shot> visit = List.of(shot(0.6, 0.1, 1), shot(0.5, 0.1, 1), shot(0.55, 0, 1));
        Embedding face = MatchVote.template(visit);

        CalibratedGallery notAnn = gallery.rejecting(LookAlikes.of(Map.of(ann, List.of(face))));
        CalibratedGallery notBob = gallery.rejecting(LookAlikes.of(Map.of(bob, List.of(face))));

        assertThat(vote.decide(visit, notAnn)).isEmpty();
        assertThat(vote.decide(visit, notBob)).isPresent();
        assertThat(MatchVote.withdrawn(ann, visit, notAnn)).isTrue();
        assertThat(MatchVote.withdrawn(ann, visit, notBob)).isFalse();
        assertThat(MatchVote.withdrawn(PersonId.random(), visit, gallery)).isTrue();
    }

    @Test
    void poorShotsCountLess() {
        List<Shot> shots =
                List.of(shot(0.6, 0, 1), shot(0.6, 0, 1), shot(0.6, 0, 1), shot(0, 0.3, 0.05), shot(0, 0.3, 0.05));

        assertThat(vote.decide(shots, gallery)).isPresent();
    }

    @Test
    void disagreeingWeightIsNoAnswer() {
        List<Shot> shots =
                List.of(shot(0.9, 0, 0.3), shot(0.9, 0, 0.3), shot(0.9, 0, 0.3), shot(0.2, 0.3, 1), shot(0.2, 0.3, 1));

        assertThat(vote.decide(shots, gallery)).isEmpty();
    }

    @Test
    void emptyGalleryIsNoAnswer() {
        assertThat(vote.decide(List.of(shot(1, 0, 1), shot(1, 0, 1), shot(1, 0, 1)), CalibratedGallery.empty()))
                .isEmpty();
    }

    @Test
    void sameFaceIsNoMatchInALargeGallery() {
        Map<PersonId, List<Embedding>> many = new HashMap<>(Map.of(ann, List.of(axis(0))));
        for (int i = 0; i < 999; i++) {
            many.put(PersonId.random(), List.of(axis(2)));
        }
        List<Shot> shots = List.of(shot(0.45, 0, 1), shot(0.45, 0, 1), shot(0.45, 0, 1));

        assertThat(vote.decide(shots, gallery)).isPresent();
        assertThat(vote.decide(shots, listed(many))).isEmpty();
    }

    /** Two people need 0.40, a thousand 0.52. */
    private static CalibratedGallery listed(Map<PersonId, List<Embedding>> people) {
        Impostors impostors = new Impostors(new float[4], 0.09, 0.36, 300);
        return CalibratedGallery.of(Gallery.of(people), impostors, new FpirTarget(1000, 1));
    }

    private static Embedding axis(int i) {
        float[] vector = new float[4];
        vector[i] = 1;
        return new Embedding("m", vector);
    }

    private static Shot shot(double ann, double bob, double weight) {
        double rest = Math.sqrt(Math.max(0, 1 - ann * ann - bob * bob));
        return new Shot(
                new Embedding("m", new float[] {(float) ann, (float) bob, 0, (float) rest}), weight, Instant.EPOCH);
    }
}
