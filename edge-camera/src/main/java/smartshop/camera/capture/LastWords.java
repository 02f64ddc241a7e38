package smartshop.camera.capture;

import java.io.IOException;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Drains a child's error stream, so that the child never waits for us, and keeps its last line. */
final class LastWords {
    private static final Logger LOG = LoggerFactory.getLogger(LastWords.class);
    private static final int LONGEST_LINE = 200;

    private final InputStream stream;
    private volatile String line = "";

    LastWords(InputStream stream) {
        this.stream = stream;
        Thread.ofPlatform().name("camera-log").daemon().start(this::drain);
    }

    /** The last line in a form to end a sentence with; may be empty. */
    String shown() {
        return line.isEmpty() ? "" : ": " + line;
    }

    private void drain() {
        StringBuilder current = new StringBuilder();
        byte[] chunk = new byte[1024];
        try {
            for (int count = stream.read(chunk); count >= 0; count = stream.read(chunk)) {
                for (int i = 0; i < count; i++) {
                    take(current, (char) (chunk[i] & 0xFF));
                }
            }
        } catch (IOException e) {
            LOG.debug("The camera program's log ended: {}", e.getMessage());
        }
    }

    private void take(StringBuilder current, char c) {
        if (c != '\n' && c >= ' ' && c < 127 && current.length() < LONGEST_LINE) {
            current.append(c);
        } else if (c == '\n' && !current.isEmpty()) {
            line = current.toString();
            LOG.debug("Camera: {}", line);
            current.setLength(0);
        }
    }
}
