package smartshop.camera.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkMessageTest {
    private static final String DIGEST = "0123456789abcdef".repeat(4);

    private static final ConsoleAddress HOME = new ConsoleAddress("192.168.1.20", 8443);

    static LinkMessage[] messages() {
        return new LinkMessage[] {
            new Hello(1, "smartshop-edge", "Raspberry Pi 5", 1280, 720, 15, 1_500_000, "h264"),
            new Telemetry(100, 90, 10, 250, 1, Map.of(Gauge.ROUND_TRIP_MS.name(), 61.5)),
            new Ping(7),
            new Pong(7, 1_500_000, 1_760_000_000_000_000L),
            new StreamSettings(3, 1280, 720, 15, 1_500_000, List.of(new Mask(0, 0.5, 0.25, 0.5)), true, "key"),
            new SegmentOffer(DIGEST, 750_000, 1_760_000_000_000_000L, 1_760_000_004_000_000L),
            new SegmentAnswer(DIGEST, SegmentAnswer.Verdict.WANTED, 32_768),
            new SegmentAnswer(DIGEST, SegmentAnswer.Verdict.STORED),
            new PairRequest("token", "Y3Ny", "10000000abcdef01", "Raspberry Pi 5", "test", HOME, List.of(HOME)),
            new PairWaiting("012345"),
            new PairAccepted(new UUID(1, 2), "Y2VydA==", "Y2E=", List.of(HOME)),
            new PairRefused("The code is too old."),
            new RenewalRequest("Y3Ny"),
            new Renewal("Y2VydA=="),
            new KeyframeRequest()
        };
    }

    @ParameterizedTest
    @MethodSource("messages")
    void messageReadsBackAsItWas(LinkMessage message) {
        assertThat(LinkMessage.fromJson(message.toJson())).contains(message);
    }

    @Test
    void unknownFieldIsIgnored() {
        assertThat(LinkMessage.fromJson("{\"type\":\"keyframe\",\"why\":\"loss\"}"))
                .contains(new KeyframeRequest());
    }

    @Test
    void unknownTypeIsSkipped() {
        assertThat(LinkMessage.fromJson("{\"type\":\"dance\",\"tempo\":120}")).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "{",
                "{}",
                "{\"type\":null}",
                "{\"type\":7}",
                "{\"type\":\"keyframe\"} trailing",
                "{\"type\":\"hello\"}",
                "{\"type\":\"hello\",\"version\":1,\"agent\":\"a\",\"board\":\"\",\"width\":0,\"height\":720,\"framesPerSecond\":15,\"codec\":\"h264\"}",
                "{\"type\":\"hello\",\"version\":1,\"agent\":\"a\",\"board\":\"\",\"width\":99999,\"height\":720,\"framesPerSecond\":15,\"codec\":\"h264\"}",
                "{\"type\":\"hello\",\"version\":1,\"agent\":\"a\",\"board\":\"\",\"width\":1280,\"height\":720,\"framesPerSecond\":\"NaN\",\"codec\":\"h264\"}",
                "{\"type\":\"hello\",\"version\":1,\"agent\":\"a\",\"board\":\"\",\"width\":1280,\"height\":720,\"framesPerSecond\":15,\"codec\":\"av1\"}",
                "{\"type\":\"telemetry\",\"captured\":-1,\"sent\":0,\"dropped\":0,\"queueAgeMs\":0,\"encoderRestarts\":0,\"gauges\":{}}",
                "{\"type\":\"telemetry\",\"captured\":1,\"sent\":0,\"dropped\":0,\"queueAgeMs\":0,\"encoderRestarts\":0,\"gauges\":{\"X\":null}}",
                "{\"type\":\"settings\",\"revision\":1,\"width\":1280,\"height\":720,\"framesPerSecond\":15,\"bitrate\":1500000,\"masks\":[{\"left\":0.9,\"top\":0,\"width\":0.2,\"height\":1}],\"spool\":false,\"spoolKey\":\"\"}",
                "{\"type\":\"settings\",\"revision\":1,\"width\":1280,\"height\":720,\"framesPerSecond\":15,\"bitrate\":1500000,\"masks\":[],\"spool\":true,\"spoolKey\":\"\"}",
                "{\"type\":\"segment\",\"digest\":\"../../etc/passwd\",\"bytes\":1,\"fromMicros\":0,\"toMicros\":0}",
                "{\"type\":\"segmentAnswer\",\"digest\":\"abc\",\"verdict\":\"BURNT\",\"offset\":0}",
                "{\"type\":\"telemetry\",\"captured\":1e400,\"sent\":0,\"dropped\":0,\"queueAgeMs\":0,\"encoderRestarts\":0}",
            })
    void malformedIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> LinkMessage.fromJson(text));
    }

    @Test
    void deepNestingIsRefused() {
        String deep = "[".repeat(20_000);
        assertThatIllegalArgumentException().isThrownBy(() -> LinkMessage.fromJson("{\"type\":" + deep));
    }

    @Test
    void tooLongTextIsRefused() {
        String padding = " ".repeat(LinkAddress.LARGEST_TEXT_MESSAGE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LinkMessage.fromJson("{\"type\":\"keyframe\"}" + padding));
    }

    @Test
    void whatWasSentIsNotRepeated() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LinkMessage.fromJson("{\"type\":\"hello\",\"version\":\"hunter2\"}"))
                .withMessageNotContaining("hunter2");
    }
}
