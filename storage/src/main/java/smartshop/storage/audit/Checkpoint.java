package smartshop.storage.audit;

import java.security.MessageDigest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What the log was like at a moment. Outside the database it shows that the log's end was cut off since.
 *
 * @param entries how many there were, more than 0
 * @param head the last one's mac, in hexadecimal digits
 */
public record Checkpoint(Instant at, long entries, String head) {
    private static final String KIND = "smartshop-audit-1";

    private static final String FORM = KIND + " [0-9T:.Z-]{20,30} [0-9]{1,18} [0-9a-f]{64} [0-9a-f]{64}";

    /** One line of text, with its own mac. */
    String line(Chain chain) {
        return words() + " " + HexFormat.of().formatHex(chain.mac(words()));
    }

    private String words() {
        return KIND + " " + at + " " + entries + " " + head;
    }

    /** Empty if this vault did not write the line. */
    static Optional<Checkpoint> of(String line, Chain chain) {
        if (!line.matches(FORM)) {
            return Optional.empty();
        }
        String[] parts = line.split(" ", -1);
        try {
            Checkpoint read = new Checkpoint(Instant.parse(parts[1]), Long.parseLong(parts[2]), parts[3]);
            byte[] mac = HexFormat.of().parseHex(parts[4]);
            return MessageDigest.isEqual(mac, chain.mac(read.words())) ? Optional.of(read) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    boolean fits(Entry last) {
        return head.equals(HexFormat.of().formatHex(last.mac()));
    }
}
