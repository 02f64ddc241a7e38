package smartshop.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.recognition.embed.Embedding;
import smartshop.storage.vault.KeyFileVault;
import smartshop.storage.verdict.Judgement;
import smartshop.storage.verdict.Verdict;
import smartshop.storage.watchlist.Person;

class MigrationTest {
    private static final String NEXT = "classpath:smartshop/storage/next";
    private static final String BROKEN = "classpath:smartshop/storage/broken";
    private static final Clock CLOCK = Clock.fixed(Shop.TWICE, ZoneOffset.UTC);

    @TempDir
    Path folder;

    private Person ann;

    @BeforeEach
    void enrol() {
        try (Database database = Shop.open(folder)) {
            ann = database.watchlist().enrol(Shop.ann());
        }
    }

    @Test
    void eachMigrationAppliesOnceAndOpeningAgainMakesNoCopy() throws Exception {
        Shop.open(folder).close();
        Shop.open(folder).close();

        assertThat(appliedVersions()).containsExactlyElementsOf(shippedVersions());
        assertThat(backups()).isEmpty();
    }

    @Test
    void anUpdateKeepsAUsableCopyOfWhatWasThere(@TempDir Path restored) throws IOException {
        open(NEXT).close();
        open(NEXT).close();

        assertThat(appliedVersions())
                .startsWith(shippedVersions().toArray(String[]::new))
                .endsWith("9000");
        assertThat(backups()).hasSize(1);
        copyKeys(restored);
        Files.copy(backups().getFirst(), Database.file(restored));
        try (Database copy = Shop.open(restored)) {
            assertThat(copy.watchlist().people()).containsExactly(ann);
        }
    }

    @Test
    void whoWasListedBeforeVerdictsWereKeptIsListedAndActiveAfterwards(@TempDir Path shop, @TempDir Path before)
            throws IOException {
        Files.copy(firstTables(), before.resolve("V1__initial.sql"));
        KeyFileVault vault = KeyFileVault.in(shop);
        Database.open(shop, vault, CLOCK, Optional.empty(), "filesystem:" + before)
                .close();
        insertPerson(shop, vault);

        try (Database database = Database.open(shop, vault, CLOCK)) {
            assertThat(database.watchlist().people()).hasSize(1).allMatch(person -> !person.suspended());
            assertThat(database.watchlist().tasks()).isEmpty();
            assertThat(database.verdicts().lookAlikes(Shop.MODEL)).isEmpty();
        }
        assertThat(shop.resolve("backups"))
                .as("held rows that the vault alone opens")
                .isEmptyDirectory();
    }

    @Test
    void theCopyHoldsNoRejectedFaces(@TempDir Path restored) throws IOException {
        java.util.UUID alert = java.util.UUID.randomUUID();
        try (Database database = Shop.open(folder)) {
            database.verdicts()
                    .give(
                            new Judgement(alert, ann.id(), alert, Verdict.NOT_THIS_PERSON),
                            Optional.of(new Embedding(Shop.MODEL, new float[] {0, 1})));
        }
        try (Database updated = open(NEXT)) {
            assertThat(updated.verdicts().lookAlikes(Shop.MODEL)).hasSize(1);
        }

        copyKeys(restored);
        Files.copy(backups().getFirst(), Database.file(restored));
        try (Database copy = Shop.open(restored)) {
            assertThat(copy.watchlist().people()).containsExactly(ann);
            assertThat(copy.verdicts().of(List.of(alert))).hasSize(1);
            assertThat(copy.verdicts().lookAlikes(Shop.MODEL)).isEmpty();
        }
    }

    @Test
    void withoutACopyThereIsNoUpdate() throws IOException {
        Files.createFile(folder.resolve("backups"));

        assertThatThrownBy(() -> open(NEXT))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("no safe copy");

        assertThat(appliedVersions()).containsExactlyElementsOf(shippedVersions());
    }

    @Test
    void aFailedUpdateChangesNothingAndTheNextOneDoesItAll() throws IOException {
        assertThatThrownBy(() -> open(BROKEN)).isInstanceOf(StorageException.class);

        assertThat(backups()).hasSize(1);
        assertThat(appliedVersions()).containsExactlyElementsOf(shippedVersions());
        try (Database database = open(NEXT)) {
            assertThat(database.watchlist().people()).containsExactly(ann);
        }
        assertThat(folder.resolve("restoring")).doesNotExist();
    }

    @Test
    void anOlderProgramLeavesANewerDatabaseAlone() {
        open(NEXT).close();

        assertThatThrownBy(() -> Shop.open(folder))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("newer SmartShop");
    }

    private void copyKeys(Path restored) throws IOException {
        for (String file : List.of("vault.key", "people.keys")) {
            Files.copy(folder.resolve(file), restored.resolve(file));
        }
    }

    private static java.io.InputStream firstTables() {
        return java.util.Objects.requireNonNull(
                Schema.class.getResourceAsStream("/smartshop/storage/sql/V1__initial.sql"));
    }

    private static void insertPerson(Path shop, KeyFileVault vault) {
        java.util.UUID id = java.util.UUID.randomUUID();
        try (HikariDataSource pool = new H2File(Database.file(shop), vault, "").open()) {
            Jdbi.create(pool)
                    .useHandle(handle -> handle.execute(
                            "insert into person (id, enrolled_at, sealed_name, sealed_reason) values (?, now(), ?, ?)",
                            id,
                            vault.seal(new byte[] {'A'}, "person/" + id + "/name"),
                            vault.seal(new byte[0], "person/" + id + "/reason")));
        }
    }

    private Database open(String further) {
        return Database.open(folder, KeyFileVault.in(folder), CLOCK, Optional.empty(), Schema.LOCATION, further);
    }

    private List<String> appliedVersions() {
        try (HikariDataSource pool = new H2File(Database.file(folder), KeyFileVault.in(folder), "").open()) {
            return Jdbi.create(pool)
                    .withHandle(handle -> handle.select("select \"version\" from \"flyway_schema_history\""
                                    + " where \"version\" is not null order by \"installed_rank\"")
                            .mapTo(String.class)
                            .list());
        }
    }

    private List<Path> backups() {
        Path backups = folder.resolve("backups");
        if (!Files.isDirectory(backups)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(backups)) {
            return files.filter(file -> file.toString().endsWith(".mv.db")).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** What the program brings along, oldest first. */
    private static List<String> shippedVersions() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/smartshop/storage/sql"))) {
            return files.map(file -> file.getFileName().toString())
                    .map(name -> name.substring(1, name.indexOf("__")))
                    .sorted(Comparator.comparingInt(Integer::parseInt))
                    .toList();
        }
    }
}
