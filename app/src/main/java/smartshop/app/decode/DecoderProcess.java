package smartshop.app.decode;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.camera.link.AccessUnit;
import smartshop.recognition.image.I420Picture;

/** One life of a decoder's process. {@link #send} belongs to one thread; the rest may be called from any. */
final class DecoderProcess implements AutoCloseable {
    /** Starting the JVM and unpacking FFmpeg, on a slow disk. */
    private static final Duration START_LIMIT = Duration.ofSeconds(30);

    /** The most that a picture's age may grow in here: an access unit takes milliseconds. */
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);

    /** Half a second of a usual stream: a busy computer's hiccup. */
    private static final int MOST_OWED = 8;

    /** Four seconds of a usual stream, two keyframes at least, and still no picture. */
    private static final int BARREN_UNITS = 60;

    /** {@link #BARREN_UNITS} may come in a burst; within this several keyframes were asked for. */
    private static final Duration HOPELESS = Duration.ofSeconds(15);

    /** Exit statuses after SIGKILL and SIGTERM; a JVM that crashes has another. */
    private static final Set<Integer> ENDED_FROM_OUTSIDE = Set.of(128 + 9, 128 + 15);

    private static final long SETTLE_CHECK_MS = 100;
    private static final int LOGGED_LINES = 20;
    private static final Logger log = LoggerFactory.getLogger(DecoderProcess.class);

    private final String name;
    private final Clock clock;
    private final DecodedPictures pictures;
    private final Process process;
    private final DataOutputStream out;
    private final PictureReader reader = new PictureReader();

    private final Object answers = new Object();
    private boolean ready;
    /** When the units were sent that are not yet answered. */
    private final Deque<Instant> owed = new ArrayDeque<>();

    private final Instant started;
    private int unitsSincePicture;
    private Instant lastPicture;
    private boolean pictured;
    private boolean tooLarge;
    private volatile boolean misbehaved;

    private DecoderProcess(String name, Clock clock, DecodedPictures pictures, Process process) {
        this.name = name;
        this.clock = clock;
        this.pictures = pictures;
        this.process = process;
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
        this.started = clock.instant();
        this.lastPicture = started;
    }

    static DecoderProcess start(String name, Clock clock, DecodedPictures pictures) throws IOException {
        DecoderProcess decoder = new DecoderProcess(
                name, clock, pictures, DecoderCommand.builder(DecoderMain.class).start());
        Thread.ofPlatform().name("decoded-" + name).daemon().start(decoder::read);
        Thread.ofPlatform().name("decoder-log-" + name).daemon().start(decoder::log);
        return decoder;
    }

    /** May wait while the decoder is busy: see {@link #awaitRoom}. */
    void send(AccessUnit unit) throws IOException {
        synchronized (answers) {
            owed.addLast(clock.instant());
        }
        out.writeInt(unit.data().length);
        out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, unit.capturedAt()));
        out.write(unit.data());
        out.flush();
    }

    /**
     * Waits until it can take another unit, or for so long. What waits outside can be dropped; what waits inside only grows old.
     */
    boolean awaitRoom(long millis) throws InterruptedException {
        synchronized (answers) {
            if (owed.size() >= MOST_OWED) {
                answers.wait(millis);
            }
            return owed.size() < MOST_OWED;
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** Whether a picture in it is older than its limit, or it does not start. */
    boolean stuck() {
        synchronized (answers) {
            if (!ready) {
                return over(started, START_LIMIT);
            }
            return !owed.isEmpty() && over(owed.getFirst(), ANSWER_LIMIT);
        }
    }

    private boolean over(Instant since, Duration limit) {
        return Duration.between(since, clock.instant()).compareTo(limit) > 0;
    }

    /** Why nothing comes of the stream, if so much was tried that nothing will. */
    Optional<Trouble> hopeless() {
        synchronized (answers) {
            if (!barren() || !over(lastPicture, HOPELESS)) {
                return Optional.empty();
            }
            return Optional.of(tooLarge ? Trouble.TOO_LARGE : Trouble.UNDECODABLE);
        }
    }

    /** Whether it takes what it is given and makes no picture of it. */
    boolean barren() {
        synchronized (answers) {
            return unitsSincePicture > BARREN_UNITS;
        }
    }

    /** Whether it has made a picture. */
    boolean pictured() {
        synchronized (answers) {
            return pictured;
        }
    }

    /** Whether it has made pictures for so long, and made one lately. */
    boolean wellFor(Duration time) {
        synchronized (answers) {
            return pictured && over(started, time) && !over(lastPicture, ANSWER_LIMIT);
        }
    }

    /**
     * Whether its stream may have killed it, to be asked when it has ended: it crashed, left on its own or hung. A process that
     * made pictures and was ended from outside did not die of them; where the system does not tell, it counts as its own doing.
     */
    boolean diedOfItsStream() throws InterruptedException {
        return misbehaved
                || !pictured()
                || !process.waitFor(1, TimeUnit.SECONDS)
                || !ENDED_FROM_OUTSIDE.contains(process.exitValue());
    }

    /**
     * Waits until everything that was sent is answered.
     *
     * @throws IOException if it dies or hangs
     */
    void settle() throws IOException, InterruptedException {
        synchronized (answers) {
            while (!owed.isEmpty()) {
                if (!alive() || stuck()) {
                    throw new IOException("The decoder died or hangs");
                }
                answers.wait(SETTLE_CHECK_MS);
            }
        }
    }

    private void read() {
        try (ForgetfulInput buffer = new ForgetfulInput(process.getInputStream());
                DataInputStream in = new DataInputStream(buffer)) {
            for (int kind = in.read(); kind >= 0; kind = in.read()) {
                handle((byte) kind, in);
                buffer.forget();
            }
        } catch (EOFException e) {
            log.debug("Decoder of {} ended within a picture", name);
        } catch (IOException | IllegalArgumentException e) {
            misbehaved = true;
            log.debug("Decoder of {} ended: {}", name, e.getMessage());
        } finally {
            process.destroyForcibly();
        }
    }

    private void handle(byte kind, DataInputStream in) throws IOException {
        switch (kind) {
            case DecoderWire.READY -> ready();
            case DecoderWire.DONE -> answered(false);
            case DecoderWire.REFUSED, DecoderWire.TOO_LARGE -> {
                answered(kind == DecoderWire.TOO_LARGE);
                pictures.refused();
            }
            case DecoderWire.PICTURE -> reader.read(in, this::picture);
            default -> throw new IOException("Unknown message " + kind);
        }
    }

    /** What was sent while it started is not late yet. */
    private void ready() {
        synchronized (answers) {
            ready = true;
            Instant now = clock.instant();
            lastPicture = now;
            List<Instant> late = Collections.nCopies(owed.size(), now);
            owed.clear();
            owed.addAll(late);
        }
    }

    private void answered(boolean asTooLarge) {
        synchronized (answers) {
            owed.pollFirst();
            unitsSincePicture++;
            tooLarge = asTooLarge;
            answers.notifyAll();
        }
    }

    private void picture(I420Picture picture, Instant capturedAt) {
        synchronized (answers) {
            unitsSincePicture = 0;
            lastPicture = clock.instant();
            pictured = true;
        }
        pictures.picture(picture, capturedAt);
    }

    private void log() {
        try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
            int logged = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (logged++ < LOGGED_LINES) {
                    log.warn("Decoder of {}: {}", name, line);
                }
            }
        } catch (IOException e) {
            log.debug("Decoder of {}: its log ended", name);
        }
    }

    void kill() {
        process.destroyForcibly();
    }

    /** Ends it for being {@link #stuck}. */
    void killHanging() {
        misbehaved = true;
        kill();
    }

    /** Asks it to leave by closing its input, and ends it if it does not. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            log.debug("Decoder of {} had gone already", name);
        }
        try {
            if (!process.waitFor(1, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(1, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
