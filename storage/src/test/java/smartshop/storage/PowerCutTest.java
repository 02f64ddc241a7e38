package smartshop.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.async.FilePathAsync;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import smartshop.recognition.search.PersonId;
import smartshop.storage.RecordedFiles.Operation;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Actor;
import smartshop.storage.audit.Deed;
import smartshop.storage.backup.GoodBackup;
import smartshop.storage.history.AlertRow;
import smartshop.storage.vault.KeyFileVault;

/**
 * The database's file as a power cut may leave it, as often as {@code -Dsmartshop.cuts} says. What was written before the last
 * time that H2 forced the file is there. Of what it wrote since, everything but the last {@value #LOOSE} writes is there too,
 * as systems write out what is old; each of those is there, or is not, or is there by pages of 4 KB, in any order. Alerts are
 * forced before they are acknowledged; sightings, which are not, are written between them. It takes too long for each run.
 */
@EnabledIfSystemProperty(named = "smartshop.cuts", matches = "\\d+")
class PowerCutTest {
    private static final int CUTS = Integer.getInteger("smartshop.cuts", 10);
    private static final int LOOSE = 64;
    private static final int ROWS = 400;
    /** While one transaction is open. */
    private static final int BESIDE = 20;

    @TempDir
    Path shop;

    @TempDir
    Path images;

    private final Random random = new Random(Integer.getInteger("smartshop.seed", 11));
    private List<Operation> operations = List.of();
    private int opened;
    /** How many operations there were when it began to close. */
    private int closing;

    private long mostGivenUp;
    private final List<UUID> written = new ArrayList<>();
    /** How many operations there were when each row was acknowledged. */
    private final List<Integer> acknowledged = new ArrayList<>();

    /** How the console came back. */
    private enum Start {
        OPENED,
        STEPPED_BACK,
        RESTORED
    }

    @Test
    void theDatabaseComesBackWithAllThatWasAcknowledged() throws IOException {
        byte[] before = fill();
        Map<Start, Integer> starts = new EnumMap<>(Start.class);
        Map<Start, Integer> lost = new EnumMap<>(Start.class);
        for (int i = 0; i < CUTS; i++) {
            boolean whileClosing = i % 4 == 0;
            int cut = 1
                    + (whileClosing ? closing + random.nextInt(operations.size() - closing) : random.nextInt(closing));
            Path folder = image(images.resolve("cut-" + i), before, operations.subList(0, cut));
            Start start = start(folder);
            starts.merge(start, 1, Integer::sum);
            consistent(folder); // and it is closed well
            lost.merge(start, lost(cut, consistent(folder)), Integer::sum);
            clear(folder);
        }
        System.out.printf(
                "%d power cuts: %s; acknowledged alerts lost: %s; commits given up at most: %d%n",
                CUTS, starts, lost, mostGivenUp);
        assertThat(starts.values().stream().mapToInt(count -> count).sum()).isEqualTo(CUTS);
        assertThat(lost.values()).containsOnly(0);
    }

    /** @return the file as it was when the recording began; the folder has a backup from before */
    private byte[] fill() throws IOException {
        try (Database database = Shop.open(shop)) {
            append(database, 20);
            database.backups().make();
        }
        reuseSpaceAtOnce();
        byte[] before = Files.readAllBytes(Database.file(shop));
        Files.delete(shop.resolve("smartshop.seal"));
        RecordedFiles.start();
        try (Database database = Shop.open(shop)) {
            opened = RecordedFiles.count();
            for (int i = 0; i < ROWS; i += BESIDE) {
                whileAnotherIsHalfWritten(database, () -> appendSome(database));
            }
            for (Path file : small()) {
                Files.copy(file, images.resolve(file.getFileName())); // as they are while it is open
            }
            closing = RecordedFiles.count();
        } finally {
            operations = RecordedFiles.stop();
            FilePath.register(new FilePathAsync());
        }
        return before;
    }

    private void appendSome(Database database) {
        for (int i = 0; i < BESIDE; i++) {
            append(database, 1);
            acknowledged.add(RecordedFiles.count());
            for (int sightings = random.nextInt(4); sightings > 0; sightings--) {
                database.history().append(Shop.sighting(Shop.TWICE));
            }
        }
    }

