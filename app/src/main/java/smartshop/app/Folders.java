package smartshop.app;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where SmartShop keeps the user's files. Nothing is created here; who writes first makes the folder.
 *
 * @param data the database and its key
 * @param models fetched model packs
 * @param cache what can be made again
 */
public record Folders(Path data, Path models, Path cache) {

    /** The folders of the user who runs the program; {@code SMARTSHOP_HOME} puts all of them in one place. */
    public static Folders ofUser() {
        return of(System.getenv(), System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")));
    }

    /** All folders below one. */
    public static Folders under(Path home) {
        return new Folders(home.resolve("data"), home.resolve("models"), home.resolve("cache"));
    }

    static Folders of(Map<String, String> environment, String system, Path home) {
        String chosen = environment.getOrDefault("SMARTSHOP_HOME", "");
        if (!chosen.isBlank()) {
            return under(Path.of(chosen).toAbsolutePath());
        }
        if (system.startsWith("Windows")) {
            Path roaming = folder(environment, "APPDATA", home.resolve("AppData/Roaming"));
            Path local = folder(environment, "LOCALAPPDATA", home.resolve("AppData/Local"));
            return in(roaming.resolve("SmartShop"), local.resolve("SmartShop/cache"));
        }
        if (system.startsWith("Mac")) {
            Path library = home.resolve("Library");
            return in(library.resolve("Application Support/SmartShop"), library.resolve("Caches/SmartShop"));
        }
        Path share = folder(environment, "XDG_DATA_HOME", home.resolve(".local/share"));
        Path cache = folder(environment, "XDG_CACHE_HOME", home.resolve(".cache"));
        return in(share.resolve("smartshop"), cache.resolve("smartshop"));
    }

    private static Folders in(Path own, Path cache) {
        return new Folders(own.resolve("data"), own.resolve("models"), cache);
    }

    /** The XDG specification: a relative path in these variables is invalid and ignored. */
    private static Path folder(Map<String, String> environment, String variable, Path otherwise) {
        String named = environment.getOrDefault(variable, "");
        return !named.isBlank() && Path.of(named).isAbsolute() ? Path.of(named) : otherwise;
    }
}
