package smartshop.app.decode;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A child process that opens one camera and decodes what it sends, for as long as this is open. What the camera is opened with
 * goes through its standard input. Any thread may call.
 */
public final class PullerProcess implements AutoCloseable {
    /** Starting the JVM, unpacking FFmpeg, calling the camera and waiting for its keyframe. */
    private static final Duration FIRST_PICTURE_LIMIT = Duration.ofSeconds(30);
    /** A picture that is older ends the process; even a camera that saves power sends one a second. */
    private static final Duration PICTURE_LIMIT = Duration.ofSeconds(10);

    private static final Pattern PLAIN = Pattern.compile("[\\w .-]{0,40}");
    private static final Logger log = LoggerFactory.getLogger(PullerProcess.class);

    private final String name;
    private final Clock clock;
    private final PulledPictures pictures;
    private final Process process;
    private final PictureReader reader = new PictureReader();
    private final Thread reading;
    private volatile boolean pictured;
    private volatile Instant lastSign;
    private volatile PullFailure failure = PullFailure.of(PullFailure.Kind.CRASHED);

    private PullerProcess(String name, Clock clock, PulledPictures pictures, Process process) {
        this.name = name;
        this.clock = clock;
        this.pictures = pictures;
        this.process = process;
        this.lastSign = clock.instant();
        this.reading = Thread.ofPlatform().name("pulled-" + name).daemon().unstarted(this::read);
    }

    /**
     * Starts the process; the source is opened in the background.
     *
     * @param name for threads and the log
     * @param clock for waiting only, see {@link SteadyClock}
     */
    public static PullerProcess start(String name, PulledSource source, Clock clock, PulledPictures pictures)
            throws IOException {
        Process process = DecoderCommand.builder(PullerMain.class)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        PullerProcess puller = new PullerProcess(name, clock, pictures, process);
        puller.reading.start();
        try {
            puller.tell(source);
        } catch (IOException e) {
            puller.close();
            throw e;
        }
        return puller;
    }

    private void tell(PulledSource source) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PullerWire.write(source, new DataOutputStream(bytes));
        byte[] whole = bytes.toByteArray();
        try {
            process.getOutputStream().write(whole);
            process.getOutputStream().flush();
        } finally {
            Arrays.fill(whole, (byte) 0);
        }
    }

    private void read() {
        try (ForgetfulInput buffer = new ForgetfulInput(process.getInputStream());
                DataInputStream in = new DataInputStream(buffer)) {
            for (int kind = in.read(); kind >= 0; kind = in.read()) {
                handle((byte) kind, in);
                buffer.forget();
            }
        } catch (IOException | IllegalArgumentException e) {
            log.debug("Puller of {} ended: {}", name, e.getMessage());
        } finally {
            process.destroyForcibly();
        }
    }

    private void handle(byte kind, DataInputStream in) throws IOException {
        switch (kind) {
            case PullerWire.OPENED ->
                pictures.opened(
                        new PulledFormat(plain(in.readUTF()), in.readInt(), in.readInt(), in.readInt() / 1000.0));
            case PullerWire.UNCONFINED ->
                log.warn("The system refused to confine the process that fetches the pictures of {}", name);
            case PullerWire.FAILED ->
                failure = new PullFailure(PullFailure.Kind.valueOf(in.readUTF()), plain(in.readUTF()));
            case DecoderWire.PICTURE -> {
                reader.read(in, pictures::picture);
                lastSign = clock.instant();
                pictured = true;
            }
            default -> throw new IOException("Unknown message " + kind);
        }
    }

    /** After a break-in the child says what it likes, and this is shown to people. */
    private static String plain(String words) throws IOException {
        if (!PLAIN.matcher(words).matches()) {
            throw new IOException("Words that are none of ours");
        }
        return words;
    }

    /** Ends the process if its newest picture is too old. Called about every second. */
    public void check() {
        Duration limit = pictured ? PICTURE_LIMIT : FIRST_PICTURE_LIMIT;
        if (process.isAlive() && Duration.between(lastSign, clock.instant()).compareTo(limit) > 0) {
            log.warn("The camera {} has sent no picture for long; its process is ended", name);
            failure = PullFailure.of(PullFailure.Kind.SILENT);
            process.destroyForcibly();
        }
    }

    /** Waits until the process has ended and everything it said has been heard. @return whether it did, in time */
    public boolean awaitEnd(Duration most) throws InterruptedException {
        return process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS) && reading.join(most);
    }

    /** Why it ended; makes sense after its end. */
    public PullFailure failure() {
        return failure;
    }

    /** Whether it has given a picture. */
    public boolean pictured() {
        return pictured;
    }

    public long pid() {
        return process.pid();
    }

    /** It holds nothing that must be saved, and may be deep in native code. */
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
