package smartshop.app.ui.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import smartshop.app.SettableClock;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.CameraState;
import smartshop.app.live.DeviceReport;
import smartshop.camera.link.Gauge;
import smartshop.camera.link.Hello;
import smartshop.camera.link.LinkMessage;
import smartshop.camera.link.Telemetry;
import smartshop.storage.camera.MaskedArea;
import smartshop.storage.camera.StreamWish;
import smartshop.storage.camera.WantedPicture;

class DeviceWordsTest {
    private static final Hello HELLO =
            new Hello(LinkMessage.VERSION, "smartshop-edge", "Raspberry Pi 5", 1280, 720, 15, 1_200_000, Hello.H264);

    /** Half of the month is over. */
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-16T00:00:00Z"));

    private final CameraFeed feed = new CameraFeed(UUID.randomUUID(), "Till", clock.instant());
    private final Map<Gauge, Double> gauges = new EnumMap<>(Map.of(
            Gauge.WIDTH, 1280.0, Gauge.HEIGHT, 720.0, Gauge.FRAMES_PER_SECOND, 15.0, Gauge.BITRATE, 1_200_000.0));
    private Plan plan = Plan.NONE;
    private final DeviceWords words = new DeviceWords(camera -> plan, clock);

    @ParameterizedTest
    @CsvSource({
        "TEMPERATURE_CELSIUS, 79, ''",
        "TEMPERATURE_CELSIUS, 81, Too hot",
        "THROTTLED_BITS, 0, ''",
        "THROTTLED_BITS, 1, Too little power",
        "THROTTLED_BITS, 8, Too hot",
        "THROTTLED_BITS, 65536, ''",
        "CERTIFICATE_DAYS_LEFT, 13, Its identity runs out",
        "CERTIFICATE_DAYS_LEFT, 90, ''",
        "DISK_FREE_BYTES, 400e6, Its memory card",
        "WIDTH, 960, Slow link",
        "FRAMES_PER_SECOND, 8, Slow link",
        "BITRATE, 1190000, ''",
        "BITRATE, 600000, Slow link",
        "MONTH_BYTES, 400e9, ''"
    })
    void theOneThingToSeeToIsSaidInAShortSentence(Gauge gauge, double value, String care) {
        gauges.put(gauge, value);
        heard();

        assertThat(words.care(feed)).startsWith(care).hasSizeLessThan(70);
        assertThat(words.care(feed).isEmpty()).isEqualTo(care.isEmpty());
    }

    @Test
    void powerComesBeforeHeatAndHeatBeforeTheLink() {
        gauges.putAll(Map.of(Gauge.TEMPERATURE_CELSIUS, 90.0, Gauge.WIDTH, 640.0));
        heard();
        assertThat(words.care(feed)).startsWith("Too hot");

        gauges.put(Gauge.THROTTLED_BITS, 5.0);
        heard();
        assertThat(words.care(feed)).startsWith("Too little power");
    }

    @Test
    void aLimitOnDataIsHeldAgainstWhatIsSentAndWhatWillBe() {
        plan = new Plan(StreamWish.NONE, OptionalDouble.of(100), Instant.EPOCH);
        gauges.put(Gauge.MONTH_BYTES, 40e9);
        heard();
        assertThat(words.care(feed)).isEmpty();
        assertThat(facts()).containsEntry("This month", "40 GB, about 80 GB by its end, of 100 GB allowed");

        gauges.put(Gauge.MONTH_BYTES, 60e9);
        heard();
        assertThat(words.care(feed)).isEqualTo("It will send more than allowed this month.");

        gauges.put(Gauge.MONTH_BYTES, 91e9);
        heard();
        assertThat(words.care(feed)).isEqualTo("Its data for this month is nearly used up.");
    }

    @Test
    void lessThanTheDeviceCouldIsNoTroubleWhereTheShopkeeperWantsLess() {
        plan = new Plan(
                new StreamWish(Optional.of(new WantedPicture(640, 360, 8, 300_000)), List.of(), false),
                OptionalDouble.empty(),
                Instant.EPOCH);
        gauges.putAll(Map.of(
                Gauge.WIDTH, 640.0, Gauge.HEIGHT, 360.0, Gauge.FRAMES_PER_SECOND, 8.0, Gauge.BITRATE, 300_000.0));
        heard();

        assertThat(words.care(feed)).isEmpty();
        assertThat(facts()).containsEntry("Sends now", "640x360, 8 a second, 0.3 Mbit/s");
    }

    @Test
    void everythingItMeasuresIsSaidInWords() {
        gauges.putAll(Map.of(
                Gauge.WIDTH, 960.0,
                Gauge.HEIGHT, 540.0,
                Gauge.SIGNAL_DBM, -110.0,
                Gauge.ROUND_TRIP_MS, 64.4,
                Gauge.CLOCK_OFFSET_MS, -7000.0,
                Gauge.SPOOL_BYTES, 35e6,
                Gauge.THROTTLED_BITS, 65536.0));
        heard();
        clock.advance(Duration.ofSeconds(4));

        assertThat(facts())
                .containsEntry("Sends now", "960x540, 15 a second, 1.2 Mbit/s; reduced because the link is slow")
                .containsEntry("Signal", "Weak (-110 dBm). Move the antenna to a window.")
                .containsEntry("Round trip", "64 ms")
                .containsEntry("Clock", "7 seconds off. It sets itself when the device reaches the internet.")
                .containsEntry("Kept pictures", "35 MB wait to be sent")
                .containsEntry("Power", "Good now; too little for a moment since it was started.")
                .containsEntry("Heard", "4 s ago");
    }

    @Test
    void whatWasSaidLongAgoIsNoTroubleNow() {
        gauges.put(Gauge.TEMPERATURE_CELSIUS, 90.0);
        heard();
        clock.advance(Duration.ofMinutes(2));

        assertThat(words.care(feed)).isEmpty();
    }

    @Test
    void aMaskNeverLeavesThePicture() {
        assertThat(Areas.between(1.2, -0.5, 0.75, 0.5)).isEqualTo(new MaskedArea(0.75, 0, 0.25, 0.5));
        MaskedArea area = Areas.between(0.1, 0.1, 0.33, 0.47);
        for (int step = 0; step < 300; step++) {
            area = step % 2 == 0 ? Areas.moved(area, 7, 13) : Areas.stretched(area, 3, 5);
            new smartshop.camera.link.Mask(area.left(), area.top(), area.width(), area.height());
        }
        assertThat(area.left() + area.width()).isEqualTo(1);
        assertThat(Areas.stretched(area, -2000, 0).width()).isPositive();
    }

    private Map<String, String> facts() {
        return words.facts(feed).stream().collect(Collectors.toMap(Fact::name, Fact::words));
    }

    private void heard() {
        Map<String, Double> named = gauges.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
        feed.state(new CameraState(CameraState.Kind.LIVE, clock.instant(), ""));
        feed.device(new DeviceReport(HELLO, new Telemetry(1, 1, 0, 0, 0, named), clock.instant()));
    }
}
