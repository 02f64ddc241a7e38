package smartshop.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import smartshop.storage.vault.CheapVault;
import smartshop.storage.vault.KeyFileVault;

/**
 * An empty shop's folder, made once and copied for each test that is about something else: its tables take longer than most tests.
 * All these shops have the same key.
 */
public final class NewShop {
    private static final Map<Path, byte[]> FILES = made();

    private NewShop() {}

    /** The folder's vault; where nothing is yet, there is an empty shop then. */
    public static KeyFileVault in(Path folder) {
        try {
            if (!Database.wasIn(folder) && Files.notExists(folder.resolve("vault.key"))) {
                Files.createDirectories(folder);
                for (Map.Entry<Path, byte[]> file : FILES.entrySet()) {
                    Files.write(folder.resolve(file.getKey().toString()), file.getValue());
                }
            }
            return CheapVault.in(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Path, byte[]> made() {
        try {
            Path folder = Files.createTempDirectory("new-shop");
            Database.open(folder, CheapVault.in(folder)).close();
            Map<Path, byte[]> files = new TreeMap<>();
            for (Path file : list(folder)) {
                files.put(file.getFileName(), Files.readAllBytes(file));
                Files.delete(file);
            }
            Files.delete(folder);
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
