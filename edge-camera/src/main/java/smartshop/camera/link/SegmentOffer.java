package smartshop.camera.link;

import static smartshop.camera.link.LinkMessage.check;

import java.util.regex.Pattern;

/**
 * The device has a sealed segment of what it captured while the link was down. The console answers with a {@link
 * SegmentAnswer}.
 *
 * @param digest SHA-256 of the sealed bytes, 64 hexadecimal digits
 * @param bytes of the sealed segment, at most {@value #LARGEST}
 * @param fromMicros capture time of its first picture, µs since 1970 UTC, by the device's clock
 * @param toMicros of its last picture
 */
public record SegmentOffer(String digest, long bytes, long fromMicros, long toMicros) implements LinkMessage {
    /** What the console takes into its memory for one camera; twice the largest that a device makes. */
    public static final int LARGEST = 16 * 1024 * 1024;

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    public SegmentOffer {
        checkDigest(digest);
        check(bytes > 0 && bytes <= LARGEST, "bytes");
        check(toMicros >= fromMicros, "toMicros");
    }

    static void checkDigest(String digest) {
        check(DIGEST.matcher(digest).matches(), "digest");
    }
}
