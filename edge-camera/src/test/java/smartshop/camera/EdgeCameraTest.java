package smartshop.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import smartshop.camera.identity.DeviceIdentity;

/** The program as a process of its own, as a console's demo and a device start it. */
class EdgeCameraTest {
    @TempDir
    Path folder;

    private TestConsole console;
    private Process process;
    private Path errors;

    @BeforeEach
    void start() throws Exception {
        console = new TestConsole();
        errors = folder.resolve("errors");
    }

    @AfterEach
    void stop() throws Exception {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
        console.close();
    }

    @Test
    void childStreamsUntilItsStandardInputCloses() throws Exception {
        launch("run", "--config", "-", "--watch-parent");
        OutputStream in = process.getOutputStream();
        in.write((config("pattern", console.identity) + ".\n").getBytes(StandardCharsets.UTF_8));
        in.flush();
        assertThat(console.unit().keyframe()).isTrue();
        assertThat(process.isAlive()).isTrue();
        in.close();
        assertThat(status()).isZero();
        assertThat(said()).doesNotContain(console.identity.text());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void deviceEndsWhenToldTo() throws Exception {
        launch("run", "--config", file("pattern", console.identity).toString());
        console.unit();
        process.destroy();
        assertThat(status()).isEqualTo(128 + 15);
        Until.holds(() -> console.closed.contains(1000), "a polite goodbye");
    }

    @Test
    void strangersIdentityIsOneSentence() throws Exception {
        launch(
                "run",
                "--once",
                "--config",
                file("pattern", console.authority.identity(UUID.randomUUID())).toString());
        assertThat(status()).isEqualTo(1);
        assertThat(said()).contains("The console does not accept this camera.").doesNotContain("\tat ");
    }

    @Test
    void badConfigurationIsOneSentence() throws Exception {
        launch("run", "--config", file("telepathy", console.identity).toString());
        assertThat(status()).isEqualTo(2);
        assertThat(said())
                .contains("The source is none of")
                .doesNotContain("\tat ")
                .doesNotContain(console.identity.text());
    }

    @Test
    void missingConfigurationIsNamed() throws Exception {
        launch("run", "--config", folder.resolve("none").toString());
        assertThat(status()).isEqualTo(2);
        assertThat(said()).contains("Cannot read the configuration");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void configurationThatOthersCanReadIsWarnedOf() throws Exception {
        Path file = file("pattern", console.authority.identity(UUID.randomUUID()));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        launch("run", "--once", "--config", file.toString());
        status();
        assertThat(said()).contains("chmod o=");
    }

    @Test
    void doctorFindsTheConsole() throws Exception {
        launch("doctor", "--config", file("pattern", console.identity).toString());
        status(); // this machine may lack what a device needs
        assertThat(said()).contains("is the one this camera was paired with").contains("H.264 encoder: works");
    }

    @Test
    void doctorSaysHowToPair() throws Exception {
        Path config = Files.writeString(folder.resolve("config"), "source=pattern\n");
        launch(
                "doctor",
                "--json",
                "--config",
                config.toString(),
                "--state",
                folder.resolve("state").toString());
        status();
        assertThat(said()).contains("\"what\" : \"Pairing\"", "hold the QR code before this camera");
    }

    private void launch(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx64m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                EdgeCamera.class.getName()));
        command.addAll(List.of(arguments));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(errors.toFile())
                .start();
    }

    private int status() throws InterruptedException {
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ended").isTrue();
        return process.exitValue();
    }

    private String said() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Files.copy(errors, all);
        return all.toString(StandardCharsets.UTF_8);
    }

    private Path file(String source, DeviceIdentity identity) throws Exception {
        return Files.writeString(folder.resolve("config"), config(source, identity));
    }

    private String config(String source, DeviceIdentity identity) throws Exception {
        return """
                console=127.0.0.1:%d
                identity=%s
                source=%s
                width=320
                height=240
                """.formatted(console.port(), identity.text(), source);
    }
}
