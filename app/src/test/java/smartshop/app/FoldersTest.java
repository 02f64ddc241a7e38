package smartshop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoldersTest {
    private static final Path HOME = Path.of("/home/ann");

    @Test
    void oneVariablePutsEverythingInOnePlace() {
        assertThat(Folders.of(Map.of("SMARTSHOP_HOME", "/shop"), "Linux", HOME))
                .isEqualTo(Folders.under(Path.of("/shop")));
    }

    @Test
    void linuxFollowsXdg() {
        assertThat(Folders.of(Map.of(), "Linux", HOME))
                .isEqualTo(new Folders(
                        HOME.resolve(".local/share/smartshop/data"),
                        HOME.resolve(".local/share/smartshop/models"),
                        HOME.resolve(".cache/smartshop")));
        assertThat(Folders.of(Map.of("XDG_DATA_HOME", "/d", "XDG_CACHE_HOME", "not/absolute"), "Linux", HOME))
                .isEqualTo(new Folders(
                        Path.of("/d/smartshop/data"),
                        Path.of("/d/smartshop/models"),
                        HOME.resolve(".cache/smartshop")));
    }

    @Test
    void windowsKeepsTheCacheOutOfTheRoamingProfile() {
        Folders folders = Folders.of(Map.of("APPDATA", "/roaming", "LOCALAPPDATA", "/local"), "Windows 11", HOME);

        assertThat(folders.data()).isEqualTo(Path.of("/roaming/SmartShop/data"));
        assertThat(folders.cache()).isEqualTo(Path.of("/local/SmartShop/cache"));
    }

    @Test
    void macUsesItsLibrary() {
        assertThat(Folders.of(Map.of(), "Mac OS X", HOME).data())
                .isEqualTo(HOME.resolve("Library/Application Support/SmartShop/data"));
    }
}
