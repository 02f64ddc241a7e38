package smartshop.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.recognition.embed.Embedding;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Actor;
import smartshop.storage.audit.Deed;
import smartshop.storage.backup.Backup;
import smartshop.storage.backup.BackupFolder;
import smartshop.storage.backup.BackupSeal;
import smartshop.storage.backup.Contents;
import smartshop.storage.backup.Inspection;
import smartshop.storage.person.PeopleKeys;
import smartshop.storage.vault.KeyFileVault;
import smartshop.storage.verdict.Judgement;
import smartshop.storage.verdict.Verdict;
import smartshop.storage.watchlist.Person;

class BackupTest {
    private static final Instant EVENING = Instant.parse("2026-11-21T18:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    private KeyFileVault vault;
    private Instant now = EVENING;
    private Person ann;

    @BeforeEach
    void enrol() {
        vault = KeyFileVault.in(folder);
        try (Database database = open()) {
            database.audit(Actor.OWNER)
                    .recorded(() -> ann = database.watchlist().enrol(Shop.ann(TODAY)), Deed.of(Action.PERSON_ENROLLED));
            database.history().append(Shop.alert(Shop.TWICE));
            database.verdicts()
                    .give(
                            new Judgement(UUID.randomUUID(), ann.id(), UUID.randomUUID(), Verdict.NOT_THIS_PERSON),
                            Optional.of(new Embedding(Shop.MODEL, new float[] {0.6f, 0.8f})));
        }
    }

    @Test
    void aBackupOfTheRunningDatabaseHoldsWhatItHeldButForRejectedFacesAndKeys() throws IOException {
        try (Database database = open()) {
            BackupSeal made = database.backups().make().seal();

            assertThat(made)
                    .extracting(BackupSeal::people, BackupSeal::alerts, BackupSeal::entries)
                    .containsExactly(1L, 1L, 1L);
            assertThat(database.watchlist().people()).containsExactly(ann);
        }
        Contents found = inspected(onlyBackup().file());
        assertThat(found.opened())
                .as("name, reason, two portraits, two templates, why listed, the deciding columns")
                .isEqualTo(8);
        assertThat(found.unreadable()).isZero();
        assertThat(found.rows()).containsEntry("look_alike", 0L);
        assertThat(names(folder.resolve("backups")))
                .containsExactlyInAnyOrder("smartshop-20261121T180000Z.mv.db", "smartshop-20261121T180000Z.seal");
        assertThat(BackupFolder.seal(onlyBackup(), vault)).isPresent();
        assertThat(BackupFolder.seal(onlyBackup(), KeyFileVault.in(elsewhere))).isEmpty();
    }

    @Test
    void whoWasErasedCannotBeReadInAnyBackup() throws IOException {
        try (Database database = open()) {
            database.backups().make();
            database.watchlist().remove(ann.id());
        }
        Contents found = inspected(onlyBackup().file());
        assertThat(found.people()).isEqualTo(1);
        assertThat(found.opened()).isZero();
    }

    @Test
    void oneIsDueEachNightAndAfterANightThatTheComputerSlept() {
        try (Database database = open()) {
            assertThat(database.backups().due()).as("a new shop").isTrue();
            database.backups().make();
            assertThat(database.backups().due()).isFalse();
            now = Instant.parse("2026-11-22T03:29:00Z");
            assertThat(database.backups().due()).isFalse();
            now = Instant.parse("2026-11-22T03:30:00Z");
            assertThat(database.backups().due()).isTrue();
            now = Instant.parse("2026-11-23T08:00:00Z");
            assertThat(database.backups().due()).isTrue();
            database.backups().make();
            assertThat(database.backups().due()).isFalse();
            now = EVENING; // the clock was wrong
            assertThat(database.backups().due()).isFalse();
            now = EVENING.minus(Duration.ofDays(2));
            assertThat(database.backups().due()).isTrue();
        }
    }

    @Test
    void sevenDaysAndFourWeeksAreKeptHereAndInTheSecondFolder() throws IOException {
        try (Database database = open()) {
            database.backups().make();
            Backup first = onlyBackup();
            for (int day = 1; day < 39; day++) {
                Backup next = Backup.named(folder.resolve("backups"), first.kind(), EVENING.plus(Duration.ofDays(day)));
                Files.copy(first.file(), next.file());
                Files.copy(sealOf(first), sealOf(next));
            }
            now = EVENING.plus(Duration.ofDays(39));
            database.backups().make();
            database.backups().mirror(elsewhere);
        }
        List<String> kept = databases(folder.resolve("backups"));
        assertThat(kept)
                .extracting(name -> name.substring(10, 18))
                .containsExactly(
                        "20261213",
                        "20261220",
                        "20261224",
                        "20261225",
                        "20261226",
                        "20261227",
                        "20261228",
                        "20261229",
                        "20261230");
        assertThat(databases(elsewhere.resolve("backups"))).isEqualTo(kept);
    }

    @Test
    void aDamagedEntryOrAForeignLogKeepsTheEarlierBackups() throws IOException {
        try (Database database = open()) {
            database.backups().make();
        }
        raw("update photo set sealed_portrait = X'01' where place = 0");
        now = now.plus(Duration.ofDays(1));
        try (Database database = open()) {
            assertThatThrownBy(() -> database.backups().make())
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("1 protected entries of the database are damaged");
        }
        assertThat(databases(folder.resolve("backups"))).containsExactly("smartshop-20261121T180000Z.mv.db");
        assertThat(names(folder.resolve("backups"))).hasSize(2);
    }

    @Test
    void whatAProcessThatWasKilledLeftBehindGoesWithTheNextBackup() throws IOException {
        Path drafts = Files.createDirectories(folder.resolve("backups"));
        Files.writeString(drafts.resolve("unfinished-smartshop-20261120T180000Z.mv.db"), "half");
        Files.writeString(drafts.resolve("unfinished-smartshop-20261120T180000Z.mv.db.zip"), "half");

        try (Database database = open()) {
            database.backups().make();
        }

        assertThat(names(drafts)).hasSize(2).noneMatch(name -> name.startsWith("unfinished"));
    }

    @Test
    void oneRottenBackupIsNamedAndTheOthersAreCopiedToTheSecondFolder() throws IOException {
        try (Database database = open()) {
            Path rotten = database.backups().make().backup().file();
            now = now.plus(Duration.ofDays(1));
            database.backups().make();
            now = now.plus(Duration.ofDays(1));
            database.backups().make();
            byte[] bytes = Files.readAllBytes(rotten);
            bytes[bytes.length / 2] ^= 1;
            Files.write(rotten, bytes);

            assertThatThrownBy(() -> database.backups().mirror(elsewhere))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining(rotten.getFileName().toString());
        }
        assertThat(databases(elsewhere.resolve("backups")))
                .containsExactly("smartshop-20261122T180000Z.mv.db", "smartshop-20261123T180000Z.mv.db");
    }

    @Test
    void aSecondFolderOnTheSameDiskIsSaid() {
        try (Database database = open()) {
            assertThat(database.second().choose(elsewhere))
                    .hasValueSatisfying(words -> assertThat(words).contains("same disk"));
        }
    }

    @Test
    void aSecondFolderThatIsAwayIsSaidAndGetsEverythingOnceItIsBack() throws IOException {
        Path drive = elsewhere.resolve("drive");
        try (Database database = open()) {
            database.backups().make();
            assertThatThrownBy(() -> database.backups().mirror(drive)).hasMessageContaining("is not there");
            assertThat(drive).doesNotExist();
            now = now.plus(Duration.ofDays(1));
            database.backups().make();
            Files.createDirectory(drive);
            database.backups().mirror(drive);
        }
        assertThat(databases(drive.resolve("backups"))).hasSize(2);
        for (String name : databases(drive.resolve("backups"))) {
            assertThat(drive.resolve("backups").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("backups").resolve(name));
        }
    }

    @Test
    void aCopyCutShortOrOfAnotherVaultIsNotGood(@TempDir Path other) throws IOException {
        try (Database database = open()) {
            database.backups().make(elsewhere);
        }
        Path good = elsewhere.resolve(databases(elsewhere).getFirst());
        Path cut = Files.copy(good, other.resolve("cut.mv.db"));
        try (java.nio.channels.FileChannel file =
                java.nio.channels.FileChannel.open(cut, java.nio.file.StandardOpenOption.WRITE)) {
            file.truncate(file.size() / 2);
        }
        assertThatThrownBy(() -> inspected(cut))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("damaged");
        assertThatThrownBy(() -> new Inspection(KeyFileVault.in(other), pool -> List.of()).of(good))
                .isInstanceOf(StorageException.class);
        assertThat(inspected(good).people()).isEqualTo(1);
    }

    private Database open() {
        return Database.open(folder, vault, new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                throw new UnsupportedOperationException();
            }
        });
    }

    private Contents inspected(Path file) {
        PeopleKeys keys = PeopleKeys.in(folder, Optional.empty(), vault);
        return new Inspection(vault, new SealedTables(vault, keys, Clock.systemUTC(), Schema.LOCATION)).of(file);
    }

    private Backup onlyBackup() throws IOException {
        List<Backup> all = new BackupFolder(folder.resolve("backups")).all();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static Path sealOf(Backup backup) {
        return Path.of(backup.file().toString().replace(".mv.db", ".seal"));
    }

    private void raw(String sql) {
        try (HikariDataSource pool = new H2File(Database.file(folder), vault, "").open()) {
            Jdbi.create(pool).useHandle(handle -> handle.execute(sql));
        }
    }

    private static List<String> databases(Path where) throws IOException {
        return names(where).stream()
                .filter(name -> name.endsWith(".mv.db"))
                .sorted()
                .toList();
    }

    private static List<String> names(Path where) throws IOException {
        try (Stream<Path> files = Files.list(where)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
