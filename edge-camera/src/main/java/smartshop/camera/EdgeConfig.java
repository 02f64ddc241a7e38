package smartshop.camera;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import smartshop.camera.capture.SourceAddress;
import smartshop.camera.capture.VideoFormat;
import smartshop.camera.link.CertificatePin;

/**
 * What a device needs to know: lines {@code name=value}, and comments after {@code #}.
 *
 * @param host of the console, and {@code port}
 * @param camera the device's identity at the console
 * @param secret never shown
 * @param pin of the console's key
 * @param bitrate bits per second
 */
record EdgeConfig(
        String host,
        int port,
        UUID camera,
        String secret,
        CertificatePin pin,
        SourceAddress source,
        VideoFormat format,
        int bitrate) {

    static final String END = ".";

    private static final Set<String> NAMES =
            Set.of("console", "camera", "secret", "pin", "source", "width", "height", "framesPerSecond", "bitrate");
    private static final int SHORTEST_SECRET = 16;
    private static final int LARGEST_SIDE = 3840;

    /**
     * Reads to the end.
     *
     * @throws IllegalArgumentException with one sentence that says what to do
     */
    static EdgeConfig parse(List<String> lines) {
        Map<String, String> values = values(lines);
        Console console = Console.parse(needed(values, "console"));
        return new EdgeConfig(
                console.host,
                console.port,
                camera(needed(values, "camera")),
                secret(needed(values, "secret")),
                pin(needed(values, "pin")),
                SourceAddress.parse(needed(values, "source")),
                new VideoFormat(
                        side(values, "width", 1280),
                        side(values, "height", 720),
                        number(values, "framesPerSecond", 15, 1, 60)),
                (int) number(values, "bitrate", 1_500_000, 100_000, 20_000_000));
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
            // The line itself may hold the secret.
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

    private static UUID camera(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The configuration's camera is not an identity as the console gives it.", e);
        }
    }

    private static String secret(String text) {
        boolean good = text.length() >= SHORTEST_SECRET && text.chars().allMatch(c -> c > ' ' && c < 127);
        require(good, "The configuration's secret is incomplete; copy it from the console.");
        return text;
    }

    private static CertificatePin pin(String text) {
        try {
            return new CertificatePin(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The configuration's pin is not of the form sha256/… that the console gives.", e);
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
        return "camera " + camera + " with " + source + " for " + host + ":" + port;
    }

    private record Console(String host, int port) {
        static Console parse(String text) {
            int colon = text.lastIndexOf(':');
            @Nullable Integer port = colon < 0 ? null : port(text.substring(colon + 1));
            String host = colon < 0 ? "" : text.substring(0, colon);
            boolean good = port != null && host.matches("[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.%]+]");
            require(good, "The configuration's console must be host:port, for example 192.168.1.20:8443.");
            return new Console(host, port == null ? 0 : port);
        }

        private static @Nullable Integer port(String text) {
            try {
                int port = Integer.parseInt(text);
                return port > 0 && port < 65536 ? port : null;
            } catch (NumberFormatException e) {
                return null;
            }
        }
    }
}
