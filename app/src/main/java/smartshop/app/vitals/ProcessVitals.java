package smartshop.app.vitals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one process uses at a moment. Linux tells everything; other systems tell the processor time alone, and the rest is 0.
 *
 * @param resident bytes in the machine's memory, with those it shares with others
 * @param proportional as {@code resident}, but of what is shared only its share
 * @param processor time that it has used since it began
 * @param descriptors open files, sockets and pipes
 */
public record ProcessVitals(
        long pid, long resident, long proportional, Duration processor, int threads, int descriptors) {
    private static final long KILOBYTE = 1024;

    /** Empty if it has gone. */
    public static Optional<ProcessVitals> of(ProcessHandle process) {
        Optional<Duration> processor = process.info().totalCpuDuration();
        if (processor.isEmpty() || !process.isAlive()) {
            return Optional.empty();
        }
        Path proc = Path.of("/proc", Long.toString(process.pid()));
        try {
            List<String> status = lines(proc.resolve("status"));
            return Optional.of(new ProcessVitals(
                    process.pid(),
                    number(status, "VmRSS:") * KILOBYTE,
                    number(lines(proc.resolve("smaps_rollup")), "Pss:") * KILOBYTE,
                    processor.get(),
                    (int) number(status, "Threads:"),
                    descriptors(proc.resolve("fd"))));
        } catch (IOException e) {
            return Optional.empty(); // it left while it was asked
        }
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.isReadable(file) ? Files.readAllLines(file) : List.of();
    }

    private static long number(List<String> lines, String key) {
        return lines.stream()
                .filter(line -> line.startsWith(key))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    private static int descriptors(Path folder) throws IOException {
        if (!Files.isReadable(folder)) {
            return 0;
        }
        try (Stream<Path> open = Files.list(folder)) {
            return (int) open.count();
        }
    }
}
