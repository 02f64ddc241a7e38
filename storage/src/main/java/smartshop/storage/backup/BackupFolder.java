package smartshop.storage.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import smartshop.storage.vault.Vault;

/** A folder with copies of the database. A copy that is being made has another name until it is found good. */
public final class BackupFolder {
    /** Beside the database, and below the second folder. */
    public static final String NAME = "backups";

    private static final String DRAFT = "unfinished-";

    private final Path folder;

    /** @param folder need not exist */
    public BackupFolder(Path folder) {
        this.folder = folder;
    }

    /** Whether there is a backup in a data folder. One that cannot be looked at is taken to have some. */
    public static boolean anyIn(Path data) {
        try {
            return !new BackupFolder(data.resolve(NAME)).all().isEmpty();
        } catch (IOException e) {
            return true;
        }
    }

    /** Newest first. */
    public List<Backup> all() throws IOException {
        return files().stream()
                .flatMap(file -> Backup.of(file).stream())
                .sorted(Comparator.comparing(Backup::madeAt).reversed())
                .toList();
    }

    /** What was written down about it; empty for a copy that came without, or with somebody else's. */
    public static Optional<BackupSeal> seal(Backup backup, Vault vault) {
        return BackupSeal.read(backup.seal(), vault);
    }

    /** Whether the file is another one than was found good. A copy of which nothing is written down is not. */
    public static boolean changed(Backup backup, Vault vault) throws IOException {
        Optional<BackupSeal> seal = seal(backup, vault);
        return seal.isPresent() && !seal.get().fits(backup.file(), vault);
    }

    /** Writes a closed database file there, and says what is in it; throws whatever keeps it from being good. */
    @FunctionalInterface
    public interface Writing {
        Contents write(Path draft) throws IOException, SQLException;
    }

    /**
     * Adds one, on the disk for sure and with its seal, or nothing: what is written has another name until it is good. Makes
     * the folder if it is missing.
     */
    public GoodBackup add(Backup backup, Writing writing, Vault vault) throws IOException, SQLException {
        Files.createDirectories(folder);
        discardDrafts(); // of a process that was killed
        try {
            Path draft = folder.resolve(DRAFT + backup.file().getFileName());
            BackupSeal seal = BackupSeal.of(writing.write(draft), draft, vault);
            accept(draft, backup, seal, vault);
            return new GoodBackup(backup, seal);
        } finally {
            discardDrafts();
        }
    }

    /** As {@link #add}, for a copy of one that is good. */
    void copy(Backup original, BackupSeal seal, Vault vault) throws IOException {
        Files.createDirectories(folder);
        discardDrafts();
        try {
            Path draft = folder.resolve(DRAFT + original.file().getFileName());
            Files.copy(original.file(), draft);
            if (!seal.fits(draft, vault)) {
                throw new IOException("The copy differs");
            }
            accept(draft, in(original), seal, vault);
        } finally {
            discardDrafts();
        }
    }

    private static void accept(Path draft, Backup backup, BackupSeal seal, Vault vault) throws IOException {
        force(draft);
        seal.write(backup.seal(), vault); // first: a seal without a file harms nobody
        Files.move(draft, backup.file(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private void discardDrafts() throws IOException {
        for (Path file : files()) {
            if (file.getFileName().toString().startsWith(DRAFT)) {
                Files.deleteIfExists(file);
            }
        }
    }

    public void delete(Backup backup) throws IOException {
        Files.deleteIfExists(backup.file());
        Files.deleteIfExists(backup.seal());
    }

    Backup in(Backup elsewhere) {
        return new Backup(folder.resolve(elsewhere.file().getFileName()), elsewhere.kind(), elsewhere.madeAt());
    }

    public Path path() {
        return folder;
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
