package smartshop.camera.spool;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sealed segment in the ring, as its file's name tells.
 *
 * @param number counts the segments of the ring: the oldest has the smallest
 * @param from capture time of the first picture
 * @param to capture time of the last
 * @param frames pictures in it
 * @param digest SHA-256 of the sealed bytes
 * @param bytes sealed
 */
public record StoredSegment(long number, Instant from, Instant to, int frames, String digest, long bytes) {
    private static final Pattern NAME =
            Pattern.compile("(\\d{12})-(\\d{1,18})-(\\d{1,18})-(\\d{1,9})-([0-9a-f]{64})\\.segment");

    String fileName() {
        return String.format(
                Locale.ROOT,
                "%012d-%d-%d-%d-%s.segment",
                number,
                SegmentHeader.micros(from),
                SegmentHeader.micros(to),
                frames,
                digest);
    }

    /** Empty for a file that is none of the ring's. */
    static Optional<StoredSegment> of(String fileName, long bytes) {
        Matcher name = NAME.matcher(fileName);
        return name.matches()
                ? Optional.of(new StoredSegment(
                        Long.parseLong(name.group(1)),
                        SegmentHeader.instant(Long.parseLong(name.group(2))),
                        SegmentHeader.instant(Long.parseLong(name.group(3))),
                        Integer.parseInt(name.group(4)),
                        name.group(5),
                        bytes))
                : Optional.empty();
    }
}
