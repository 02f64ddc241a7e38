package smartshop.app.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import smartshop.app.scan.ScanException;

/**
 * What a measurement was made on.
 *
 * @param option that named it, without dashes
 * @param name the folder's or file's own name, without those that it lies in
 */
public record DataSize(String option, String name, int files, long bytes) {

    /** Counts all files below a folder; a file counts as one. */
    public static DataSize of(String option, Path path) throws ScanException {
        if (!Files.exists(path)) {
            throw new ScanException("%s does not exist: check the path.".formatted(path));
        }
        try (Stream<Path> below = Files.walk(path)) {
            return of(option, path, below.filter(Files::isRegularFile).toList());
        } catch (IOException | UncheckedIOException e) {
            throw new ScanException("%s may not be read: check its permissions.".formatted(path), e);
        }
    }

    /** Counts those files of a folder that were used. */
    public static DataSize of(String option, Path folder, List<Path> files) throws ScanException {
        try {
            long bytes = 0;
            for (Path file : files) {
                bytes += Files.size(file);
            }
            Path name = folder.toAbsolutePath().normalize().getFileName();
            return new DataSize(option, name == null ? folder.toString() : name.toString(), files.size(), bytes);
        } catch (IOException e) {
            throw new ScanException("%s may not be read: check its permissions.".formatted(folder), e);
        }
    }
}
