package smartshop.app.ui.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.SettableClock;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.CameraState;
import smartshop.app.pairing.PairingAsk;
import smartshop.app.pairing.PairingState;
import smartshop.app.ui.Check;
import smartshop.app.ui.pairing.PairingViewModel.Step;
import smartshop.app.ui.pairing.PairingViewModel.Way;
import smartshop.camera.link.ConsoleAddress;

class PairingViewModelTest {
    private static final ConsoleAddress NEAR = new ConsoleAddress("192.168.1.20", 8443);
    private static final ConsoleAddress ROUTER = new ConsoleAddress("shop.example", 8443);
    private static final ConsoleAddress HUB = new ConsoleAddress("10.77.3.2", 8443);

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));
    private final ScriptedDesk desk = new ScriptedDesk(clock.instant().plus(Duration.ofMinutes(10)));
    private final List<CameraFeed> feeds = new ArrayList<>();
    private final PairingViewModel model = new PairingViewModel(desk, () -> feeds, Runnable::run, Runnable::run, clock);

    @TempDir
    private Path card;

    @Test
    void aCameraIsShownTheCodeAsksIsConfirmedAndLive() {
        offered();
        assertThat(model.stepProperty().get()).isEqualTo(Step.CODE);
        assertThat(model.code()).isEqualTo("smartshop1:code1");
        clock.advance(Duration.ofSeconds(61));
        model.tick();
        assertThat(model.countdownProperty().get()).isEqualTo("Good for 8:59 minutes");

        asks();
        model.confirm(" Entrance ");
        assertThat(desk.heard).last().isEqualTo("confirm Entrance");

        CameraFeed feed = new CameraFeed(UUID.randomUUID(), "Entrance", clock.instant());
        feeds.add(feed);
        desk.state = new PairingState.Paired(feed.id(), "Entrance");
        model.tick();
        assertThat(model.stepProperty().get()).isEqualTo(Step.PAIRED);
        assertThat(model.live()).isFalse();
        feed.state(new CameraState(CameraState.Kind.LIVE, clock.instant(), ""));
        assertThat(model.live()).isTrue();
    }

    @Test
    void theOperatorSeesWhichWaysTheCameraFound() {
        offered();
        asks();

        assertThat(model.ways())
                .containsExactly(
                        new Way("192.168.1.20:8443", false),
                        new Way("shop.example:8443", true),
                        new Way("10.77.3.2:8443", true));
    }

    @Test
    void aNameThatIsRefusedLeavesTheCameraAsking() {
        offered();
        asks();
        model.confirm(" ");

        assertThat(model.stepProperty().get()).isEqualTo(Step.ASKED);
        assertThat(model.noteProperty().get()).isEqualTo(Check.bad("A camera needs a name."));
    }

    @Test
    void aNewDeviceTakesTheCamerasPlace() {
        CameraFeed feed = new CameraFeed(UUID.randomUUID(), "Till", clock.instant());
        model.start(Optional.of(feed));
        model.offer(List.of(NEAR));
        asks();
        model.confirm("");

        assertThat(desk.heard).last().isEqualTo("replace " + feed.id());
    }

    @Test
    void aStrangersDeviceIsTurnedAwayAndAnotherCodeIsOneStepAway() {
        offered();
        asks();
        model.reject();
        assertThat(desk.heard).last().isEqualTo("reject");
        assertThat(model.stepProperty().get()).isEqualTo(Step.FAILED);

        model.again();
        assertThat(model.stepProperty().get()).isEqualTo(Step.CODE);
        assertThat(model.code()).isEqualTo("smartshop1:code3");
        assertThat(model.noteProperty().get()).isEqualTo(Check.NONE);
    }

    @Test
    void whatWentWrongIsSaid() {
        offered();
        desk.state = new PairingState.Expired();
        model.tick();
        assertThat(model.noteProperty().get().words()).startsWith("No camera came within ten minutes");

        model.again();
        desk.state = new PairingState.Failed("The camera went away.");
        model.tick();
        assertThat(model.noteProperty().get().words()).isEqualTo("The camera went away.");
    }

    @Test
    void closingTheWizardWithdrawsTheCode() {
        offered();
        model.close();
        model.close();

        assertThat(desk.heard).containsOnlyOnce("cancel");
        assertThat(model.code()).isEmpty();
        assertThat(model.stepProperty().get()).isEqualTo(Step.CLOSED);
    }

    @Test
    void theCodeFitsOnAMemoryCard() throws IOException {
        offered();
        model.save(card.resolve("smartshop-pair.txt"));
        assertThat(Files.readString(card.resolve("smartshop-pair.txt")).strip()).isEqualTo("smartshop1:code1");

        model.save(card.resolve("missing/smartshop-pair.txt"));
        assertThat(model.noteProperty().get().level()).isEqualTo(Check.Level.BAD);
    }

    private void offered() {
        model.start(Optional.empty());
        assertThat(desk.heard).isEmpty();
        model.offer(List.of(NEAR, ROUTER, HUB));
    }

    private void asks() {
        desk.state = new PairingState.Asked(new PairingAsk(
                "10000000abcd",
                "Raspberry Pi 5",
                "smartshop-edge 0.1",
                "203.0.113.9",
                ROUTER,
                List.of(HUB),
                "123456",
                Optional.empty()));
        model.tick();
        assertThat(model.stepProperty().get()).isEqualTo(Step.ASKED);
    }
}
