package smartshop.storage.person;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import smartshop.storage.vault.SafeFile;

/**
 * A small file whose earlier content is overwritten when it is replaced. That is as far as a program gets: a flash disk
 * may keep old blocks, which is why what lay there was encrypted.
 */
final class OverwrittenFile {
    private final Path file;
    /** A second name of the earlier content, so that it can be reached once the file has its new one. */
    private final Path before;

    OverwrittenFile(Path file) {
        this.file = file;
        this.before = file.resolveSibling(file.getFileName() + ".before");
    }

    /** On the disk for sure when it returns, and whole or as it was if the power fails before. */
    void replace(byte[] content) throws IOException {
        tidy();
        boolean reachable = Files.exists(file) && linked();
        SafeFile.write(file, content);
        if (reachable) {
            overwrite(before);
        }
    }

    /** Ends what a crash interrupted. */
    void tidy() throws IOException {
        if (!Files.exists(before)) {
            return;
        }
        if (Files.exists(file) && Files.isSameFile(file, before)) {
            Files.delete(before); // the crash came before the new content: this is the present one
        } else {
            overwrite(before);
        }
    }

    private boolean linked() throws IOException {
        try {
            Files.createLink(before, file);
            return true;
        } catch (UnsupportedOperationException | FileSystemException e) {
            return false; // a file system with one name for each file, as on memory sticks
        }
    }

    /** Overwrites and deletes the file itself, if it is there. */
    void destroy() throws IOException {
        if (Files.exists(file)) {
            overwrite(file);
        }
    }

    private static void overwrite(Path gone) throws IOException {
        try (FileChannel channel = FileChannel.open(gone, StandardOpenOption.WRITE)) {
            ByteBuffer zeros = ByteBuffer.allocate((int) channel.size());
            while (zeros.hasRemaining()) {
                channel.write(zeros);
            }
            channel.force(true);
        }
        Files.delete(gone);
    }
}
