package smartshop.recognition.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.search.Gallery;
import smartshop.recognition.search.PersonId;

class CalibratedGalleryTest {
    private static final int LENGTH = 128;
    private static final Impostors IMPOSTORS = new Impostors(new float[LENGTH], 0.1, 0.3, 300);

    private final Random random = new Random(1);

    @Test
    void aThousandVisitorsAndOneFalseAlertAMonthNeedNearlyFiveDeviations() {
        CalibratedGallery listed = CalibratedGallery.of(gallery(20), IMPOSTORS, FpirTarget.usual());

        assertThat(listed.usualThreshold()).isCloseTo(0.488, within(0.002));
    }

    @Test
    void oneInAThousandNeedsFour() {
        CalibratedGallery listed = CalibratedGallery.of(gallery(20), IMPOSTORS, FpirTarget.ofFpir(0.001));

        assertThat(listed.usualThreshold()).isCloseTo(0.409, within(0.002));
    }

    @Test
    void thresholdGrowsWithThePeopleListedAndTheVisitors() {
        double few = threshold(5, new FpirTarget(1000, 1));

        assertThat(threshold(500, new FpirTarget(1000, 1))).isGreaterThan(few + 0.05);
        assertThat(threshold(5, new FpirTarget(10_000, 1))).isGreaterThan(few + 0.02);
        assertThat(threshold(5, new FpirTarget(1000, 10))).isLessThan(few - 0.02);
    }

    @Test
    void noTargetIsLenientEnoughForTheFloorToGive() {
        assertThat(threshold(1, new FpirTarget(1, 100))).isEqualTo(0.3);
    }

    @Test
    void expectedFalseAlertsAreTheTargetAndFewerWhereTheFloorHolds() {
        assertThat(CalibratedGallery.of(gallery(20), IMPOSTORS, new FpirTarget(1000, 2))
                        .expectedFalseAlertsAMonth())
                .isCloseTo(2, within(0.01));
        assertThat(CalibratedGallery.of(gallery(1), IMPOSTORS, new FpirTarget(10, 100))
                        .expectedFalseAlertsAMonth())
                .isLessThan(1);
    }

    /** In deviations the band begins and ends elsewhere for each person; the part of strangers in it does not. */
    @Test
    void nineInTenOfAPersonsFalseAlertsAreDoubtfulWhoeverItIsAndWhereverTheThresholdLies() {
        for (FpirTarget target : List.of(FpirTarget.usual(), FpirTarget.ofFpir(0.001), new FpirTarget(1, 100))) {
            Gallery people = gallery(20);
            PersonId face = people.person(3);
            CalibratedGallery listed =
                    CalibratedGallery.of(people, IMPOSTORS, target, Map.of(face, new ScoreTally(1000, 100, 20)));
            for (int place : new int[] {0, 3}) {
                EntryModel strangers = EntryModel.of(
                        IMPOSTORS,
                        people.template(place).vector(),
                        place == 3 ? new ScoreTally(1000, 100, 20) : ScoreTally.NONE);
                double threshold = listed.threshold(place);
                double end = threshold;
                while (listed.doubtful(place, end)) {
                    end += 0.0001;
                }
                double all = Impostors.part(strangers.deviationsOf(threshold));
                double above = Impostors.part(strangers.deviationsOf(end));
                assertThat(end).isGreaterThan(threshold + 0.01);
                assertThat(above / all).isCloseTo(0.1, within(0.002));
            }
        }
    }

    @Test
    void strangersWhoAreAlikeEnoughForAnAlertAreTheFalseAlertsToBeExpectedAndTheMoreAlikeTheFewer() {
        CalibratedGallery listed = CalibratedGallery.of(gallery(20), IMPOSTORS, FpirTarget.usual());
        double all = 0;
        for (int place = 0; place < 20; place++) {
            all += listed.strangersAMonth(place, listed.threshold(place));
        }

        assertThat(all).isCloseTo(listed.expectedFalseAlertsAMonth(), within(1e-9));
        assertThat(listed.strangersAMonth(0, listed.threshold(0) + 0.05))
                .isLessThan(listed.strangersAMonth(0, listed.threshold(0)) / 10);
    }

    @Test
    void someoneWhoResemblesStrangersNeedsMoreThanSomeoneWhoDoesNot() {
        float[] mean = new float[LENGTH];
        mean[0] = 0.12f;
        PersonId ordinary = PersonId.random();
        PersonId rare = PersonId.random();
        Gallery gallery = Gallery.of(Map.of(ordinary, List.of(axis(0)), rare, List.of(axis(1))));

        CalibratedGallery listed =
                CalibratedGallery.of(gallery, new Impostors(mean, 0.1, 0.3, 300), FpirTarget.usual());

        assertThat(of(listed, ordinary) - of(listed, rare)).isCloseTo(0.12, within(1e-6));
    }

