package smartshop.app.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class ConfinementTest {
    @TempDir
    private Path folder;

    @Test
    void aDecoderMayComputeAndNothingElse() throws Exception {
        assertThat(attempts(false))
                .containsExactly(
                        "connect refused",
                        "listen refused",
                        "read refused",
                        "write refused",
                        "delete refused",
                        "start refused",
                        "signal refused",
                        "thread done",
                        "memory refused",
                        "local refused");
    }

    @Test
    void whoPullsPicturesKeepsTheNetworkAlone() throws Exception {
        assertThat(attempts(true))
                .startsWith("connect done", "listen refused", "read refused", "write refused", "delete refused")
                .endsWith("local refused");
    }

    private List<String> attempts(boolean network) throws Exception {
        Path file = Files.writeString(folder.resolve("letter"), "left alone");
        Process victim = new ProcessBuilder("sleep", "60").start();
        try (ServerSocket server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            Process probe = new ProcessBuilder(command(network, server.getLocalPort(), file, victim.pid()))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String told = new String(probe.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(Files.readString(file)).isEqualTo("left alone");
            assertThat(victim.isAlive()).isTrue();
            return told.lines().toList();
        } finally {
            victim.destroyForcibly();
        }
    }

    /** As a decoder is started, for the limit of its memory suits its JVM; but for the attempt to take more. */
    private static List<String> command(boolean network, int port, Path file, long victim) {
        List<String> command = new ArrayList<>(DecoderCommand.OPTIONS);
        command.addFirst(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.removeIf("-XX:+ExitOnOutOfMemoryError"::equals);
        command.addAll(List.of(
                "-XX:MaxDirectMemorySize=1g",
                "-cp",
                System.getProperty("java.class.path"),
                ConfinementProbe.class.getName(),
                Boolean.toString(network),
                Integer.toString(port),
                file.toString(),
                Long.toString(victim)));
        return command;
    }
}
