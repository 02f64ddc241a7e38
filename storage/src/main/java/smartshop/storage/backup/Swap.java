package smartshop.storage.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Comparator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.storage.vault.SafeFile;

/** Puts another file in the database's place, all at once. What a crash leaves of it goes with the next one. */
public final class Swap {
    private static final Logger log = LoggerFactory.getLogger(Swap.class);
    private static final String STAGE = "restoring";

    private final Path database;
    private final Path stage;
    private final Clock clock;
    private final Progress progress;

    /** Told after each step, so that it can be tried out what a crash there leaves. */
    @FunctionalInterface
    public interface Progress {
        void done(Step step);
    }

    /** In this order. */
    public enum Step {
        STAGED,
        PREPARED,
        SET_ASIDE,
        SWAPPED,
        TIDIED
    }

    public Swap(Path database, Clock clock, Progress progress) {
        this.database = database;
        this.stage = database.resolveSibling(STAGE);
        this.clock = clock;
        this.progress = progress;
    }

    /** @return a copy in a folder of its own, under the database's name, to be made ready */
    public Path stage(Path backup) throws IOException {
        Path staged = stage();
        Files.copy(backup, staged);
        progress.done(Step.STAGED);
        return staged;
    }

    /** @return where a new one can be made */
    public Path stage() throws IOException {
        tidy();
        return Files.createDirectories(stage).resolve(database.getFileName());
    }

    /** What the database was is kept among the backups. @param staged closed */
    public void into(Path staged) throws IOException {
        force(staged);
        progress.done(Step.PREPARED);
        if (Files.exists(database)) {
            setAside();
        }
        progress.done(Step.SET_ASIDE);
        replace(staged);
    }

    /** For a copy that has all that the database has. @param staged closed */
    public void unkept(Path staged) throws IOException {
        force(staged);
        progress.done(Step.PREPARED);
        replace(staged);
    }

    /** Nothing fails any more once the name is taken: the change has been made. */
    private void replace(Path staged) throws IOException {
        Files.move(staged, database, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try {
            SafeFile.forceFolder(database);
        } catch (IOException e) {
            log.warn("The system did not say that the change of {} is on the disk", database, e);
        }
        progress.done(Step.SWAPPED);
        tidy();
        progress.done(Step.TIDIED);
    }

    /** The database keeps its name meanwhile, so that at no moment there is none. */
    private void setAside() throws IOException {
        Path folder = Files.createDirectories(database.resolveSibling(BackupFolder.NAME));
        Path aside = Backup.named(folder, Backup.Kind.REPLACED, clock.instant()).file();
        withoutSecondNames(folder);
        Files.deleteIfExists(aside);
        try {
            Files.createLink(aside, database);
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.copy(database, aside); // a file system with one name for each file
        }
        SafeFile.forceFolder(aside);
    }

    /** Which a crash leaves that comes between the two names and the change. */
    private void withoutSecondNames(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (Files.isSameFile(file, database)) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Takes away what was staged and has not become the database; what cannot be deleted now goes another time. */
    public void tidy() {
        if (!Files.exists(stage)) {
            return;
        }
        try (Stream<Path> files = Files.walk(stage)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException | UncheckedIOException e) {
            log.warn("What was staged in {} cannot be deleted now", stage, e);
        }
    }
}
