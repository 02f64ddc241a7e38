package smartshop.camera.link;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/** Where a device's WebSocket goes, how it says who it is, and how much either end takes at a time. */
public final class LinkAddress {
    /** Before the camera's identity in the path. */
    public static final String PATH = "/ingest/";

    public static final String AUTHORIZATION = "Authorization";
    private static final String BEARER = "Bearer ";

    /** The largest access unit that either end takes, bytes. A keyframe of 1080p at its best is below 1 MiB. */
    public static final int LARGEST_ACCESS_UNIT = 4 * 1024 * 1024;

    /** The largest binary message: an access unit with its header, bytes. */
    public static final int LARGEST_BINARY_MESSAGE = AccessUnit.HEADER + LARGEST_ACCESS_UNIT;

    /** The largest text message, bytes. */
    public static final int LARGEST_TEXT_MESSAGE = 64 * 1024;

    private LinkAddress() {}

    /**
     * The address that a device connects to.
     *
     * @param host name or address; an IPv6 address in square brackets
     */
    public static URI of(String host, int port, UUID camera) {
        return URI.create("wss://" + host + ":" + port + PATH + camera);
    }

    /** The value of the {@value #AUTHORIZATION} header. */
    public static String authorization(String secret) {
        return BEARER + secret;
    }

    /** The secret in an {@value #AUTHORIZATION} header, if there is one. */
    public static Optional<String> secret(String authorization) {
        return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.of(authorization.substring(BEARER.length()).strip())
                : Optional.empty();
    }

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
