package smartshop.app.vitals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Everything that this process holds at a moment and could leak, counted by kind: threads by name without numbers,
 * descriptors by what they lead to (Linux alone tells), child processes.
 */
public record Census(Map<String, Integer> counts) {
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    public Census {
        counts = Map.copyOf(counts);
    }

    public static Census now() {
        Map<String, Integer> counts = new TreeMap<>();
        threads(counts);
        descriptors(counts);
        count(counts, "child processes", (int)
                ProcessHandle.current().descendants().count());
        return new Census(counts);
    }

    /** What there is more of than before, in words; empty if nothing. */
    public List<String> beyond(Census before) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > before.counts.getOrDefault(entry.getKey(), 0))
                .map(entry -> "%s: %d, before %d"
                        .formatted(entry.getKey(), entry.getValue(), before.counts.getOrDefault(entry.getKey(), 0)))
                .sorted()
                .toList();
    }

    /** As this, with at least so many of a kind: for a pool that is bounded and slow to shrink. */
    public Census allowing(String kind, int atLeast) {
        Map<String, Integer> allowed = new TreeMap<>(counts);
        allowed.merge(kind, atLeast, Math::max);
        return new Census(allowed);
    }

    private static void threads(Map<String, Integer> counts) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Stream.of(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(Objects::nonNull)
                .map(ThreadInfo::getThreadName)
                .forEach(name -> count(counts, "threads " + family(name), 1));
    }

    /** A camera's thread ends in the beginning of the camera's identity, a pool's in a number. */
    private static String family(String name) {
        return name.replaceAll("-[0-9a-f]{8}$", "-").replaceAll("\\d+", "#");
    }

    private static void descriptors(Map<String, Integer> counts) {
        if (!Files.isReadable(DESCRIPTORS)) {
            return;
        }
        try (Stream<Path> open = Files.list(DESCRIPTORS)) {
            open.forEach(descriptor -> count(counts, "descriptors of " + kind(descriptor), 1));
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read".formatted(DESCRIPTORS), e);
        }
    }

    private static String kind(Path descriptor) {
        try {
            String target = Files.readSymbolicLink(descriptor).toString();
            int colon = target.indexOf(':');
            return colon < 0 ? "files" : target.substring(0, colon) + "s";
        } catch (IOException e) {
            return "files"; // closed meanwhile, as the one that lists is
        }
    }

    private static void count(Map<String, Integer> counts, String kind, int number) {
        counts.merge(kind, number, Integer::sum);
    }
}
