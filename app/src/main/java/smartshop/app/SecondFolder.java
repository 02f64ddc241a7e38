package smartshop.app;

import java.nio.file.Path;
import java.util.Optional;
import smartshop.storage.settings.Settings;

/** Where a copy goes of what must not be lost with the data folder: another drive. */
public record SecondFolder(Settings settings) {
    private static final String KEY = "second-folder";

    /** Empty if nobody chose one. It may be on a drive that is not there now. */
    public Optional<Path> chosen() {
        return settings.get(KEY).filter(path -> !path.isEmpty()).map(Path::of);
    }

    /** Takes effect when the console starts. */
    public void choose(Path folder) {
        settings.put(KEY, folder.toAbsolutePath().toString());
    }
}
