package smartshop.camera.capture;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;

/**
 * {@code rpicam-vid} as a child: it knows the hardware, and its crash is not ours. One that falls silent, as cameras do
 * after hours, is killed.
 */
final class RpicamProcess implements AutoCloseable {
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final Process process;
    private final InputStream out;
    private final LastWords words;
    private final SilenceWatch watch;

    /**
     * @param start how long the first bytes may take
     * @param silence how long the next ones may take
     */
    RpicamProcess(List<String> command, Duration start, Duration silence) throws IOException {
        process = start(command);
        out = process.getInputStream();
        words = new LastWords(process.getErrorStream());
        watch = new SilenceWatch(this::kill, start, silence);
    }

    private static Process start(List<String> command) throws IOException {
        try {
            Process process = new ProcessBuilder(command).start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw new IOException("Cannot start " + command.getFirst() + "; install the package rpicam-apps", e);
        }
    }

    /** Waits for more. @return how many bytes, at least one */
    int read(byte[] chunk) throws IOException, InterruptedException {
        int count = out.read(chunk);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (count < 0) {
            throw new IOException(why());
        }
        watch.heard();
        return count;
    }

    private String why() throws InterruptedException {
        if (watch.fired()) {
            return "The camera fell silent";
        }
        boolean ended = process.waitFor(LAST_WORDS);
        String status = ended ? " with status " + process.exitValue() : "";
        return "The camera program ended" + status + words.shown();
    }

    private void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroy();
        try {
            if (!process.waitFor(LAST_WORDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        watch.close();
        kill();
    }
}
