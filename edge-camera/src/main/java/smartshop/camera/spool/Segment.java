package smartshop.camera.spool;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import smartshop.camera.link.AccessUnit;
import smartshop.camera.link.LinkAddress;

/**
 * Some seconds of a camera, in order, beginning with a keyframe: can be decoded by itself. As bytes: for each access unit
 * its length (4, big-endian) and its link message, which keeps the capture time.
 *
 * @param units at least one
 */
public record Segment(List<AccessUnit> units) {

    public Segment {
        if (units.isEmpty() || !units.getFirst().keyframe()) {
            throw new IllegalArgumentException("A segment begins with a keyframe");
        }
        units = List.copyOf(units);
    }

    /** The earliest capture time; the first unit's unless the device's clock was set meanwhile. */
    public Instant from() {
        return units.stream()
                .map(AccessUnit::capturedAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The latest capture time. */
    public Instant to() {
        return units.stream()
                .map(AccessUnit::capturedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    byte[] toBytes() {
        List<ByteBuffer> messages = units.stream().map(AccessUnit::toMessage).toList();
        int size = messages.stream()
                .mapToInt(message -> Integer.BYTES + message.remaining())
                .sum();
        ByteBuffer bytes = ByteBuffer.allocate(size);
        messages.forEach(message -> bytes.putInt(message.remaining()).put(message));
        return bytes.array();
    }

    /** @throws IllegalArgumentException if it is none */
    static Segment fromBytes(byte[] content) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        List<AccessUnit> units = new ArrayList<>();
        while (bytes.hasRemaining()) {
            int length = bytes.remaining() < Integer.BYTES ? -1 : bytes.getInt();
            if (length <= 0 || length > bytes.remaining() || length > LinkAddress.LARGEST_BINARY_MESSAGE) {
                throw new IllegalArgumentException("Not a segment");
            }
            units.add(AccessUnit.fromMessage(bytes.slice(bytes.position(), length)));
            bytes.position(bytes.position() + length);
        }
        return new Segment(units);
    }
}
