package smartshop.camera;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import smartshop.camera.capture.SourceAddress;
import smartshop.camera.capture.VideoFormat;
import smartshop.camera.identity.DeviceIdentity;
import smartshop.camera.link.ConsoleAddress;
import smartshop.camera.pair.Pairing;

/**
 * What a device needs to know: lines {@code name=value}, and comments after {@code #}.
 *
 * @param consoles where the console may listen, tried in this order
 * @param identity never shown
 * @param bitrate bits per second
 */
record EdgeConfig(
        List<ConsoleAddress> consoles, DeviceIdentity identity, SourceAddress source, VideoFormat format, int bitrate) {

    static final String END = ".";

    private static final Set<String> NAMES =
            Set.of("console", "identity", "source", "width", "height", "framesPerSecond", "bitrate");
    private static final int LARGEST_SIDE = 3840;

    /**
     * Reads to the end.
     *
     * @throws IllegalArgumentException with one sentence that says what to do
     */
    static EdgeConfig parse(List<String> lines) {
        Map<String, String> values = values(lines);
        return new EdgeConfig(
                consoles(needed(values, "console")),
                identity(needed(values, "identity")),
                source(values),
                format(values),
                bitrate(values));
    }

    private static SourceAddress source(Map<String, String> values) {
        return SourceAddress.parse(needed(values, "source"));
    }

    private static VideoFormat format(Map<String, String> values) {
        return new VideoFormat(
                side(values, "width", 1280), side(values, "height", 720), number(values, "framesPerSecond", 15, 1, 60));
    }

    private static int bitrate(Map<String, String> values) {
        return (int) number(values, "bitrate", 1_500_000, 100_000, 20_000_000);
    }

    /** What the device films with, whoever it is. */
    record Filmed(SourceAddress source, VideoFormat format, int bitrate) {}

    /** Reads only that; the rest is checked all the same. */
    static Filmed filmed(List<String> lines) {
        Map<String, String> values = values(lines);
        return new Filmed(source(values), format(values), bitrate(values));
    }

    /** Whether it says who the device is, so that nothing needs to be paired. */
    static boolean namesDevice(List<String> lines) {
        Map<String, String> values = values(lines);
        return values.containsKey("identity") || values.containsKey("console");
    }

    /** As {@link #parse}, for a device that is paired without the configuration. */
    static EdgeConfig paired(List<String> lines, Pairing pairing) {
        List<String> all = new ArrayList<>(lines);
        all.addAll(pairing.lines());
        return parse(all);
    }

    /** Reads up to an empty line, a line with a dot, or the end, and leaves the rest of the stream alone. */
    static List<String> linesOf(BufferedReader in) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.isBlank() || line.strip().equals(END)) {
                break;
            }
            lines.add(line);
        }
        return lines;
    }

    private static Map<String, String> values(List<String> lines) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            String name = equals < 0 ? "" : line.substring(0, equals).strip();
            // The line itself may hold the identity.
            require(equals > 0, "Line " + (i + 1) + " of the configuration is not of the form name=value.");
            require(NAMES.contains(name), "Line " + (i + 1) + " of the configuration has an unknown name.");
            String before = values.put(name, line.substring(equals + 1).strip());
            require(before == null, "The configuration says " + name + " twice.");
        }
        return values;
    }

    private static String needed(Map<String, String> values, String name) {
        String value = values.getOrDefault(name, "");
        require(!value.isEmpty(), "The configuration lacks " + name + "; copy the camera's settings from the console.");
        return value;
    }

    private static List<ConsoleAddress> consoles(String text) {
        try {
            return ConsoleAddress.parseAll(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The configuration's console must be host:port, for example 192.168.1.20:8443.", e);
        }
    }

    private static DeviceIdentity identity(String text) {
        try {
            return DeviceIdentity.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The configuration's identity is incomplete; copy it from the console.", e);
        }
    }

    private static int side(Map<String, String> values, String name, int usual) {
        int side = (int) number(values, name, usual, 64, LARGEST_SIDE);
        require(side % 2 == 0, "The configuration's " + name + " must be even.");
        return side;
    }

    private static double number(Map<String, String> values, String name, double usual, double least, double most) {
        String text = values.get(name);
        if (text == null) {
            return usual;
        }
        double number;
        try {
            number = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            number = Double.NaN;
        }
        require(
                number >= least && number <= most,
                "The configuration's " + name + " must be a number from %.0f to %.0f.".formatted(least, most));
        return number;
    }

    private static void require(boolean good, String sentence) {
        if (!good) {
            throw new IllegalArgumentException(sentence);
        }
    }

    @Override
    public String toString() {
        return "camera " + identity.camera() + " with " + source + " for " + consoles;
    }
}
