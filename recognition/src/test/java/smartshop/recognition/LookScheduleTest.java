package smartshop.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LookScheduleTest {

    @Test
    void atFifteenFramesASecondEveryThirdIsLookedAt() {
        LookSchedule schedule = new LookSchedule();
        int looks = 0;
        for (int frame = 0; frame < 150; frame++) {
            if (schedule.due(Instant.EPOCH.plusNanos(frame * 1_000_000_000L / 15))) {
                looks++;
            }
        }

        assertThat(looks).isEqualTo(50);
    }

    @Test
    void neverMoreThanFiveASecond() {
        LookSchedule schedule = new LookSchedule();
        int looks = 0;
        for (int frame = 0; frame < 300; frame++) {
            if (schedule.due(Instant.EPOCH.plusNanos(frame * 1_000_000_000L / 30))) {
                looks++;
            }
        }

        assertThat(looks).isEqualTo(50);
    }

    @Test
    void clockThatWasSetBackDoesNotBlind() {
        LookSchedule schedule = new LookSchedule();
        schedule.due(Instant.EPOCH.plusSeconds(100));

        assertThat(schedule.due(Instant.EPOCH.plusSeconds(10))).isTrue();
    }
}
