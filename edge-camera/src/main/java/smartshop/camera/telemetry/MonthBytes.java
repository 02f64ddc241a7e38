package smartshop.camera.telemetry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.camera.state.SmallFile;

/**
 * What was sent in this calendar month, UTC: the bytes of all messages. TLS, TCP and what was sent twice come on top, some
 * four per cent on a good network. Survives restarts where there is a file; a power cut costs the last minutes. Any thread
 * may call.
 */
public final class MonthBytes implements AutoCloseable {
    /** A card wears out of writing. */
    private static final Duration BETWEEN_WRITES = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(MonthBytes.class);

    private final Optional<Path> file;
    private final Clock clock;
    private YearMonth month;
    private long bytes;
    private long counted;
    private Instant written;

    /** @param file empty: counts from the start of the program */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public MonthBytes(Optional<Path> file, Clock clock) {
        this.file = file;
        this.clock = clock;
        this.month = now();
        this.written = clock.instant();
        file.ifPresent(this::read);
    }

    private YearMonth now() {
        return YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
    }

    private void read(Path kept) {
        try {
            if (Files.exists(kept)) {
                String[] words = Files.readString(kept).strip().split(" ");
                if (words.length == 2) {
                    read(YearMonth.parse(words[0]), Long.parseLong(words[1]));
                }
            }
        } catch (IOException | DateTimeParseException | NumberFormatException e) {
            LOG.warn("The month's count of sent bytes cannot be read; it begins anew");
        }
    }

    /** A board without a battery starts in the past, so the file may be of next month. */
    private void read(YearMonth of, long count) {
        if (of.equals(month) || of.equals(month.plusMonths(1))) {
            month = of;
            bytes = count;
        }
    }

    /**
     * Counts on.
     *
     * @param sinceStart sent since the program started
     * @return sent in this month
     */
    public synchronized long sent(long sinceStart) {
        if (month.isBefore(now())) {
            month = now();
            bytes = 0;
        }
        bytes += sinceStart - counted;
        counted = sinceStart;
        if (Duration.between(written, clock.instant()).abs().compareTo(BETWEEN_WRITES) >= 0) {
            write();
        }
        return bytes;
    }

    private void write() {
        written = clock.instant();
        file.ifPresent(kept -> {
            try {
                SmallFile.write(kept, month + " " + bytes + "\n");
            } catch (IOException e) {
                LOG.warn("The month's count of sent bytes cannot be written: {}", e.getMessage());
            }
        });
    }

    @Override
    public synchronized void close() {
        write();
    }
}