    private static void whileAnotherIsHalfWritten(Database database, Runnable work) {
        UUID id = UUID.randomUUID();
        database.audit(Actor.SYSTEM)
                .recorded(
                        () -> {
                            database.history().append(Shop.alert(id, PersonId.random(), Shop.TWICE));
                            CompletableFuture.runAsync(work).join();
                        },
                        Deed.of(Action.VERDICT_GIVEN, id));
    }

    /** As a file that has been open for longer than H2's 45 seconds does, and that a disk takes as long to write out. */
    private void reuseSpaceAtOnce() {
        try (HikariDataSource pool = new H2File(Database.file(shop), KeyFileVault.in(shop), "").open()) {
            Jdbi.create(pool).useHandle(handle -> handle.execute("set retention_time 0"));
            H2File.shutDown(pool);
        }
    }

    private void append(Database database, int rows) {
        for (int i = 0; i < rows; i++) {
            UUID id = UUID.randomUUID();
            database.audit(Actor.SYSTEM)
                    .recorded(
                            () -> database.history().append(Shop.alert(id, PersonId.random(), Shop.TWICE)),
                            Deed.of(Action.VERDICT_GIVEN, id));
            written.add(id);
        }
    }

    private List<Path> small() throws IOException {
        try (Stream<Path> files = Files.list(shop)) {
            return files.filter(file -> Files.isRegularFile(file) && !file.equals(Database.file(shop)))
                    .toList();
        }
    }

    private Path image(Path folder, byte[] before, List<Operation> done) throws IOException {
        Files.createDirectories(folder.resolve("backups"));
        for (Path file : list(images)) {
            Files.copy(file, folder.resolve(file.getFileName()));
        }
        for (Path file : list(shop.resolve("backups"))) {
            Files.copy(
                    file, folder.resolve("backups").resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        if (done.size() < opened) {
            Files.delete(folder.resolve("smartshop.seal")); // it says what had been forced once it was open
        }
        Path database = Database.file(folder);
        Files.write(database, before);
        int forced = lastForce(done);
        int firm = Math.max(forced, done.size() - LOOSE);
        try (FileChannel file = FileChannel.open(database, StandardOpenOption.WRITE)) {
            for (int i = 0; i < done.size(); i++) {
                done.get(i).replay(file, i < firm ? page -> true : page -> random.nextInt(3) > 0);
            }
        }
        return folder;
    }

    private static int lastForce(List<Operation> done) {
        for (int i = done.size() - 1; i >= 0; i--) {
            if (done.get(i).isForce()) {
                return i;
            }
        }
        return 0;
    }

    /** As the console starts. */
    private Start start(Path folder) {
        KeyFileVault vault = KeyFileVault.in(folder);
        try (Database database = Shop.open(folder)) {
            long givenUp = database.steppedBack().map(SteppedBack::commits).orElse(0L);
            mostGivenUp = Math.max(mostGivenUp, givenUp);
            return givenUp == 0 ? Start.OPENED : Start.STEPPED_BACK;
        } catch (StorageException e) {
            assertThat(e.kind()).as(e.getMessage()).isEqualTo(StorageException.Kind.DATABASE_DAMAGED);
            Repair repair = new Repair(folder, vault, Clock.systemUTC(), Optional.empty());
            GoodBackup newest = repair.backups().getFirst();
            repair.restore(newest.backup().file(), Actor.SYSTEM);
            return Start.RESTORED;
        }
    }

    /** What is there is there in the history and in a whole log, or in neither. */
    private static Set<UUID> consistent(Path folder) {
        try (Database database = Shop.open(folder)) {
            assertThat(database.auditCheck().verify(Optional.empty()).fault()).isEmpty();
            Set<UUID> recorded = new HashSet<>();
            database.audit(Actor.SYSTEM).newest(10_000, entry -> entry.subject().ifPresent(recorded::add));
            Set<UUID> stored = new HashSet<>();
            database.history().alerts(10_000).stream().map(AlertRow::id).forEach(stored::add);
            assertThat(stored).isEqualTo(recorded);
            return stored;
        }
    }

    private int lost(int cut, Set<UUID> stored) {
        int lost = 0;
        for (int i = 0; i < acknowledged.size(); i++) {
            lost += acknowledged.get(i) <= cut && !stored.contains(written.get(20 + i)) ? 1 : 0;
        }
        return lost;
    }

    private static void clear(Path folder) throws IOException {
        Files.delete(Database.file(folder));
        for (Path copy : list(folder.resolve("backups"))) {
            Files.delete(copy);
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
