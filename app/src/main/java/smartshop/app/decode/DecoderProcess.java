package smartshop.app.decode;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.camera.link.AccessUnit;
import smartshop.recognition.image.I420Picture;

/** One life of a decoder's process. {@link #send} belongs to one thread; the rest may be called from any. */
final class DecoderProcess implements AutoCloseable {
    /** Starting the JVM and unpacking FFmpeg, on a slow disk. */
    private static final Duration START_LIMIT = Duration.ofSeconds(30);

    /** An access unit takes milliseconds. */
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);

    /** Four seconds of a usual stream, two keyframes at least, and still no picture. */
    private static final int BARREN_UNITS = 60;

    private static final int LOGGED_LINES = 20;
    private static final Logger log = LoggerFactory.getLogger(DecoderProcess.class);

    private final String name;
    private final Clock clock;
    private final DecodedPictures pictures;
    private final Process process;
    private final DataOutputStream out;
    private byte[] planes = new byte[0];

    private final Object answers = new Object();
    private boolean ready;
    private long owed;
    private int unitsSincePicture;
    private boolean pictured;
    private Instant lastSign;

    private DecoderProcess(String name, Clock clock, DecodedPictures pictures, Process process) {
        this.name = name;
        this.clock = clock;
        this.pictures = pictures;
        this.process = process;
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
        this.lastSign = clock.instant();
    }

    static DecoderProcess start(String name, Clock clock, DecodedPictures pictures) throws IOException {
        DecoderProcess decoder = new DecoderProcess(
                name, clock, pictures, DecoderCommand.builder(DecoderMain.class).start());
        Thread.ofPlatform().name("decoded-" + name).daemon().start(decoder::read);
        Thread.ofPlatform().name("decoder-log-" + name).daemon().start(decoder::log);
        return decoder;
    }

    /** Waits while the decoder is busy. */
    void send(AccessUnit unit) throws IOException {
        synchronized (answers) {
            if (owed++ == 0) {
                lastSign = clock.instant();
            }
        }
        out.writeInt(unit.data().length);
        out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, unit.capturedAt()));
        out.write(unit.data());
        out.flush();
    }

    boolean alive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** Whether it owes an answer for longer than decoding can take. */
    boolean stuck() {
        synchronized (answers) {
            Duration limit = ready ? ANSWER_LIMIT : START_LIMIT;
            return owed > 0 && Duration.between(lastSign, clock.instant()).compareTo(limit) > 0;
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

    private void read() {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16))) {
            for (int kind = in.read(); kind >= 0; kind = in.read()) {
                handle((byte) kind, in);
            }
        } catch (IOException | IllegalArgumentException e) {
            log.debug("Decoder of {} ended: {}", name, e.getMessage());
        } finally {
            process.destroyForcibly();
        }
    }

    private void handle(byte kind, DataInputStream in) throws IOException {
        switch (kind) {
            case DecoderWire.READY -> answered(0);
            case DecoderWire.DONE -> answered(1);
            case DecoderWire.REFUSED -> {
                answered(1);
                pictures.refused();
            }
            case DecoderWire.PICTURE -> picture(in);
            default -> throw new IOException("Unknown message " + kind);
        }
    }

    private void answered(int units) {
        synchronized (answers) {
            ready = true;
            owed -= units;
            unitsSincePicture += units;
            lastSign = clock.instant();
        }
    }

    /** Sizes are checked again here: after a break-in the decoder says what it likes. */
    private void picture(DataInputStream in) throws IOException {
        int width = in.readInt();
        int height = in.readInt();
        if (width <= 0 || height <= 0 || (long) width * height > DecoderWire.MOST_PIXELS) {
            throw new IOException("A picture of %d x %d".formatted(width, height));
        }
        Instant capturedAt = Instant.EPOCH.plus(in.readLong(), ChronoUnit.MICROS);
        int size = I420Picture.size(width, height);
        if (planes.length < size) {
            planes = new byte[size];
        }
        in.readFully(planes, 0, size);
        synchronized (answers) {
            unitsSincePicture = 0;
            pictured = true;
        }
        pictures.picture(new I420Picture(width, height, planes), capturedAt);
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
