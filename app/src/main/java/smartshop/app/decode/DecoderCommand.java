package smartshop.app.decode;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import smartshop.app.Folders;

/** How a decoder's process is started: a small JVM with FFmpeg and little else. */
final class DecoderCommand {
    static final List<String> OPTIONS = List.of(
            // Pictures stay in native memory; the heap holds the class loader's work and no more.
            "-Xms4m",
            "-Xmx24m",
            "-Xss256k",
            "-XX:ReservedCodeCacheSize=12m",
            "-XX:MaxMetaspaceSize=40m",
            "-XX:CompressedClassSpaceSize=16m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            // The JVM would warn on standard output, where pictures go.
            "-Xlog:disable",
            "-XX:-UsePerfData",
            "-XX:+ExitOnOutOfMemoryError",
            // A crash leaves no pictures on the disk.
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=" + (windows() ? "NUL" : "/dev/null"),
            "-XX:-HeapDumpOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            // Native memory has an owner here, no collector; more than this is a leak.
            "-Dorg.bytedeco.javacpp.nopointergc=true",
            "-Dorg.bytedeco.javacpp.maxBytes=256m",
            "-Dorg.bytedeco.javacpp.maxPhysicalBytes=512m");

    private DecoderCommand() {}

    /** @param main of the child; its classes come from where this one's do */
    static ProcessBuilder builder(Class<?> main) {
        List<String> command = new ArrayList<>(java());
        Installation.ARCHIVE.file(command).ifPresent(archive -> command.add(1, "-XX:AOTCache=" + archive));
        command.add(main.getName());
        ProcessBuilder builder = new ProcessBuilder(command);
        lean(builder.environment());
        return builder;
    }

    private static List<String> java() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", windows() ? "java.exe" : "java")
                .toString());
        command.addAll(OPTIONS);
        command.add("-Dorg.bytedeco.javacpp.cachedir=" + Installation.CACHE.resolve("native"));
        command.add("-cp");
        command.add(Installation.CLASS_PATH);
        return command;
    }

    /** What stays the same while the console runs. */
    private static final class Installation {
        /** The natives are unpacked here once for all children. */
        static final Path CACHE = Folders.ofUser().cache();

        static final String CLASS_PATH = classPath();
        static final ClassArchive ARCHIVE = new ClassArchive(
                CACHE,
                Stream.of(CLASS_PATH.split(Pattern.quote(File.pathSeparator)))
                        .map(Path::of)
                        .toList());
    }

    /** What suits the console's JVM, such as keeping freed memory, would double a decoder's. */
    static void lean(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.startsWith("MALLOC_"));
        environment.keySet().removeAll(Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "CLASSPATH"));
        environment.put("MALLOC_ARENA_MAX", "1");
    }

    /** Our classes, JavaCPP and FFmpeg; everything if they cannot be told apart. */
    private static String classPath() {
        Set<String> entries = new LinkedHashSet<>();
        for (Class<?> part : List.of(DecoderMain.class, Pointer.class, avcodec.class)) {
            origin(part).ifPresent(entries::add);
        }
        String natives = "org/bytedeco/%s/" + Loader.getPlatform() + "/";
        for (String library : List.of("javacpp", "ffmpeg")) {
            jarWith(natives.formatted(library)).ifPresent(entries::add);
        }
        return entries.size() == 5 ? String.join(File.pathSeparator, entries) : System.getProperty("java.class.path");
    }

    private static Optional<String> origin(Class<?> part) {
        return Optional.ofNullable(part.getProtectionDomain().getCodeSource())
                .map(source -> path(source.getLocation().toString()));
    }

    /** Jars of natives hold no class, only folders named after the platform. */
    private static Optional<String> jarWith(String folder) {
        URL found = DecoderCommand.class.getClassLoader().getResource(folder);
        if (found == null || !found.getProtocol().equals("jar")) {
            return Optional.empty();
        }
        String jar = found.getPath();
        return Optional.of(path(jar.substring(0, jar.indexOf("!/"))));
    }

    private static String path(String fileUrl) {
        try {
            return Path.of(new java.net.URI(fileUrl)).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("No file: " + fileUrl, e);
        }
    }

    private static boolean windows() {
        return File.separatorChar == '\\';
    }
}
