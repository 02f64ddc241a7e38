package smartshop.camera.link;

import java.util.Optional;
import java.util.UUID;

/** The path of a device's WebSocket, and how much either end takes at a time. */
public final class LinkAddress {
    /** Before the camera's identity in the path. */
    public static final String PATH = "/ingest/";

    /** Where a device that has no certificate yet asks to be paired. */
    public static final String PAIRING = "/pair";

    /** The largest access unit that either end takes, bytes. A keyframe of 1080p at its best is below 1 MiB. */
    public static final int LARGEST_ACCESS_UNIT = 4 * 1024 * 1024;

    /** The largest binary message: an access unit with its header, bytes. */
    public static final int LARGEST_BINARY_MESSAGE = AccessUnit.HEADER + LARGEST_ACCESS_UNIT;

    /** The largest text message, bytes. */
    public static final int LARGEST_TEXT_MESSAGE = 64 * 1024;

    private LinkAddress() {}

    /** The camera in a path; empty if it is none of ours. */
    public static Optional<UUID> camera(String path) {
        String id = path.startsWith(PATH) ? path.substring(PATH.length()) : "";
        if (id.length() != 36) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
