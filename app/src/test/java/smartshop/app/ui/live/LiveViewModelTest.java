package smartshop.app.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import smartshop.app.SettableClock;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.CameraState;
import smartshop.app.live.DeviceReport;
import smartshop.camera.link.Gauge;
import smartshop.camera.link.Hello;
import smartshop.camera.link.LinkMessage;
import smartshop.camera.link.Telemetry;
import smartshop.recognition.placement.Blindness;
import smartshop.recognition.search.PersonId;

class LiveViewModelTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:02:11Z"));
    private final List<CameraFeed> feeds = new ArrayList<>();
    private final List<UUID> again = new ArrayList<>();
    private final CameraFeed entrance = add("Entrance");
    private String care = "";
    private final LiveViewModel model =
            new LiveViewModel(() -> feeds, again::add, feed -> care, camera -> List.of(), clock);

    @Test
    void aDeviceThatNeedsCareSaysSoUnderItsPicture() {
        CameraFeed feed = new CameraFeed(UUID.randomUUID(), "Till", clock.instant());
        feed.state(new CameraState(CameraState.Kind.LIVE, clock.instant(), ""));
        assertThat(model.status(feed).kind()).isEqualTo(TileStatus.Kind.LIVE);

        care = "Its link is slow.";
        assertThat(model.status(feed).kind()).isEqualTo(TileStatus.Kind.CARE);
        assertThat(model.status(feed).detail()).isEqualTo(care);
    }

    @Test
    void aNewCameraIsWaitedFor() {
        assertThat(model.status(entrance).word()).isEqualTo("Waiting");
        assertThat(model.status(entrance).instead()).contains("Start the camera's program");
    }

    @Test
    void aLiveCameraShowsItsPaceAndTheAgeOfItsPicture() {
        live();
        clock.advance(Duration.ofMillis(220));

        TileStatus status = model.status(entrance);
        assertThat(status.word()).isEqualTo("Live");
        assertThat(status.detail()).as("all is well").isEmpty();
        assertThat(status.health()).isEqualTo("15 frames/s · 0.2 s");
        assertThat(status.instead()).isEmpty();
    }

    @Test
    void whatItsDeviceSendsAndDropsIsSaidToo() {
        live();
        Hello hello = new Hello(
                LinkMessage.VERSION, "smartshop-edge", "Raspberry Pi 5", 1280, 720, 15, 3_000_000, Hello.H264);
        entrance.device(new DeviceReport(
                hello,
                new Telemetry(100, 88, 12, 0, 0, Map.of(Gauge.BITRATE.name(), 3e6, Gauge.GOODPUT.name(), 2.93e6)),
                clock.instant()));

        assertThat(model.status(entrance).health()).isEqualTo("15 frames/s · 0.0 s · 2.9 Mbit/s · 12 dropped");
    }

    @Test
    void aCameraInQuarantineSaysWhyAndCanBeTriedAgain() {
        entrance.state(
                new CameraState(CameraState.Kind.QUARANTINED, clock.instant(), "Its pictures stop their decoder."));

        TileStatus status = model.status(entrance);
        assertThat(status.word()).isEqualTo("Not decoded");
        assertThat(status.instead()).isEqualTo("Its pictures stop their decoder.");
        model.tryAgain(entrance);
        assertThat(again).containsExactly(entrance.id());
    }

    @Test
    void aBlindCameraSaysWhyWhereLiveStood() {
        live();
        entrance.blindness(Optional.of(
                new Blindness(Blindness.Reason.OUT_OF_FOCUS, clock.instant().minusSeconds(61))));

        TileStatus status = model.status(entrance);
        assertThat(status.kind()).isEqualTo(TileStatus.Kind.BLIND);
        assertThat(status.word()).isEqualTo("Out of focus");
        assertThat(status.health()).contains("15 frames/s");
        assertThat(status.hint())
                .isEqualTo("Could not have recognised anybody for a minute (out of focus).\nNo visitors yet today.");
    }

    @Test
    void anOldPictureSaysItsAge() {
        live();
        clock.advance(Duration.ofMillis(2400));

        assertThat(model.status(entrance).kind()).isEqualTo(TileStatus.Kind.LATE);
        assertThat(model.status(entrance).detail()).isEqualTo("2.4 seconds old");
    }

    @Test
    void aLostCameraSaysSinceWhenAndWhatToDo() {
        live();
        entrance.state(new CameraState(CameraState.Kind.LOST, clock.instant(), ""));
        clock.advance(Duration.ofSeconds(90));

        assertThat(model.status(entrance).instead())
                .isEqualTo("No picture since 14:02:11. Check the camera's power and network.");
        assertThat(model.status(entrance).detail()).isEqualTo("1 min ago");
    }

    @Test
    void anAlertOutlinesItsCameraUntilItIsAnswered() {
        live();
        model.called(List.of(call(Stance.CHECK, true, "")));
        assertThat(model.alerting()).containsExactly(entrance.id());
        assertThat(model.status(entrance).word()).isEqualTo("Check");

        model.called(List.of());
        assertThat(model.alerting()).isEmpty();
        assertThat(model.status(entrance).word()).isEqualTo("Live");
    }

    @Test
    void aNameStandsInTheStripOnceTwoPeopleHaveLookedAndOnlyWhenAskedFor() {
        live();
        model.called(List.of(call(Stance.SECOND, true, "")));
        assertThat(model.status(entrance).word()).isEqualTo("1 of 2");

        model.called(List.of(call(Stance.ACT, false, "J. Doe")));
        assertThat(model.status(entrance).word()).isEqualTo("Act");
        assertThat(model.status(entrance).detail()).isEmpty();
        model.show(Show.NAMES);
        assertThat(model.status(entrance).detail()).isEqualTo("J. Doe");
    }

    private Called call(Stance stance, boolean waits, String name) {
        return new Called(entrance.id(), PersonId.random(), stance, waits, name);
    }

    private CameraFeed add(String name) {
        CameraFeed feed = new CameraFeed(UUID.randomUUID(), name, clock.instant());
        feeds.add(feed);
        return feed;
    }

    private void live() {
        entrance.state(new CameraState(CameraState.Kind.LIVE, clock.instant(), ""));
        entrance.rate(new CameraFeed.Rate(14.8, clock.instant()));
    }
}
