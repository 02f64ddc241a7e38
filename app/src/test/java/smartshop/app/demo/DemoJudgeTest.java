package smartshop.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import smartshop.app.alert.Alert;
import smartshop.recognition.attack.Presentation;
import smartshop.recognition.detect.Box;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.image.Picture;
import smartshop.recognition.search.PersonId;

class DemoJudgeTest {
    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
    private final UUID entrance = UUID.randomUUID();
    private final UUID till = UUID.randomUUID();
    private final PersonId avery = PersonId.random();
    private final PersonId blake = PersonId.random();

    private final DemoJudge judge = new DemoJudge(List.of(
            visit(entrance, Optional.of(avery), 0, 6),
            visit(entrance, Optional.empty(), 4, 10),
            visit(till, Optional.of(blake), 20, 26)));

    @Test
    void anAlertDuringTheWalkIsRightAndTheOtherWalkIsMissed() {
        judge.alerted(alert(entrance, avery, 3, 400));

        assertThat(judge.summary(START.plusSeconds(60))).isEqualTo(new DemoSummary(3, 2, 1, 1, 0, 400, 400));
    }

    @Test
    void aSecondAlertForOneWalkIsFalse() {
        judge.alerted(alert(entrance, avery, 3, 400));
        judge.alerted(alert(entrance, avery, 5, 500));

        assertThat(judge.summary(START.plusSeconds(60)).falseAlerts()).isEqualTo(1);
    }

    @Test
    void theWrongPersonTheWrongCameraAndTheWrongTimeAreFalse() {
        judge.alerted(alert(entrance, blake, 5, 1));
        judge.alerted(alert(till, avery, 3, 1));
        judge.alerted(alert(entrance, avery, 9, 1));

        assertThat(judge.summary(START.plusSeconds(60)))
                .extracting(DemoSummary::falseAlerts, DemoSummary::missed, DemoSummary::passed)
                .containsExactly(3, 2, false);
    }

    @Test
    void aWalkThatIsNotOverIsNotJudged() {
        judge.alerted(alert(entrance, avery, 3, 400));

        DemoSummary summary = judge.summary(START.plusSeconds(15));

        assertThat(summary.visits()).isEqualTo(2);
        assertThat(summary.passed()).isTrue();
    }

    @Test
    void percentilesAreOfTheNearestRank() {
        for (int i = 1; i <= 20; i++) {
            judge.alerted(alert(entrance, avery, 3, i * 100));
        }
        DemoSummary summary = judge.summary(START.plusSeconds(60));

        assertThat(summary.latencyP50Ms()).isEqualTo(1000);
        assertThat(summary.latencyP95Ms()).isEqualTo(1900);
    }

    private static DemoVisit visit(UUID camera, Optional<PersonId> listed, int from, int to) {
        return new DemoVisit(camera, listed, START.plusSeconds(from), START.plusSeconds(to));
    }

    private static Alert alert(UUID camera, PersonId person, int decidedSecond, int latencyMs) {
        Picture picture = new Picture(1, 1, new byte[3]);
        Instant decided = START.plusSeconds(decidedSecond);
        return new Alert(
                UUID.randomUUID(),
                camera,
                "camera",
                person,
                0.6,
                decided,
                decided,
                decided.plusMillis(latencyMs),
                picture,
                picture,
                new Box(0, 0, 1, 1),
                new Embedding("test", new float[] {0.6f, 0.8f}),
                Presentation.UNKNOWN);
    }
}
