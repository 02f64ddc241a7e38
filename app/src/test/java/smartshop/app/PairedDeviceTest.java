package smartshop.app;

import static org.assertj.core.api.Assertions.assertThat;
import static smartshop.app.Eventually.eventually;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.CameraState;
import smartshop.app.pairing.PairingState;
import smartshop.camera.link.ConsoleAddress;
import smartshop.recognition.model.ModelException;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.model.ModelStore;

/** A whole console and the device's real program beside it. */
class PairedDeviceTest {
    private static ModelPack models;

    @TempDir
    Path folder;

    private Console console;
    private Path card;
    private Path state;
    private Process device;
    private final List<String> said = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void loadModels() throws ModelException {
        models = new ModelStore(List.of()).open();
    }

    @AfterAll
    static void unloadModels() {
        models.close();
    }

    @BeforeEach
    void start() throws Exception {
        console = Console.open(
                new ConsoleSettings(Files.createDirectory(folder.resolve("shop")), 0, models).onLoopback(),
                Clock.systemUTC());
        card = folder.resolve("smartshop-pair.txt");
        state = folder.resolve("state");
        Path config = Files.writeString(folder.resolve("config"), "source=pattern\nwidth=320\nheight=240\n");
        device = device("run", "--config", config.toString(), "--pairing-file", card.toString());
    }

    private Process device(String... arguments) throws IOException {
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dsmartshop.log=INFO",
                "-cp",
                System.getProperty("java.class.path"),
                "smartshop.camera.EdgeCamera");
        command.command().addAll(List.of(arguments));
        command.command().addAll(List.of("--state", state.toString()));
        Process started = command.redirectErrorStream(true).start();
        Thread.ofVirtual().start(() -> listen(started));
        return started;
    }

    private void listen(Process to) {
        try (BufferedReader lines = to.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(said::add);
        } catch (IOException e) {
            said.add(e.toString());
        }
    }

    @AfterEach
    void stop() throws Exception {
        device.destroy();
        device.waitFor();
        console.close();
    }

    @Test
    void deviceThatIsPluggedInIsPairedFromItsCardStreamsIsRevokedAndPairedAnew() throws Exception {
        eventually("it waits", () -> said("This camera is not paired."));
        layCode();
        eventually("it asks", () -> console.pairing().state() instanceof PairingState.Asked);
        console.pairing().confirm("Entrance");
        CameraFeed feed = console.cameras().feeds().getFirst();
        eventually("it streams", () -> feed.state().kind() == CameraState.Kind.LIVE);
        UUID camera = feed.id();
        assertThat(card).doesNotExist();
        assertThat(console.storage().cameras().all().getFirst().device()).isPresent();

        console.cameras().revoke(camera);
        assertThat(console.storage().cameras().all().getFirst().device()).isEmpty();
        eventually("it hears of it", () -> said("The console does not accept this camera."));
        assertThat(console.cameras().feeds()).containsExactly(feed);
        eventually("no picture", () -> feed.state().kind() == CameraState.Kind.LOST);
        assertThat(feed.trouble()).startsWith("No device is paired for it.");

        layCode();
        eventually("it asks again", () -> console.pairing().state() instanceof PairingState.Asked);
        console.pairing().replace(camera);
        eventually("it streams again", () -> feed.state().kind() == CameraState.Kind.LIVE);
        assertThat(feed.trouble()).isEmpty();
        assertThat(recordedOf(camera))
                .containsExactly("camera-added", "camera-paired", "camera-revoked", "camera-paired");

        assertThat(device("forget").waitFor()).isZero();
        eventually("it waits again", () -> times("This camera is not paired.") > 1);
        eventually("no picture", () -> feed.state().kind() == CameraState.Kind.LOST);

        Process typed = device("pair", "-", "--config", folder.resolve("config").toString());
        typed.outputWriter().append(code()).append('\n').close();
        eventually("it asks by command", () -> console.pairing().state() instanceof PairingState.Asked);
        console.pairing().replace(camera);
        assertThat(typed.waitFor()).isZero();
        eventually("who waits takes it up", () -> feed.state().kind() == CameraState.Kind.LIVE);
    }

    private List<String> recordedOf(UUID camera) {
        List<String> actions = new ArrayList<>();
        console.audit().newest(100, entry -> {
            if (entry.subject().equals(Optional.of(camera))) {
                actions.add(entry.action());
            }
        });
        return actions;
    }

    private void layCode() throws IOException {
        Files.writeString(card, code());
    }

    private String code() {
        return console.pairing()
                .open(List.of(new ConsoleAddress("127.0.0.1", console.port())))
                .code();
    }

    private boolean said(String words) {
        return times(words) > 0;
    }

    private long times(String words) {
        return said.stream().filter(line -> line.contains(words)).count();
    }
}
