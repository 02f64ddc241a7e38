package smartshop.camera.capture;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What a device's pictures come from, as its configuration says. {@code toString} never shows a password. */
public sealed interface SourceAddress {

    /** A Raspberry Pi's camera. */
    record Rpicam() implements SourceAddress {
        @Override
        public String toString() {
            return "rpicam";
        }
    }

    /** A camera on the bus, such as {@code /dev/video0}. */
    record V4l2(String device) implements SourceAddress {
        @Override
        public String toString() {
            return "v4l2:" + device;
        }
    }

    /** A recording. */
    record Recording(Path file, boolean loop) implements SourceAddress {
        @Override
        public String toString() {
            return "file:" + file;
        }
    }

    /** A camera on the network. */
    record Rtsp(String url) implements SourceAddress {
        @Override
        public String toString() {
            URI uri = URI.create(url);
            return uri.getScheme() + "://" + uri.getHost();
        }
    }

    /** A test pattern. */
    record Pattern() implements SourceAddress {
        @Override
        public String toString() {
            return "pattern";
        }
    }

    /**
     * A shop that is drawn.
     *
     * @param camera from 0
     * @param cameras in the shop
     * @param seed of everything that happens
     * @param seconds how long something happens
     * @param start when it begins
     */
    record Demo(int camera, int cameras, long seed, double seconds, Instant start) implements SourceAddress {}

    /**
     * Reads {@code rpicam}, {@code v4l2:DEVICE}, {@code file:PATH}, {@code rtsp://…}, {@code demo:…} or {@code pattern}.
     *
     * @throws IllegalArgumentException with one sentence that says what would be right
     */
    static SourceAddress parse(String text) {
        int colon = text.indexOf(':');
        String scheme = (colon < 0 ? text : text.substring(0, colon)).toLowerCase(Locale.ROOT);
        String rest = colon < 0 ? "" : text.substring(colon + 1);
        return switch (scheme) {
            case "rpicam" -> new Rpicam();
            case "pattern" -> new Pattern();
            case "v4l2" -> v4l2(rest);
            case "file" -> recording(rest);
            case "rtsp", "rtsps" -> rtsp(text);
            case "demo" -> demo(rest);
            default ->
                throw new IllegalArgumentException("The source is none of rpicam, v4l2:DEVICE, file:PATH, rtsp://…,"
                        + " rtsps://…, demo:… and pattern.");
        };
    }

    private static V4l2 v4l2(String device) {
        if (!device.startsWith("/dev/")) {
            throw new IllegalArgumentException("The source v4l2 needs a device, for example v4l2:/dev/video0.");
        }
        return new V4l2(device);
    }

    private static Recording recording(String rest) {
        boolean loop = rest.endsWith("?loop");
        String path = loop ? rest.substring(0, rest.length() - "?loop".length()) : rest;
        try {
            if (!path.isEmpty()) {
                return new Recording(Path.of(path), loop);
            }
        } catch (InvalidPathException e) {
            // Said below.
        }
        throw new IllegalArgumentException("The source file needs a path, for example file:/home/pi/shop.mp4.");
    }

    private static Rtsp rtsp(String url) {
        try {
            if (new URI(url).getHost() != null) {
                return new Rtsp(url);
            }
        } catch (URISyntaxException e) {
            // Said below, without the address: it may hold a password.
        }
        throw new IllegalArgumentException("The source's rtsp address is malformed; write special characters of a"
                + " password as %XX, for example %40 for @.");
    }

    private static Demo demo(String query) {
        Map<String, String> values = new HashMap<>();
        Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> values.put(pair[0], pair[1]));
        try {
            Demo demo = new Demo(
                    Integer.parseInt(values.getOrDefault("camera", "0")),
                    Integer.parseInt(values.getOrDefault("cameras", "1")),
                    Long.parseLong(values.getOrDefault("seed", "1")),
                    Double.parseDouble(values.getOrDefault("seconds", "90")),
                    Instant.ofEpochMilli(Long.parseLong(values.getOrDefault("start", "0"))));
            if (demo.camera >= 0 && demo.camera < demo.cameras && demo.seconds > 0) {
                return demo;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new IllegalArgumentException(
                "The source demo is written demo:camera=0&cameras=3&seed=7&seconds=90&start=EPOCH_MILLISECONDS.");
    }
}
