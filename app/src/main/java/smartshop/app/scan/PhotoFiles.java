package smartshop.app.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What lies in a folder of photos; sorted, so that each run gives the same answer, and without hidden files. */
public final class PhotoFiles {
    private static final Set<String> PHOTOS = Set.of("jpg", "jpeg", "png");

    private PhotoFiles() {}

    /** The JPEG and PNG files in the folder, not in those below it. */
    public static List<Path> photos(Path folder) throws ScanException {
        return list(folder).stream().filter(PhotoFiles::isPhoto).toList();
    }

    /** The folders in the folder. */
    public static List<Path> folders(Path folder) throws ScanException {
        return list(folder).stream().filter(Files::isDirectory).toList();
    }

    private static List<Path> list(Path folder) throws ScanException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new ScanException("The folder %s may not be read: check its permissions.".formatted(folder), e);
        }
    }

    private static boolean isPhoto(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return PHOTOS.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
