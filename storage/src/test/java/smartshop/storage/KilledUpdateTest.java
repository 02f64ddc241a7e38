package smartshop.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import smartshop.storage.camera.CameraEntry;
import smartshop.storage.vault.KeyFileVault;

/** A first start, or one that updates the tables, that is killed at any moment: the next one does it all. */
@EnabledIfSystemProperty(named = "smartshop.kills", matches = "\\d+")
class KilledUpdateTest {
    private static final int KILLS = Integer.getInteger("smartshop.kills", 10);
    /** On a computer that does nothing else, the other process has done all of it by then. */
    private static final int MOST_MILLIS = 5_000;
    /** Of the old tables. */
    private static final int VERSIONS = 9;

    private final Random random = new Random(7);

    @TempDir
    Path folders;

    @TempDir
    Path migrations;

    /** The other process. */
    static final class Starter {
        public static void main(String[] arguments) {
            Shop.open(Path.of(arguments[0])).close();
        }
    }

    @Test
    void theNextStartDoesItAll() throws Exception {
        Path old = old();
        int killed = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            boolean first = kill % 2 == 0;
            Path folder = Files.createDirectories(folders.resolve("shop-" + kill));
            if (!first) {
                copy(old, folder);
            }
            killed += killed(folder) ? 1 : 0;
            try (Database database = Shop.open(folder)) {
                assertThat(database.cameras().all())
                        .extracting(CameraEntry::name)
                        .isEqualTo(first ? List.of() : List.of("Door"));
            }
            assertThat(folder.resolve("restoring")).doesNotExist();
        }
        System.out.printf("%d of %d were killed before they were done%n", killed, KILLS);
    }

    private Path old() throws IOException {
        Path old = Files.createDirectories(folders.resolve("old"));
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/smartshop/storage/sql"))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (Integer.parseInt(name.substring(1, name.indexOf("__"))) <= VERSIONS) {
                    Files.copy(file, migrations.resolve(name));
                }
            }
        }
        try (Database database = Database.open(
                old, KeyFileVault.in(old), Clock.systemUTC(), Optional.empty(), "filesystem:" + migrations)) {
            database.cameras().add("Door");
        }
        return old;
    }

    private boolean killed(Path folder) throws IOException, InterruptedException {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Starter.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return !other.waitFor(random.nextInt(MOST_MILLIS), TimeUnit.MILLISECONDS);
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
