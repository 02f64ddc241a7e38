package smartshop.app.decode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The children's classes, loaded and linked once for all starts: the JVM's AOT cache (JEP 483), which replaces its own class data,
 * because a layer over that does not go with {@code --enable-native-access}. One file for each installation, in the folder of what can be made again; until it is there, children start without. Any thread may call.
 */
final class ClassArchive {
    /** The argument that lets {@link DecoderMain} load what it needs and leave. */
    static final String REHEARSE = "rehearse";

    private static final long LONGEST_MINUTES = 2;
    private static final Logger log = LoggerFactory.getLogger(ClassArchive.class);

    private final AtomicBoolean making = new AtomicBoolean();
    private final Path file;
    private final List<Path> jars;

    /**
     * @param folder of what can be made again
     * @param classPath of the children
     */
    ClassArchive(Path folder, List<Path> classPath) {
        this.jars = List.copyOf(classPath);
        int installation = Objects.hash(System.getProperty("java.vm.version"), jars);
        this.file = folder.resolve("children-" + HexFormat.of().toHexDigits(installation) + ".aot");
    }

    /**
     * The archive, if it is there and no older than the classes.
     *
     * @param java the command that starts a child, without its main class; it is made with that in the background if it is missing
     */
    Optional<Path> file(List<String> java) {
        if (jars.stream().anyMatch(Files::isDirectory)) {
            return Optional.empty(); // the JVM archives what lies in jars alone
        }
        if (current()) {
            return Optional.of(file);
        }
        if (!making.getAndSet(true)) {
            List<String> command = List.copyOf(java);
            Thread.ofPlatform().name("class-archive").daemon().start(() -> make(command));
        }
        return Optional.empty();
    }

    private boolean current() {
        try {
            long made = Files.getLastModifiedTime(file).toMillis();
            for (Path jar : jars) {
                if (Files.getLastModifiedTime(jar).toMillis() > made) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            return false; // not there
        }
    }

    /** What fails here costs a tenth of a second at every start, no more. */
    private void make(List<String> java) {
        Path unfinished = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid());
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            if (rehearse(java, unfinished) && Files.exists(unfinished)) {
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            log.debug("No archive of classes: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            delete(unfinished);
        }
    }

    private static boolean rehearse(List<String> java, Path to) throws IOException, InterruptedException {
        List<String> command = Stream.of(
                        java.subList(0, 1).stream(),
                        Stream.of("-XX:AOTCacheOutput=" + to),
                        java.stream().skip(1),
                        Stream.of(DecoderMain.class.getName(), REHEARSE))
                .flatMap(words -> words)
                .toList();
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        DecoderCommand.lean(builder.environment());
        Process process = builder.start();
        process.getOutputStream().close();
        try {
            return process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES) && process.exitValue() == 0;
        } finally {
            process.destroyForcibly();
        }
    }

    private static void delete(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            log.debug("{} stays behind: {}", unfinished, e.getMessage());
        }
    }
}
