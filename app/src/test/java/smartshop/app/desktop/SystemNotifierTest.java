package smartshop.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.Eventually;
import smartshop.app.desktop.Notifier.Urgency;

/** Real child processes: stand-ins that write down what they were given, found as the system's own programs are. */
@DisabledOnOs(OS.WINDOWS)
class SystemNotifierTest {
    /** What somebody could call a camera. */
    private static final String NASTY =
            "--icon=/etc/passwd $(touch bad) `touch bad` \"; touch bad; ' & <b>bold</b> %s \\n";

    @TempDir
    private Path folder;

    @Test
    void linuxIsGivenWordsAndNoCommands() throws Exception {
        assertThat(said("notify-send", "Linux", NASTY, Urgency.CALL))
                .startsWith("--app-name=SmartShop", "--urgency=critical")
                .endsWith("--", NASTY, "Open SmartShop to look.");
        assertThat(said("notify-send", "Linux", "two\nlines\u0007", Urgency.CARE))
                .contains("--urgency=normal")
                .endsWith("--", "two lines", "Open SmartShop to look.");
        assertThat(Files.list(folder).map(file -> file.getFileName().toString()))
                .doesNotContain("bad");
    }

    @Test
    void macOsIsGivenAScriptThatNeverChangesAndWordsBesideIt() throws Exception {
        List<String> said = said("osascript", "Mac OS X", "SmartShop: " + NASTY, Urgency.CALL);

        assertThat(said).endsWith("SmartShop: " + NASTY, "Open SmartShop to look.");
        assertThat(said.subList(0, 6))
                .isEqualTo(said("osascript", "Mac OS X", "x", Urgency.CALL).subList(0, 6));
    }

    @Test
    void windowsIsGivenAScriptThatNeverChangesAndWordsAsVariables() throws Exception {
        List<String> said = said("powershell.exe", "Windows 11", NASTY, Urgency.CALL);

        assertThat(said.getLast()).isEqualTo(NASTY);
        assertThat(String.join(" ", said.subList(0, 4))).doesNotContain("touch");
        assertThat(said.subList(0, 4))
                .isEqualTo(
                        said("powershell.exe", "Windows 11", "x", Urgency.CALL).subList(0, 4));
    }

    @Test
    void whereTheProgramIsMissingThereIsNoNotifier() {
        assertThat(SystemNotifier.of("Linux", folder + ":" + folder.resolve("none")))
                .isEmpty();
    }

    private List<String> said(String program, String system, String title, Urgency urgency)
            throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        Files.deleteIfExists(said);
        Path standIn = Files.writeString(folder.resolve(program), """
                #!/bin/sh
                cd "%s"
                for word in "$@" ${SMARTSHOP_TITLE:+"$SMARTSHOP_TITLE"}; do printf '%%s\\0' "$word"; done > saying
                mv saying said
                """.formatted(folder));
        Files.setPosixFilePermissions(standIn, PosixFilePermissions.fromString("rwx------"));
        try (SystemNotifier notifier =
                SystemNotifier.of(system, folder.toString()).orElseThrow()) {
            notifier.show(title, "Open SmartShop to look.", urgency);
            Eventually.eventually("it was said", () -> Files.exists(said));
        }
        return List.of(Files.readString(said).split("\0"));
    }
}
