package smartshop.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AutostartTest {
    @TempDir
    private Path home;

    private Autostart of(String system, String launcher, String... arguments) {
        return Autostart.of(system, Map.of(), home, launcher, List.of(arguments));
    }

    private String written(String file) throws IOException {
        return Files.readString(home.resolve(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Linux", "Mac OS X", "Windows 11"})
    void itIsSwitchedOnAndOffAndTwiceIsOnce(String system) throws IOException {
        Autostart autostart = of(system, "/opt/smartshop/bin/SmartShop");
        assertThat(autostart.state()).isEqualTo(Autostart.State.OFF);
        autostart.on();
        autostart.on();
        assertThat(autostart.state()).isEqualTo(Autostart.State.ON);
        autostart.off();
        autostart.off();
        assertThat(autostart.state()).isEqualTo(Autostart.State.OFF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Linux", "Mac OS X", "Windows 11"})
    void aProgramThatWasMovedIsNoticedAndSetRight(String system) throws IOException {
        of(system, "/old/SmartShop").on();
        Autostart moved = of(system, "/new/SmartShop");
        assertThat(moved.state()).isEqualTo(Autostart.State.OTHER);
        moved.on();
        assertThat(moved.state()).isEqualTo(Autostart.State.ON);
    }

    /** By the specification's rules for quoting: the strange folder stays one argument. */
    @Test
    void linuxGetsADesktopEntry() throws IOException {
        of("Linux", "/opt/smart shop/smartshop", "--data", "/srv/50% \"A\" $b `c` \\d")
                .on();

        assertThat(written(".config/autostart/smartshop.desktop"))
                .startsWith("[Desktop Entry]\nType=Application\n")
                .contains("""
                        Exec="/opt/smart shop/smartshop" "--data" "/srv/50%% \\\\"A\\\\" \\\\$b \\\\`c\\\\` \\\\\\\\d"
                        """);
    }

    @Test
    void macOsGetsALaunchAgent() throws Exception {
        of("Mac OS X", "/Applications/SmartShop.app/Contents/MacOS/SmartShop", "--data", "/A & <B>")
                .on();

        Path file = home.resolve("Library/LaunchAgents/app.smartshop.console.plist");
        DocumentBuilderFactory parsing = DocumentBuilderFactory.newInstance();
        parsing.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        var array = parsing.newDocumentBuilder()
                .parse(file.toFile())
                .getElementsByTagName("array")
                .item(0);
        assertThat(array.getTextContent())
                .isEqualTo("/Applications/SmartShop.app/Contents/MacOS/SmartShop--data/A & <B>");
        assertThat(array.getChildNodes().getLength()).isEqualTo(3);
    }

    @Test
    void windowsGetsAFileInStartup() throws IOException {
        of("Windows 11", "C:\\Program Files\\SmartShop\\SmartShop.exe", "--data", "D:\\50% off\\")
                .on();

        assertThat(written("AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Startup/SmartShop.cmd"))
                .endsWith(
                        "start \"\" \"C:\\Program Files\\SmartShop\\SmartShop.exe\" \"--data\" \"D:\\50%% off\\\\\"\r\n");
    }
}
