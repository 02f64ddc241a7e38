package smartshop.app.decode;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * This package's classes where each is a file, as while the program is being developed. A jar is open by the time a process
 * is confined, and its classes can be loaded later; these could not.
 */
final class LooseClasses {
    private static final String SUFFIX = ".class";

    private LooseClasses() {}

    /** Loads them all; does nothing where they lie in a jar. */
    static void load() {
        try {
            Path origin = Path.of(LooseClasses.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path folder = origin.resolve(LooseClasses.class.getPackageName().replace('.', '/'));
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(SUFFIX))
                            .forEach(LooseClasses::load);
                }
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("The program's classes cannot be listed", e);
        }
    }

    private static void load(String file) {
        try {
            String name = file.substring(0, file.length() - SUFFIX.length());
            Class.forName(LooseClasses.class.getPackageName() + "." + name, false, LooseClasses.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("A class of the program's own is missing", e);
        }
    }
}
