package smartshop.camera.link;

import static smartshop.camera.link.LinkMessage.check;

import java.util.List;

/**
 * What the console wants of a device: sent after its {@link Hello}, and again when the operator changes something. The
 * device keeps the newest over restarts. The uplink may go below size, rate and bit rate, never above.
 *
 * @param revision grows with every change
 * @param width in pixels, even
 * @param height in pixels, even
 * @param bitrate bits per second
 * @param masks at most {@value #MOST_MASKS}
 * @param spool whether the device keeps pictures while the link is down, to hand them in later; if not, it wipes what it
 *     holds
 * @param spoolKey what it seals them to: the console's public X25519 key (SubjectPublicKeyInfo) in base64; empty if it may
 *     keep none
 */
public record StreamSettings(
        long revision,
        int width,
        int height,
        double framesPerSecond,
        int bitrate,
        List<Mask> masks,
        boolean spool,
        String spoolKey)
        implements LinkMessage {
    public static final int MOST_MASKS = 32;

    private static final int LONGEST_KEY = 200;

    public StreamSettings {
        check(revision >= 0, "revision");
        check(width >= 160 && width <= 3840 && width % 2 == 0, "width");
        check(height >= 120 && height <= 2160 && height % 2 == 0, "height");
        check(framesPerSecond >= 1 && framesPerSecond <= 60, "framesPerSecond");
        check(bitrate >= 100_000 && bitrate <= 20_000_000, "bitrate");
        check(masks.size() <= MOST_MASKS, "masks");
        check(spoolKey.length() <= LONGEST_KEY && (!spool || !spoolKey.isEmpty()), "spoolKey");
        masks = List.copyOf(masks);
    }
}
