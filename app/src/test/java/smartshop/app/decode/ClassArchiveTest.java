package smartshop.app.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static smartshop.app.Eventually.eventually;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {
    @TempDir
    private Path folder;

    @Test
    void childrenStartFromTheArchiveAndSayNothingButWhatTheyShould() throws Exception {
        List<Path> jars = jars();
        List<String> java = java(jars);
        ClassArchive archive = new ClassArchive(folder.resolve("cache"), jars);

        eventually("an archive", () -> archive.file(java).isPresent());

        List<String> command = new ArrayList<>(java);
        command.add(1, "-XX:AOTCache=" + archive.file(java).orElseThrow());
        command.add(2, "-XX:AOTMode=on"); // leave if it does not fit
        command.add(DecoderMain.class.getName());
        Process child = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(child.getInputStream().read()).isEqualTo(DecoderWire.READY);
        child.getOutputStream().close();
        assertThat(child.getInputStream().readAllBytes()).isEmpty();
        assertThat(child.waitFor()).isZero();
    }

    @Test
    void classesInAFolderAreNotArchived() {
        assertThat(new ClassArchive(folder, List.of(folder)).file(List.of("java")))
                .isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    private List<String> java(List<Path> jars) {
        List<String> java =
                new ArrayList<>(DecoderCommand.builder(DecoderMain.class).command());
        java.removeLast();
        java.set(java.size() - 1, jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        return java;
    }

    /** This module's decoding classes as an installation has them, and what they stand on. */
    private List<Path> jars() throws IOException {
        Path ours = folder.resolve("decode.jar");
        Path classes = Path.of("target", "classes");
        try (OutputStream out = Files.newOutputStream(ours);
                JarOutputStream jar = new JarOutputStream(out);
                Stream<Path> files = Files.list(classes.resolve("smartshop/app/decode"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                jar.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, jar);
                jar.closeEntry();
            }
        }
        Stream<Path> engine = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> path.getFileName().toString().matches("(javacpp|ffmpeg)-.*\\.jar"));
        return Stream.concat(Stream.of(ours), engine).toList();
    }
}
