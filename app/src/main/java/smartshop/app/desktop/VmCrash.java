package smartshop.app.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what Java wrote of its own crash. That file holds pieces of the memory, and so perhaps of a face: from it comes only what is known by its form, which is
 * the signal, and where in which library it happened.
 */
final class VmCrash {
    private static final int MOST_FRAMES = 60;

    /** "#  SIGSEGV (0xb) at pc=0x00007f…, pid=7, tid=8", "#  EXCEPTION_ACCESS_VIOLATION (0xc0000005) at pc=…". */
    private static final Pattern SIGNAL = Pattern.compile("#  ([A-Z_]+) \\((0x[0-9a-f]+)\\) at pc=.*");
    /** "#  Internal Error (sharedRuntime.cpp:553), pid=7, tid=8". */
    private static final Pattern INTERNAL =
            Pattern.compile("#  (Internal Error|Out of Memory Error) \\(([A-Za-z0-9_.]+:\\d+)\\).*");
    /** "C  [libavcodec.so.61+0x4711]  avcodec_send_packet+0x12", "J 12 c2 smartshop.app.Main.call()V …", "j  java.lang…". */
    private static final Pattern FRAME = Pattern.compile(
            "(?:# )?([CVJjvA]) +(?:\\d+ )?(?:c[12] )?(\\[[A-Za-z0-9_.+-]+\\+0x[0-9a-f]+\\]|[A-Za-z0-9_$/]+(?:\\.[A-Za-z0-9_$/<>]+)+)(?:[(\\s+].*)?");

    /** What lies between one of these and an empty line are frames. */
    private static final Pattern HEADINGS = Pattern.compile("# Problematic frame:|(?:Native|Java) frames: .*");

    private VmCrash() {}

    /** What of these lines may be told; empty if they are no crash of Java's. */
    static List<String> told(List<String> lines) {
        List<String> what =
                lines.stream().flatMap(line -> what(line).stream()).limit(1).toList();
        if (what.isEmpty()) {
            return List.of();
        }
        List<String> told = new ArrayList<>(what);
        told.addAll(frames(lines).stream().distinct().limit(MOST_FRAMES).toList());
        return told;
    }

    private static List<String> frames(List<String> lines) {
        List<String> frames = new ArrayList<>();
        boolean among = false;
        for (String line : lines) {
            boolean heading = HEADINGS.matcher(line).matches();
            among = heading || (among && !line.isBlank());
            if (among && !heading) {
                frames.addAll(frame(line));
            }
        }
        return frames;
    }

    private static List<String> what(String line) {
        Matcher signal = SIGNAL.matcher(line);
        if (signal.matches()) {
            return List.of(signal.group(1) + " (" + signal.group(2) + ")");
        }
        Matcher internal = INTERNAL.matcher(line);
        return internal.matches() ? List.of(internal.group(1) + " (" + internal.group(2) + ")") : List.of();
    }

    private static List<String> frame(String line) {
        Matcher frame = FRAME.matcher(line);
        return frame.matches() ? List.of("    at " + frame.group(1) + " " + frame.group(2)) : List.of();
    }
}
