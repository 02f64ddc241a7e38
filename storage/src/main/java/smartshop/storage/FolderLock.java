package smartshop.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Says that this process has the data folder. The operating system lets go of it when the process ends, however it ends. */
public final class FolderLock implements AutoCloseable {
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws StorageException if the folder cannot be written or somebody has it */
    public static FolderLock take(Path folder) {
        FileChannel channel = openIn(folder);
        try {
            if (channel.tryLock() != null) {
                return new FolderLock(channel);
            }
        } catch (OverlappingFileLockException e) {
            // this very process has it: the same answer
        } catch (IOException e) {
            throw cannotWrite(folder, e);
        }
        closeQuietly(channel);
        throw new StorageException(
                "The data folder %s is in use by another SmartShop that is running. Close that one first, or do it there."
                        .formatted(folder));
    }

    private static FileChannel openIn(Path folder) {
        try {
            Files.createDirectories(folder);
            Path database = Database.file(folder);
            if (Files.exists(database) && !Files.isWritable(database)) {
                throw new IOException("The database file is read-only");
            }
            return FileChannel.open(
                    folder.resolve("smartshop.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw cannotWrite(folder, e);
        }
    }

    private static StorageException cannotWrite(Path folder, IOException cause) {
        return new StorageException(
                "The data folder %s cannot be written. Choose another folder or give your user the right to write there."
                        .formatted(folder),
                cause);
    }

    @Override
    public void close() {
        closeQuietly(channel);
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // the lock ends with the process at the latest
        }
    }
}
