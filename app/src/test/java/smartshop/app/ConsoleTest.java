package smartshop.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static smartshop.app.Eventually.eventually;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.CameraState;
import smartshop.app.live.DeviceReport;
import smartshop.app.live.Frame;
import smartshop.app.live.Notice;
import smartshop.camera.identity.AuthorityPin;
import smartshop.camera.link.AccessUnit;
import smartshop.camera.link.Gauge;
import smartshop.camera.link.Hello;
import smartshop.camera.link.LinkMessage;
import smartshop.camera.link.Mask;
import smartshop.camera.link.StreamSettings;
import smartshop.camera.link.Telemetry;
import smartshop.recognition.model.ModelException;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.model.ModelStore;
import smartshop.storage.camera.MaskedArea;
import smartshop.storage.camera.StreamWish;
import smartshop.storage.camera.WantedPicture;

class ConsoleTest {
    private static ModelPack models;

    @TempDir
    Path folder;

    private Console console;

    @BeforeAll
    static void loadModels() throws ModelException {
        models = new ModelStore(List.of()).open();
    }

    @AfterAll
    static void unloadModels() {
        models.close();
    }

    @BeforeEach
    void open() throws StartException {
        console = Console.open(settings(0), Clock.systemUTC());
    }

    private ConsoleSettings settings(int port) {
        return new ConsoleSettings(folder, port, models).exempted().onLoopback();
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void aStreamIsShownLiveWithItsCaptureTimes() throws Exception {
        NewCamera added = console.cameras().add("Entrance");
        CameraFeed feed = console.cameras().feeds().getFirst();
        assertThat(feed.state().kind()).isEqualTo(CameraState.Kind.WAITING);

        try (TestCamera camera = new TestCamera(console, added)) {
            for (int i = 0; i < 10; i++) {
                Frame frame = nextFrame(feed);
                assertThat(ShadesStream.belong(frame.picture(), frame.capturedAt()))
                        .isTrue();
            }
            eventually("a rate", () -> feed.rate().framesPerSecond() > 5);
        }
        assertThat(feed.state().kind()).isEqualTo(CameraState.Kind.LIVE);
    }

    @Test
    void aCutStreamIsLostInWordsAndBackAfterTheDeviceReconnects() throws Exception {
        NewCamera added = console.cameras().add("Entrance");
        CameraFeed feed = console.cameras().feeds().getFirst();
        new TestCamera(console, added).closeAfter(() -> nextFrame(feed));

        eventually("it is lost", () -> feed.state().kind() == CameraState.Kind.LOST);
        assertThat(feed.state().words()).matches("No picture since \\d\\d:\\d\\d:\\d\\d\\. Check the camera.*");

        new TestCamera(console, added)
                .closeAfter(() -> eventually("it is back", () -> feed.state().kind() == CameraState.Kind.LIVE));
        assertThat(words()).contains("Entrance is back.");
    }

    @Test
    void aSecondDeviceOfTheSameCameraTakesOver() throws Exception {
        NewCamera added = console.cameras().add("Entrance");
        CameraFeed feed = console.cameras().feeds().getFirst();
        try (TestCamera first = new TestCamera(console, added)) {
            nextFrame(feed);
            first.damage(unit -> new AccessUnit(0, 0, 0, unit.capturedAt().minusSeconds(9999), false, new byte[] {1}));
            try (TestCamera second = new TestCamera(console, added)) {
                for (int i = 0; i < 10; i++) {
                    Frame frame = nextFrame(feed);
                    assertThat(ShadesStream.belong(frame.picture(), frame.capturedAt()))
                            .isTrue();
                }
            }
        }
    }

    @Test
    void aDeviceHearsWhatIsWantedOfItsStream() throws Exception {
        NewCamera added = console.cameras().add("Entrance");
        Mask mask = new Mask(0, 0, 0.25, 1);
        try (TestCamera camera = new TestCamera(console, added)) {
            camera.say(new Hello(LinkMessage.VERSION, "test", "", 320, 192, 15, 400_000, Hello.H264));
            StreamSettings asConfigured = new StreamSettings(0, 320, 192, 15, 400_000, List.of(), false, "");
            eventually("what its own configuration says", () -> camera.heard.contains(asConfigured));

            console.cameras()
                    .changeStreamSettings(
                            added.id(),
                            new StreamWish(Optional.empty(), List.of(new MaskedArea(0, 0, 0.25, 1)), false));
            StreamSettings masked = new StreamSettings(1, 320, 192, 15, 400_000, List.of(mask), false, "");
            eventually("the mask", () -> camera.heard.contains(masked));

            console.cameras()
                    .changeStreamSettings(
                            added.id(),
                            new StreamWish(Optional.of(new WantedPicture(640, 360, 8, 300_000)), List.of(), false));
            StreamSettings small = new StreamSettings(2, 640, 360, 8, 300_000, List.of(), false, "");
            eventually("the size", () -> camera.heard.contains(small));
        }
        assertThatThrownBy(() -> console.cameras()
                        .changeStreamSettings(
                                added.id(),
                                new StreamWish(Optional.empty(), List.of(new MaskedArea(0.5, 0, 0.6, 1)), false)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(console.cameras().streamSettings(added.id()).picture()).isPresent();
    }

    @Test
    void whatADeviceMeasuresOfItselfIsKnown() throws Exception {
        NewCamera added = console.cameras().add("Entrance");
        CameraFeed feed = console.cameras().feeds().getFirst();
        assertThat(feed.device()).isEmpty();
        try (TestCamera camera = new TestCamera(console, added)) {
            camera.say(new Hello(LinkMessage.VERSION, "test", "Board", 320, 192, 15, 400_000, Hello.H264));
            camera.say(new Telemetry(10, 9, 1, 0, 0, Map.of(Gauge.TEMPERATURE_CELSIUS.name(), 61.5)));
            eventually(
                    "its temperature",
                    () -> feed.device()
                            .map(DeviceReport::telemetry)
                            .filter(told ->
                                    told.gauge(Gauge.TEMPERATURE_CELSIUS).orElse(0) == 61.5)
                            .isPresent());
            assertThat(feed.device().orElseThrow().hello().board()).isEqualTo("Board");
        }
    }

    @Test
    void aKilledDecoderIsReplacedAndThePictureComesBack() throws Exception {
        NewCamera added = console.cameras().add("Entrance");
        CameraFeed feed = console.cameras().feeds().getFirst();
        try (TestCamera camera = new TestCamera(console, added)) {
            nextFrame(feed);
            Set<Long> before = decoders();
            ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);

            eventually("another decoder", () -> decoders().stream().anyMatch(pid -> !before.contains(pid)));
            feed.shown().take();
            nextFrame(feed);
        }
    }

    @Test
    void garbageHarmsNothingAndThePictureComesBack() throws Exception {
        NewCamera added = console.cameras().add("Entrance");
        CameraFeed feed = console.cameras().feeds().getFirst();
        Random random = new Random(3);
        try (TestCamera camera = new TestCamera(console, added)) {
            nextFrame(feed);
            camera.damage(unit -> {
                random.nextBytes(unit.data());
                return unit;
            });
            eventually("no pictures", () -> feed.state().kind() == CameraState.Kind.LOST);
            camera.damage(unit -> unit);
            eventually("pictures", () -> feed.state().kind() == CameraState.Kind.LIVE);
        }
    }

    @Test
    void camerasAndTheAuthorityOutliveARestart() throws Exception {
        NewCamera added = console.cameras().add("Entrance");
        console.cameras().rename(added.id(), "Front door");
        AuthorityPin pin = console.pin();
        console.close();

        console = Console.open(settings(0), Clock.systemUTC());

        assertThat(console.pin()).isEqualTo(pin);
        assertThat(console.cameras().feeds()).extracting(CameraFeed::name).containsExactly("Front door");
        try (TestCamera camera = new TestCamera(console, added)) {
            nextFrame(console.cameras().feeds().getFirst());
        }
    }

    @Test
    void aRemovedCameraIsHungUpOnAndNotLetInAgain() throws Exception {
        NewCamera added = console.cameras().add("Entrance");
        CameraFeed feed = console.cameras().feeds().getFirst();
        try (TestCamera camera = new TestCamera(console, added)) {
            nextFrame(feed);

            console.cameras().remove(added.id());

            assertThat(console.cameras().feeds()).isEmpty();
            assertThat(decoders()).isEmpty();
            assertThatThrownBy(() -> new TestCamera(console, added)).isInstanceOf(Exception.class);
        }
        assertThat(words()).anyMatch(words -> words.contains("its camera is not on the list"));
    }

    @Test
    void theConfigurationSaysEverythingThatADeviceNeeds() {
        NewCamera added = console.cameras().add("Entrance");

        assertThat(added.configuration())
                .contains("console=127.0.0.1:" + console.port())
                .contains("identity=");
        assertThat(added.identity().camera()).isEqualTo(added.id());
        assertThat(added.identity().pin()).isEqualTo(console.pin());
    }

    @Test
    void closingLeavesNoProcessNoThreadAndNoSocket() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        int port = console.port();
        NewCamera added = console.cameras().add("Entrance");
        TestCamera camera = new TestCamera(console, added);
        nextFrame(console.cameras().feeds().getFirst());

        console.close();
        camera.close();

        assertThat(decoders()).isEmpty();
        eventually("our threads have ended", () -> ours(before).isEmpty());
        try (ServerSocket free = new ServerSocket(port)) {
            assertThat(free.getLocalPort()).isEqualTo(port);
        }
    }

    private static Set<String> ours(Set<Thread> before) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread))
                .map(Thread::getName)
                .filter(name -> name.matches("(ingest|watch|decode|decoder|decoded|alert|sightings|checks|listed).*"))
                .collect(Collectors.toSet());
    }

    @Test
    void aTakenPortIsOneSentenceAndNothingStaysBehind() throws Exception {
        console.close();
        try (ServerSocket other = new ServerSocket(0)) {
            int port = other.getLocalPort();
            assertThatThrownBy(() -> Console.open(settings(port), Clock.systemUTC()))
                    .isInstanceOf(StartException.class)
                    .hasMessage("Port %d is in use by another program. Close it or start with --port.", port);
        }
        console = Console.open(settings(0), Clock.systemUTC());
    }

    @Test
    void aFolderInUseIsOneSentence() {
        assertThatThrownBy(() -> Console.open(settings(0), Clock.systemUTC()))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("another SmartShop");
    }

    @Test
    void aDamagedCertificateIsOneSentence() throws Exception {
        console.close();
        Files.write(folder.resolve("console.p12"), new byte[] {1, 2, 3});

        assertThatThrownBy(() -> Console.open(settings(0), Clock.systemUTC()))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("console.p12");
    }

    private List<String> words() {
        return console.notices().all().stream().map(Notice::words).toList();
    }

    private static Set<Long> decoders() {
        return ProcessHandle.current()
                .children()
                .filter(ProcessHandle::isAlive)
                .map(ProcessHandle::pid)
                .collect(Collectors.toSet());
    }

    private static Frame nextFrame(CameraFeed feed) throws InterruptedException {
        Frame[] frame = new Frame[1];
        eventually("a frame", () -> (frame[0] = feed.shown().take()) != null);
        return frame[0];
    }
}
