package smartshop.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.storage.Database;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Actor;
import smartshop.storage.audit.Deed;
import smartshop.storage.vault.KeyFileVault;

class BackupCommandTest {
    @TempDir
    Path folder;

    @TempDir
    Path drive;

    @Test
    void aBackupIsMadeVerifiedAndRestoredAndTheLogSaysSo() throws IOException {
        record(2);

        Line made = run("backup", "--to", drive.toString());
        assertThat(made.status()).as(made.err()).isZero();
        assertThat(made.out())
                .contains("0 on the watchlist, 0 alerts, 2 rows of the audit log")
                .contains("found good");
        Path file = backup();
        assertThat(run("verify", file.toString()).out()).startsWith("Whole: 0 on the watchlist");
        assertThat(run("verify").out()).contains("3 rows of the audit log");
        record(4);
        assertThat(run("audit", "copy-to", drive.toString()).status()).isZero();

        Line restored = run("restore", file.toString());
        assertThat(restored.status()).as(restored.err()).isZero();

        Line audit = run("audit", "verify");
        assertThat(audit.status()).isZero();
        assertThat(audit.out())
                .startsWith("3 entries, whole since")
                .contains(
                        "a backup was restored, as row 3 says: 6 rows that a checkpoint knows of from before are not in this log.");
    }

    @Test
    void aChangedBackupIsRefusedInASentence() throws IOException {
        record(1);
        run("backup", "--to", drive.toString());
        byte[] bytes = Files.readAllBytes(backup());
        bytes[bytes.length - 5000] ^= 4;
        Files.write(backup(), bytes);

        for (String command : List.of("verify", "restore")) {
            Line line = run(command, backup().toString());
            assertThat(line.status()).isEqualTo(1);
            assertThat(line.err()).contains("is not as it was made").doesNotContain("Exception");
        }
    }

    @Test
    void whileTheConsoleRunsABackupCanBeVerifiedAndNothingRestored() throws IOException {
        record(1);
        run("backup", "--to", drive.toString());
        try (Database running = Database.open(folder, KeyFileVault.in(folder))) {
            assertThat(run("verify", backup().toString()).status()).isZero();
            assertThat(run("verify").err()).contains("in use by another SmartShop");
            assertThat(run("restore", backup().toString()).err()).contains("in use by another SmartShop");
            assertThat(run("backup").err()).contains("in use by another SmartShop");
        }
    }

    @Test
    void whereThereIsNothingNothingIsMade() {
        assertThat(run("backup").err()).contains("There is no database here");
        assertThat(run("verify").err()).contains("There is no database here");
        assertThat(Database.file(folder)).doesNotExist();
    }

    private Line run(String... words) {
        Stream<String> further = Stream.concat(Stream.of(words).skip(1), Stream.of("--data", folder.toString()));
        return Line.of(command(words[0]), further.toArray(String[]::new));
    }

    private static Object command(String name) {
        return switch (name) {
            case "backup" -> new BackupCommand();
            case "verify" -> new VerifyCommand();
            case "restore" -> new RestoreCommand();
            default -> new AuditCommand();
        };
    }

    private Path backup() throws IOException {
        try (Stream<Path> files = Files.list(drive)) {
            return files.filter(file -> file.toString().endsWith(".mv.db"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void record(int rows) {
        try (Database database = Database.open(folder, KeyFileVault.in(folder))) {
            for (int i = 0; i < rows; i++) {
                database.audit(Actor.OWNER).record(Deed.of(Action.PERSON_REMOVED, UUID.randomUUID()));
            }
        }
    }
}
