package smartshop.app.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import smartshop.app.ui.history.TraceWords.Step;
import smartshop.storage.history.LatencyTrace;

/** Where an alert's time went, in words. */
class TraceWordsTest {
    private static final Instant FILMED = Instant.parse("2026-11-20T14:03:22.118Z");

    @Test
    void everyStepIsCountedFromWhenThePictureWasFilmed() {
        LatencyTrace trace = new LatencyTrace(
                FILMED,
                FILMED.plusMillis(80),
                Optional.of(FILMED.plusMillis(120)),
                FILMED.plusMillis(151),
                FILMED.plusMillis(160),
                Optional.of(FILMED.plusMillis(270)),
                Optional.of(FILMED.plusSeconds(190)));
        assertThat(of(trace))
                .containsExactly(
                        new Step("The deciding picture was filmed", "at 14:03:22.11"),
                        new Step("It was decoded", "0.08 s later"),
                        new Step("The face in it was found", "0.12 s later"),
                        new Step("It was recognised", "0.15 s later"),
                        new Step("It was written down, and somebody was called", "0.16 s later"),
                        new Step("It stood on a screen", "0.27 s later"),
                        new Step("The first answer came", "3 minutes later"));
    }

    @Test
    void whatNobodySawOrAnsweredIsSaidAndACameraWhoseClockIsAhead() {
        LatencyTrace trace =
                new LatencyTrace(FILMED, FILMED.minusMillis(40), FILMED.plusMillis(10), FILMED.plusMillis(20));
        assertThat(of(trace))
                .extracting(Step::when)
                .containsExactly(
                        "at 14:03:22.11",
                        "0.04 s earlier: the camera’s clock is ahead",
                        "0.01 s later",
                        "0.02 s later",
                        "never",
                        "Nobody answered");
    }

    private static List<Step> of(LatencyTrace trace) {
        return TraceWords.of(trace, ZoneId.of("UTC"));
    }
}