    @Test
    void theShopsOwnStrangersRaiseTheThresholdOfWhomTheyResemble() {
        PersonId person = PersonId.random();
        Gallery gallery = Gallery.of(Map.of(person, List.of(axis(0))));
        double before = of(CalibratedGallery.of(gallery, IMPOSTORS, FpirTarget.usual()), person);

        double after = of(
                CalibratedGallery.of(gallery, IMPOSTORS, FpirTarget.usual(), Map.of(person, seen(3000, 0.1, 0.12))),
                person);

        assertThat(after - before).isCloseTo(0.1, within(1e-9)); // and no further, or nobody would be found
    }

    @Test
    void aHandfulOfRegularsChangesLittle() {
        PersonId person = PersonId.random();
        Gallery gallery = Gallery.of(Map.of(person, List.of(axis(0))));
        double before = of(CalibratedGallery.of(gallery, IMPOSTORS, FpirTarget.usual()), person);

        double after = of(
                CalibratedGallery.of(gallery, IMPOSTORS, FpirTarget.usual(), Map.of(person, seen(10, 0.3, 0.01))),
                person);

        assertThat(after - before).isBetween(0.0, 0.07);
    }

    @Test
    void strangersWhoVaryLittleNeverLowerTheCaution() {
        PersonId person = PersonId.random();
        Gallery gallery = Gallery.of(Map.of(person, List.of(axis(0))));
        double before = of(CalibratedGallery.of(gallery, IMPOSTORS, FpirTarget.usual()), person);

        double after = of(
                CalibratedGallery.of(gallery, IMPOSTORS, FpirTarget.usual(), Map.of(person, seen(100_000, 0, 0.01))),
                person);

        assertThat(after).isCloseTo(before, within(1e-3));
    }

    @Test
    void scoresAreCollectedAsSumsAndAListedPersonWhoWasMissedIsNoStranger() {
        PersonId person = PersonId.random();
        CalibratedGallery listed =
                CalibratedGallery.of(Gallery.of(Map.of(person, List.of(axis(0)))), IMPOSTORS, FpirTarget.usual());
        StrangerScores scores = new StrangerScores();

        scores.add(listed, new float[] {0.25f});
        scores.add(listed, new float[] {0.9f});

        assertThat(scores.take().get(person)).satisfies(tally -> {
            assertThat(tally.visitors()).isEqualTo(1);
            assertThat(tally.sum()).isCloseTo(0.25, within(1e-6));
        });
        assertThat(scores.take()).isEmpty();
    }

    @Test
    void strangersWhoResembleThePersonLessThanForetoldDoNotLowerTheThreshold() {
        float[] mean = new float[LENGTH];
        mean[0] = 0.12f;
        Impostors impostors = new Impostors(mean, 0.1, 0.3, 300);
        PersonId person = PersonId.random();
        Gallery gallery = Gallery.of(Map.of(person, List.of(axis(0))));
        double before = of(CalibratedGallery.of(gallery, impostors, FpirTarget.usual()), person);

        double after = of(
                CalibratedGallery.of(gallery, impostors, FpirTarget.usual(), Map.of(person, seen(5000, 0, 0.1))),
                person);

        assertThat(after).isGreaterThanOrEqualTo(before);
    }

    private double threshold(int people, FpirTarget target) {
        return CalibratedGallery.of(gallery(people), IMPOSTORS, target).usualThreshold();
    }

    private static double of(CalibratedGallery listed, PersonId person) {
        return listed.threshold(listed.gallery().place(person).orElseThrow());
    }

    private ScoreTally seen(int visitors, double average, double deviation) {
        ScoreTally tally = ScoreTally.NONE;
        for (int i = 0; i < visitors; i++) {
            tally = tally.plus(average + deviation * random.nextGaussian());
        }
        return tally;
    }

    private Gallery gallery(int people) {
        Map<PersonId, List<Embedding>> all = new HashMap<>();
        for (int i = 0; i < people; i++) {
            all.put(PersonId.random(), List.of(axis(i % LENGTH)));
        }
        return Gallery.of(all);
    }

    private static Embedding axis(int i) {
        float[] vector = new float[LENGTH];
        vector[i] = 1;
        return new Embedding("m", vector);
    }
}
