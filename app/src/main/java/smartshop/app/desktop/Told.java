package smartshop.app.desktop;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What may be told of a fault: where in the program it happened. What a message says may be somebody's name or a path that holds one, so it is left out, unless
 * Java itself made it of numbers.
 */
final class Told {
    /** Deeper than the program calls itself; a fault that is deeper repeats itself. */
    private static final int MOST_FRAMES = 60;

    private static final int MOST_CAUSES = 8;

    private static final List<Pattern> HARMLESS = Stream.of(
                    "Java heap space|GC overhead limit exceeded|Metaspace|Compressed class space",
                    "unable to create native thread: possibly out of memory or process/resource limits reached",
                    "Cannot reserve \\d+ bytes of direct buffer memory \\(allocated: \\d+, limit: \\d+\\)",
                    "Requested array size exceeds VM limit|/ by zero",
                    "Index -?\\d+ out of bounds for length \\d+",
                    "Range \\[-?\\d+, -?\\d+\\) out of bounds for length \\d+")
            .map(Pattern::compile)
            .toList();

    private static final Pattern FIRST_WORD = Pattern.compile("^[A-Za-z]+");

    private Told() {}

    /** What happened and why, each cause with where. */
    static List<String> of(Throwable fault) {
        List<String> lines = new ArrayList<>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        String lead = "";
        for (Throwable at = fault; at != null && seen.add(at) && seen.size() <= MOST_CAUSES; at = at.getCause()) {
            lines.add(lead + at.getClass().getName() + message(at));
            Stream.of(at.getStackTrace())
                    .limit(MOST_FRAMES)
                    .map(frame -> "    at " + frame)
                    .forEach(lines::add);
            lead = "because of ";
        }
        return lines;
    }

    private static String message(Throwable fault) {
        String message = fault.getMessage();
        if (message == null) {
            return "";
        }
        return HARMLESS.stream().anyMatch(known -> known.matcher(message).matches())
                ? ": " + message
                : " (what it says is left out)";
    }

    /** A thread's kind: some are named after a camera, or an address. */
    static String thread(String name) {
        return FIRST_WORD
                .matcher(name)
                .results()
                .map(found -> found.group())
                .findFirst()
                .orElse("unnamed");
    }
}
