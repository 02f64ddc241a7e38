package smartshop.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.recognition.search.PersonId;
import smartshop.storage.UnclosedFile.Commit;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Actor;
import smartshop.storage.audit.Deed;
import smartshop.storage.audit.Fault;
import smartshop.storage.audit.Verification;
import smartshop.storage.history.AlertRow;
import smartshop.storage.vault.KeyFileVault;

/** A file of which somebody damages the last commit, while what tells H2 that it is there is whole. */
class TornCommitTest {
    private static final int BLOCK = 4096;
    /** A commit's line about itself is hardly longer. */
    private static final int HEADER = 256;

    @TempDir
    Path shop;

    /** As a power cut leaves it. */
    @TempDir
    Path image;

    private final Random random = new Random(5);
    private final List<UUID> alerts = new ArrayList<>();

    @BeforeEach
    void fill() throws IOException {
        Shop.open(shop).close();
        try (Database database = Shop.open(shop)) {
            for (int i = 0; i < 20; i++) {
                append(database);
            }
            append(database);
            copy(shop, image);
            database.checkpoints(Optional.empty()).write();
        }
    }

    @Test
    void aTornLastCommitIsLeftOutAndAllBeforeItIsThere() throws IOException {
        byte[] torn = tearTheLast(image);

        try (Database database = Shop.open(image)) {
            assertThat(database.steppedBack())
                    .hasValueSatisfying(lost -> assertThat(lost.commits()).isEqualTo(1));
            assertThat(stored(database)).containsExactlyInAnyOrderElementsOf(alerts.subList(0, 20));
            Verification log = database.auditCheck().verify(Optional.empty());
            assertThat(log.fault()).isEmpty();
            assertThat(log.restores())
                    .singleElement()
                    .satisfies(step -> assertThat(step.lost()).isZero());
            List<String> actions = new ArrayList<>();
            database.audit(Actor.OWNER).newest(1, entry -> actions.add(entry.action()));
            assertThat(actions).containsExactly(Action.DATABASE_STEPPED_BACK.code());
        }
        assertThat(kept())
                .singleElement()
                .satisfies(file -> assertThat(Files.readAllBytes(file)).isEqualTo(torn));
        try (Database again = Shop.open(image)) {
            assertThat(again.steppedBack()).as("said again").isPresent();
        }
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(2));
        try (Database again = Database.open(image, KeyFileVault.in(image), later)) {
            assertThat(again.steppedBack()).isEmpty();
        }
    }

    @Test
    void aCheckpointThatIsAheadIsExplainedAndWhatItKnewIsCounted() throws IOException {
        tearTheLast(image);
        Files.copy(shop.resolve("audit-checkpoints.txt"), image.resolve("audit-checkpoints.txt"));

        try (Database database = Shop.open(image)) {
            Verification log = database.auditCheck().verify(Optional.empty());
            assertThat(log.fault()).isEmpty();
            assertThat(log.restores())
                    .singleElement()
                    .satisfies(step -> assertThat(step.lost()).isEqualTo(1));
        }
    }

    @Test
    void rowsOfWhichOnlyACheckpointIsLeftAreExplainedToo() throws IOException {
        try (Database database = Shop.open(shop)) {
            append(database);
            database.checkpoints(Optional.empty()).write();
        }
        Files.copy(shop.resolve("audit-checkpoints.txt"), image.resolve("audit-checkpoints.txt"));

        try (Database database = Shop.open(image)) {
            Verification log = database.auditCheck().verify(Optional.empty());
            assertThat(log.fault()).isEmpty();
            assertThat(log.restores())
                    .singleElement()
                    .satisfies(step -> assertThat(step.lost()).isPositive());
        }
    }

    @Test
    void anOlderFileIsNoPowerCutThoughTheSealSaysOpen() throws IOException {
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(2));
        try (Database database = Database.open(shop, KeyFileVault.in(shop), later)) {
            append(database);
            database.checkpoints(Optional.empty()).write();
        }
        Files.copy(shop.resolve("audit-checkpoints.txt"), image.resolve("audit-checkpoints.txt"));

        try (Database database = Shop.open(image)) {
            assertThat(database.steppedBack()).isEmpty();
            assertThat(database.auditCheck().verify(Optional.empty()).fault())
                    .hasValueSatisfying(fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.CUT_OFF));
        }
    }

    @Test
    void tearingWhatCameAfterAnOlderFileExplainsNothing(@TempDir Path spoilt) throws IOException {
        Clock before = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-1)); // than what is torn
        try (Database database = Database.open(shop, KeyFileVault.in(shop), before)) {
            append(database);
            append(database);
            database.checkpoints(Optional.empty()).write();
        }
        Files.copy(shop.resolve("audit-checkpoints.txt"), image.resolve("audit-checkpoints.txt"));
        try (Database database = Shop.open(image)) {
            for (int i = 0; i < 9; i++) {
                append(database);
            }
            copy(image, spoilt);
        }
        for (Commit commit : unclosed(spoilt).commits().subList(0, 9)) {
            long first = BLOCK * (1 + commit.block());
            tear(spoilt, first + HEADER, first + BLOCK * commit.blocks() - HEADER); // all but how it begins and ends
        }

        try (Database database = Shop.open(spoilt)) {
            assertThat(database.steppedBack()).isPresent();
            assertThat(database.auditCheck().verify(Optional.empty()).fault())
                    .hasValueSatisfying(fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.CUT_OFF));
        }
    }

    @Test
    void whatWasUnreadableBeforeIsNoReasonToGiveCommitsUp(@TempDir Path busy) throws IOException {
        try (Database database = Shop.open(shop)) {
            database.watchlist().enrol(Shop.ann());
        }
        try (HikariDataSource pool = new H2File(Database.file(shop), KeyFileVault.in(shop), "").open()) {
            Jdbi.create(pool).useHandle(handle -> handle.execute("update person set sealed_name = sealed_reason"));
            H2File.shutDown(pool);
        }
        try (Database database = Shop.open(shop)) {
            append(database);
            append(database);
            copy(shop, busy);
        }
        Path torn = Files.createDirectories(busy.resolve("torn"));
        copy(busy, torn);
        tearTheLast(torn);

        try (Database database = Shop.open(busy)) {
            assertThat(database.steppedBack()).isEmpty();
            assertThat(stored(database)).containsExactlyInAnyOrderElementsOf(alerts);
        }
        try (Database database = Shop.open(torn)) {
            assertThat(database.steppedBack())
                    .hasValueSatisfying(lost -> assertThat(lost.commits()).isEqualTo(1));
        }
    }

    @Test
    void anUntornFileKeepsItsLastCommitAndNoCopyIsLeft() throws IOException {
        try (Database database = Shop.open(image)) {
            assertThat(database.steppedBack()).isEmpty();
            assertThat(stored(database)).containsExactlyInAnyOrderElementsOf(alerts);
        }
        assertThat(kept()).isEmpty();
        assertThat(image.resolve("restoring")).doesNotExist();
    }

    @Test
    void whatSomebodyWasJustWritingIsNoDamage(@TempDir Path busy) throws IOException {
        UUID half = halfWritten(busy, 1);

        comesBackWithout(half, busy, 0);
    }

    @Test
    void whatSomebodyWasJustWritingIsTakenBackWithATornCommit(@TempDir Path busy) throws IOException {
        UUID half = halfWritten(busy, 2);
        tearTheLast(busy);

        comesBackWithout(half, busy, 1);
    }

    @Test
    void whatSomebodyWasJustWritingIsTakenBackWhereSomethingUnneededIsTorn(@TempDir Path busy) throws IOException {
        UUID half = halfWritten(busy, 1);
        tearWhatIsUnneeded(busy);

        comesBackWithout(half, busy, 0);
    }

    /** An alert that is not committed while others commit sightings. @return its name */
    private UUID halfWritten(Path busy, int sightings) {
        UUID half = UUID.randomUUID();
        try (Database database = Shop.open(shop)) {
            database.audit(Actor.SYSTEM)
                    .recorded(
                            () -> {
                                database.history().append(Shop.alert(half, PersonId.random(), Shop.TWICE));
                                for (int i = 0; i < sightings; i++) {
                                    CompletableFuture.runAsync(
                                                    () -> database.history().append(Shop.sighting(Shop.TWICE)))
                                            .join();
                                }
                                copy(shop, busy);
                            },
                            Deed.of(Action.VERDICT_GIVEN));
        }
        return half;
    }

    private void comesBackWithout(UUID half, Path busy, int givenUp) {
        try (Database database = Shop.open(busy)) {
            assertThat(database.steppedBack().map(SteppedBack::commits).orElse(0L))
                    .isEqualTo(givenUp);
            assertThat(stored(database)).containsExactlyInAnyOrderElementsOf(alerts);
            assertThat(database.history().sightings(10)).hasSize(1);
            append(database, half); // nothing is left of it, nor locked
            assertThat(stored(database)).containsExactlyInAnyOrderElementsOf(alerts);
        }
    }

    @Test
    void whereNoCommitIsWholeNothingIsChanged() throws IOException {
        byte[] torn = tear(image, 3 * BLOCK, Files.size(Database.file(image)) - BLOCK);

        assertThatThrownBy(() -> Shop.open(image))
                .isInstanceOfSatisfying(
                        StorageException.class,
                        e -> assertThat(e.kind()).isEqualTo(StorageException.Kind.DATABASE_DAMAGED));
        assertThat(Files.readAllBytes(Database.file(image))).isEqualTo(torn);
        assertThat(image.resolve("restoring")).doesNotExist();
    }

    private void append(Database database) {
        append(database, UUID.randomUUID());
    }

    private void append(Database database, UUID id) {
        database.audit(Actor.SYSTEM)
                .recorded(
                        () -> database.history().append(Shop.alert(id, PersonId.random(), Shop.TWICE)),
                        Deed.of(Action.VERDICT_GIVEN, id));
        alerts.add(id);
    }

    private static List<UUID> stored(Database database) {
        return database.history().alerts(100).stream().map(AlertRow::id).toList();
    }

    /** Some sectors of its first block. @return the whole file afterwards */
    private byte[] tearTheLast(Path folder) throws IOException {
        UnclosedFile file = unclosed(folder);
        long first = BLOCK * (1 + file.commits().getFirst().block()); // behind the encryption's own block
        return tear(folder, first + BLOCK / 4, first + 3 * BLOCK / 4);
    }

    /** A commit of which no page is in use any more, before H2 has forgotten it. */
    private void tearWhatIsUnneeded(Path folder) throws IOException {
        Path read = Files.createDirectories(folder.resolve("read"));
        copy(folder, read);
        unclosed(read).standAtNewest();
        long block;
        try (MVStore store = new MVStore.Builder()
                .fileName(Database.file(read).toString())
                .encryptionKey(KeyFileVault.in(read).filePassword())
                .readOnly()
                .open()) {
            block = store.getLayoutMap().entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith("chunk."))
                    .map(entry -> DataUtils.parseMap(entry.getValue()))
                    .filter(commit -> DataUtils.readHexLong(commit, "livePages", -1) == 0)
                    .mapToLong(commit -> DataUtils.readHexLong(commit, "block", 0))
                    .findFirst()
                    .orElseThrow();
        }
        tear(folder, BLOCK * (1 + block), BLOCK * (2 + block));
    }

    private static UnclosedFile unclosed(Path folder) {
        return new UnclosedFile(Database.file(folder), KeyFileVault.in(folder));
    }

    /** @return the whole file afterwards */
    private byte[] tear(Path folder, long from, long to) throws IOException {
        byte[] bytes = Files.readAllBytes(Database.file(folder));
        byte[] noise = new byte[(int) (to - from)];
        random.nextBytes(noise);
        System.arraycopy(noise, 0, bytes, (int) from, noise.length);
        Files.write(Database.file(folder), bytes);
        return bytes;
    }

    private List<Path> kept() throws IOException {
        Path backups = image.resolve("backups");
        if (!Files.exists(backups)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(backups)) {
            return files.toList();
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
