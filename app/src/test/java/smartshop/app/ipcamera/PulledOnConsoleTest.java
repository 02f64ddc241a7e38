package smartshop.app.ipcamera;

import static org.assertj.core.api.Assertions.assertThat;
import static smartshop.app.Eventually.eventually;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.Console;
import smartshop.app.ConsoleSettings;
import smartshop.app.StartException;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.CameraState;
import smartshop.app.standin.RtspStandIn;
import smartshop.app.standin.RtspStandIn.Login;
import smartshop.app.standin.StandInClip;
import smartshop.recognition.model.ModelException;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.model.ModelStore;
import smartshop.storage.camera.CameraSource;

class PulledOnConsoleTest {
    @TempDir
    Path folder;

    @Test
    void aCameraOfTheShopIsLiveAgainAfterARestartAndLeavesNoProcessWhenRemoved() throws Exception {
        try (RtspStandIn camera = new RtspStandIn(StandInClip.H265, Login.DIGEST, "admin", "s3cret")) {
            CameraSource source = new CameraSource(CameraSource.Kind.RTSP, camera.address(), "admin", "s3cret");
            ProcessHandle first;
            try (Console console = open()) {
                UUID door = console.cameras().add("Door", source);
                live(console.cameras().feeds().getFirst());
                first = process(console, door);
            }
            assertThat(first.isAlive()).isFalse();
            try (Console console = open()) {
                CameraFeed door = console.cameras().feeds().getFirst();
                assertThat(door.name()).isEqualTo("Door");
                live(door);
                ProcessHandle second = process(console, door.id());

                console.cameras().remove(door.id());

                assertThat(second.isAlive()).isFalse();
                assertThat(console.cameras().feeds()).isEmpty();
            }
        }
    }

    @Test
    void aCorrectedPasswordIsTakenAtOnce() throws Exception {
        try (RtspStandIn camera = new RtspStandIn(StandInClip.H264, Login.BASIC, "admin", "s3cret");
                Console console = open()) {
            UUID door = console.cameras()
                    .add("Door", new CameraSource(CameraSource.Kind.RTSP, camera.address(), "admin", "wrong"));
            CameraFeed feed = console.cameras().feeds().getFirst();
            eventually("the refusal", () -> feed.trouble().equals("Wrong user name or password."));

            console.cameras()
                    .changeSource(door, new CameraSource(CameraSource.Kind.RTSP, camera.address(), "admin", "s3cret"));

            live(feed);
            assertThat(feed.trouble()).isEmpty();
        }
    }

    private static void live(CameraFeed feed) throws InterruptedException {
        eventually("live", () -> feed.state().kind() == CameraState.Kind.LIVE && feed.pictures() > 2);
    }

    private static ProcessHandle process(Console console, UUID camera) {
        return ProcessHandle.of(console.cameras().decoder(camera).orElseThrow()).orElseThrow();
    }

    private Console open() throws StartException, ModelException {
        ModelPack pack = new ModelStore(List.of()).open(ModelPack.Kind.BUILTIN);
        return Console.open(new ConsoleSettings(folder, 0, pack).exempted().onLoopback(), Clock.systemUTC());
    }
}
