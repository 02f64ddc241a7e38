package smartshop.app.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OffTest {
    @TempDir
    Path folder;

    @Test
    void whileItIsOffNoClassOfAmazonsIsEvenLoaded() throws Exception {
        Path loaded = folder.resolve("classes.txt");
        Process console = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:file=" + loaded,
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        QuietConsole.class.getName(),
                        Files.createDirectory(folder.resolve("shop")).toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(console.getInputStream().readAllBytes());

        assertThat(console.waitFor()).isZero();
        assertThat(said).contains("costs 0");
        List<String> classes = Files.readAllLines(loaded);
        assertThat(classes).anyMatch(line -> line.contains("smartshop.app.cloud.SecondOpinion "));
        assertThat(classes.stream().filter(line -> line.contains("software.amazon")))
                .isEmpty();
    }
}
