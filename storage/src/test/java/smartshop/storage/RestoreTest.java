package smartshop.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Actor;
import smartshop.storage.audit.Deed;
import smartshop.storage.audit.Fault;
import smartshop.storage.audit.Restore;
import smartshop.storage.audit.Verification;
import smartshop.storage.backup.GoodBackup;
import smartshop.storage.backup.Swap;
import smartshop.storage.outbox.ChannelSettings;
import smartshop.storage.outbox.Outgoing;
import smartshop.storage.vault.KeyFileVault;
import smartshop.storage.watchlist.Person;

class RestoreTest {
    @TempDir
    Path folder;

    private Person ann;
    private Person bob;
    private Path backup;

    /** A backup after two rows of the log; then two more, a checkpoint, one person fewer and one more. */
    @BeforeEach
    void backUpAndGoOn() {
        try (Database database = Shop.open(folder)) {
            ann = database.watchlist().enrol(Shop.ann());
            record(database, 2);
            backup = database.backups().make().backup().file();
            bob = database.watchlist().enrol(Shop.bob());
            database.watchlist().remove(ann.id());
            record(database, 2);
            database.checkpoints(Optional.empty()).write();
        }
    }

    @Test
    void aRestoredBackupBringsBackNobodyWhoWasErasedAndSaysSoInTheLog() throws IOException {
        repair().restore(backup, Actor.COMMAND);

        try (Database database = Shop.open(folder)) {
            assertThat(database.watchlist().people()).isEmpty();
            Verification found = database.auditCheck().verify(Optional.empty());
            assertThat(found.fault()).isEmpty();
            assertThat(found.restores())
                    .extracting(Restore::row, Restore::lost)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(3L, 2L));
            record(database, 10);
            database.checkpoints(Optional.empty()).write();
            assertThat(database.auditCheck().verify(Optional.empty()).fault()).isEmpty();
        }
        assertThat(replaced()).hasSize(1);
        assertThat(folder.resolve("restoring")).doesNotExist();
        assertThat(repair().inspect(replaced().getFirst()).people()).as("Bob").isEqualTo(1);
    }

    /** What waited in the copy may have gone since. */
    @Test
    void whatWaitedInABackupIsNotSentAgain() {
        UUID waiting;
        try (Database database = Shop.open(folder)) {
            UUID channel = database.channels()
                    .add("WEBHOOK", new ChannelSettings(Map.of("url", "https://example.org")), true, Optional.empty());
            waiting = database.outbox().post(channel, "check now", Duration.ofHours(1));
            backup = database.backups().make().backup().file();
        }
        repair().restore(backup, Actor.COMMAND);

        try (Database database = Shop.open(folder)) {
            assertThat(database.outbox().state(waiting)).hasValue(Outgoing.State.RESTORED);
            assertThat(database.outbox().restored()).isOne();
            assertThat(database.outbox().restored()).as("said once").isZero();
            assertThat(database.outbox().state(waiting)).hasValue(Outgoing.State.UNCERTAIN);
        }
    }

    @Test
    void aBackupThatSomebodyPutBackByHandStillLooksCutOff() throws IOException {
        Files.copy(backup, Database.file(folder), StandardCopyOption.REPLACE_EXISTING);

        assertThat(fault()).hasValue(Fault.Kind.CUT_OFF);
    }

    @Test
    void aRecordedRestoreDoesNotHideALaterUnrecordedOne() throws IOException {
        repair().restore(backup, Actor.OWNER);
        Path early = Files.copy(Database.file(folder), folder.resolve("early"));
        try (Database database = Shop.open(folder)) {
            record(database, 5);
            database.checkpoints(Optional.empty()).write();
        }
        Files.copy(early, Database.file(folder), StandardCopyOption.REPLACE_EXISTING);
        assertThat(fault()).hasValue(Fault.Kind.CUT_OFF);

        Files.copy(replaced().getFirst(), Database.file(folder), StandardCopyOption.REPLACE_EXISTING);
        assertThat(fault()).as("what was given up, put back").isPresent();
    }

    @Test
    void aChangedOrForeignBackupChangesNothing(@TempDir Path other) throws IOException {
        byte[] before = Files.readAllBytes(Database.file(folder));
        byte[] bytes = Files.readAllBytes(backup);
        bytes[bytes.length / 2] ^= 1;
        Files.write(backup, bytes);
        assertThatThrownBy(() -> repair().restore(backup, Actor.OWNER))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("not as it was made");

        Path theirs;
        try (Database database = Shop.open(other)) {
            theirs = database.backups().make().backup().file();
        }
        assertThatThrownBy(() -> repair().restore(theirs, Actor.OWNER)).isInstanceOf(StorageException.class);
        assertThat(Files.readAllBytes(Database.file(folder))).isEqualTo(before);
        assertThat(folder.resolve("restoring")).doesNotExist();
    }

    @Test
    void aDatabaseThatIsOpenIsNotReplaced() {
        try (Database open = Shop.open(folder)) {
            assertThatThrownBy(() -> repair().restore(backup, Actor.OWNER)).hasMessageContaining("in use");
            assertThat(open.watchlist().people()).containsExactly(bob);
        }
    }

    @Test
    void aLostOrDamagedDatabaseIsRestoredFromTheNewestGoodBackup() throws IOException {
        assertThat(repair().backups())
                .extracting(GoodBackup::seal)
                .singleElement()
                .satisfies(seal -> {
                    assertThat(seal.people()).isEqualTo(1);
                    assertThat(seal.entries()).isEqualTo(2);
                });
        Files.delete(Database.file(folder));
        repair().restore(repair().backups().getFirst().backup().file(), Actor.SYSTEM);
        Shop.open(folder).close();

        Files.write(Database.file(folder), new byte[100_000]);
        repair().restore(backup, Actor.SYSTEM);
        try (Database database = Shop.open(folder)) {
            assertThat(database.auditCheck().verify(Optional.empty()).fault()).isEmpty();
        }
    }

    /** The other process: is gone, as if killed, after the step that it is told. */
    static final class Restorer {
        public static void main(String[] arguments) {
            Path folder = Path.of(arguments[0]);
            Swap.Step last = Swap.Step.valueOf(arguments[2]);
            new Repair(folder, KeyFileVault.in(folder), Clock.systemUTC(), Optional.empty(), step -> {
                        if (step == last) {
                            Runtime.getRuntime().halt(9);
                        }
                    })
                    .restore(Path.of(arguments[1]), Actor.OWNER);
        }
    }

    @Test
    void killedAfterAnyStepThereIsTheOneDatabaseOrTheOtherAndItCanBeDoneAgain() throws Exception {
        for (Swap.Step step : Swap.Step.values()) {
            assertThat(killedAfter(step)).isEqualTo(9);
            boolean swapped = step.compareTo(Swap.Step.SWAPPED) >= 0;
            try (Database database = Shop.open(folder)) {
                Verification found = database.auditCheck().verify(Optional.empty());
                assertThat(found.fault()).as(step.toString()).isEmpty();
                assertThat(found.restores()).hasSize(swapped ? 1 : 0);
                assertThat(database.watchlist().people()).hasSize(swapped ? 0 : 1);
            }
        }
        repair().restore(backup, Actor.OWNER);
        assertThat(fault()).isEmpty();
        assertThat(folder.resolve("restoring")).doesNotExist();
    }

    private int killedAfter(Swap.Step step) throws IOException, InterruptedException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Restorer.class.getName(),
                        folder.toString(),
                        backup.toString(),
                        step.name())
                .inheritIO()
                .start()
                .waitFor();
    }

    private static void record(Database database, int rows) {
        for (int i = 0; i < rows; i++) {
            database.audit(Actor.OWNER).record(Deed.of(Action.HISTORY_VIEWED));
        }
    }

    private Repair repair() {
        return new Repair(folder, KeyFileVault.in(folder), Clock.systemUTC(), Optional.empty());
    }

    private Optional<Fault.Kind> fault() {
        try (Database database = Shop.open(folder)) {
            return database.auditCheck().verify(Optional.empty()).fault().map(Fault::kind);
        }
    }

    private List<Path> replaced() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("backups"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("replaced-"))
                    .sorted()
                    .toList();
        }
    }
}
