package smartshop.app.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SoakResultTest {
    private static final long MEGABYTE = 1 << 20;

    private static List<SoakSample> samples(IntUnaryOperator residentMegabytes, IntUnaryOperator descriptors) {
        return IntStream.range(0, 120)
                .mapToObj(minute -> new SoakSample(
                        Duration.ofMinutes(minute),
                        minute,
                        residentMegabytes.applyAsInt(minute) * MEGABYTE,
                        20 * MEGABYTE,
                        300 * MEGABYTE,
                        descriptors.applyAsInt(minute),
                        50,
                        8,
                        800 * MEGABYTE,
                        List.of(),
                        List.of()))
                .toList();
    }

    private static SoakResult result(List<SoakSample> samples, List<String> stuck, List<String> leaks) {
        return new SoakResult(
                Duration.ofHours(2), 1000, Map.of(), List.of(), stuck, leaks, SoakResult.Growth.of(samples));
    }

    @Test
    void whatGrowsInTheWarmUpAloneDoesNotCount() {
        List<SoakSample> warming = samples(minute -> 400 + Math.min(minute, 25), minute -> 120);

        assertThat(SoakResult.Growth.of(warming).resident()).isCloseTo(0, within(1e-6));
        assertThat(result(warming, List.of(), List.of()).met()).isTrue();
    }

    @Test
    void memoryAndDescriptorsThatGrowFail() {
        List<SoakSample> growing = samples(minute -> 400 + minute / 6, minute -> 120);
        List<SoakSample> leaking = samples(minute -> 400, minute -> 120 + minute / 10);

        assertThat(SoakResult.Growth.of(growing).resident()).isCloseTo(10, within(0.5));
        assertThat(result(growing, List.of(), List.of()).met()).isFalse();
        assertThat(result(leaking, List.of(), List.of()).met()).isFalse();
    }

    @Test
    void oneStuckCameraOrOneLeakFails() {
        List<SoakSample> flat = samples(minute -> 400, minute -> 120);

        assertThat(result(flat, List.of("Camera 1 was not live"), List.of()).met())
                .isFalse();
        assertThat(result(flat, List.of(), List.of("descriptors of sockets: 9, before 8"))
                        .met())
                .isFalse();
    }
}
