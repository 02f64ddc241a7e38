package smartshop.camera.doctor;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A device, as its files and its programs show it.
 *
 * @param root of its files: {@code /}, or a folder that stands for it
 * @param programs folders in which its programs are
 */
public record Machine(Path root, List<Path> programs) {
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(8);

    /** This device. */
    public static Machine here() {
        String path = System.getenv().getOrDefault("PATH", "");
        return new Machine(
                Path.of("/"),
                Stream.of(path.split(File.pathSeparator)).map(Path::of).toList());
    }

    /** A small text file, without the zero bytes that the device tree ends its texts with; empty if there is none. */
    Optional<String> file(String path) {
        try {
            String text = Files.readString(root.resolve(path), StandardCharsets.ISO_8859_1);
            return Optional.of(text.replace("\0", "\n").strip());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A folder's entries whose names match, sorted; none if there is no such folder. */
    List<Path> entries(String folder, String glob) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(root.resolve(folder), glob)) {
            entries.forEach(found::add);
        } catch (IOException e) {
            return List.of();
        }
        return found.stream().sorted().toList();
    }

    boolean has(String program) {
        return programs.stream().anyMatch(folder -> Files.isExecutable(folder.resolve(program)));
    }

    /** What a program says on both its outputs; empty if it is not there, fails, or says nothing for too long. */
    Optional<String> answer(String program, String... arguments) throws InterruptedException {
        Optional<Path> file = programs.stream()
                .map(folder -> folder.resolve(program))
                .filter(Files::isExecutable)
                .findFirst();
        return file.isEmpty() ? Optional.empty() : run(file.get(), arguments);
    }

    private static Optional<String> run(Path program, String... arguments) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            Thread impatient = Thread.ofVirtual().start(() -> killLate(process));
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            boolean good = process.waitFor() == 0;
            impatient.interrupt();
            return good ? Optional.of(said.strip()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void killLate(Process process) {
        try {
            if (!process.waitFor(LONGEST_ANSWER)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            // It answered.
        }
    }
}
