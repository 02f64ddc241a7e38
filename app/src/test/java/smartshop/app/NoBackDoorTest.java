package smartshop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import smartshop.recognition.model.ModelException;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.model.ModelStore;

/** What this process listens on, as the kernel has it. */
@EnabledOnOs(OS.LINUX)
class NoBackDoorTest {
    /** {@code TCP_LISTEN} in Linux's tcp_states.h. */
    private static final String LISTENING = "0A";

    private static ModelPack models;

    @TempDir
    Path folder;

    @BeforeAll
    static void loadModels() throws ModelException {
        models = new ModelStore(List.of()).open();
    }

    @AfterAll
    static void unloadModels() {
        models.close();
    }

    @Test
    void theConsoleListensOnItsOnePortAndNothingElse() throws Exception {
        Set<String> before = doors();
        try (Console console = Console.open(new ConsoleSettings(folder, 0, models).onLoopback(), Clock.systemUTC())) {
            Set<String> opened = new HashSet<>(doors());
            opened.removeAll(before);
            assertThat(opened).containsExactly("tcp %04X".formatted(console.port()));
        }
        assertThat(doors()).isEqualTo(before);
    }

    @Test
    void onLoopbackNobodyElseReachesIt() throws Exception {
        try (Console console = Console.open(new ConsoleSettings(folder, 0, models).onLoopback(), Clock.systemUTC())) {
            String port = ":%04X".formatted(console.port());
            assertThat(lines("tcp", "tcp6").map(line -> line[1]).filter(address -> address.endsWith(port)))
                    .allMatch(address -> address.startsWith("0100007F")
                            || address.startsWith("0000000000000000FFFF00000100007F")
                            || address.startsWith("00000000000000000000000001000000"));
        }
    }

    /** The ports of this process that somebody else could knock at. */
    private static Set<String> doors() throws IOException {
        Set<String> own = sockets();
        Stream<String> tcp = lines("tcp", "tcp6")
                .filter(line -> line[3].equals(LISTENING) && own.contains(line[9]))
                .map(line -> "tcp " + port(line));
        Stream<String> udp =
                lines("udp", "udp6").filter(line -> own.contains(line[9])).map(line -> "udp " + port(line));
        return Stream.concat(tcp, udp).collect(Collectors.toSet());
    }

    private static String port(String[] line) {
        return line[1].substring(line[1].lastIndexOf(':') + 1);
    }

    /** Their inodes. */
    private static Set<String> sockets() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
            return files.map(NoBackDoorTest::target)
                    .filter(target -> target.startsWith("socket:["))
                    .map(target -> target.substring("socket:[".length(), target.length() - 1))
                    .collect(Collectors.toSet());
        }
    }

    private static String target(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException e) {
            return ""; // closed meanwhile
        }
    }

    /** local_address is the second column, st the fourth, inode the tenth. */
    private static Stream<String[]> lines(String... tables) throws IOException {
        Stream<String[]> all = Stream.empty();
        for (String table : tables) {
            Path file = Path.of("/proc/self/net", table);
            if (Files.exists(file)) {
                all = Stream.concat(
                        all,
                        Files.readAllLines(file).stream()
                                .skip(1)
                                .map(line -> line.strip().split(" +")));
            }
        }
        return all;
    }
}
