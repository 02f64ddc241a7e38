package smartshop.camera.link;

import java.util.Optional;

/** A text message of the link: JSON with a {@code type}. */
public sealed interface LinkMessage
        permits Hello,
                KeyframeRequest,
                PairAccepted,
                PairRefused,
                PairRequest,
                PairWaiting,
                Ping,
                Pong,
                Renewal,
                RenewalRequest,
                SegmentAnswer,
                SegmentOffer,
                StreamSettings,
                Telemetry {

    /** The version of the link that this code speaks. */
    int VERSION = 2;

    /** The link message. */
    default String toJson() {
        return LinkJson.write(this);
    }

    /**
     * Reads a link message. Fields that this version does not know are ignored.
     *
     * @return empty for a type that this version does not know: skip it
     * @throws IllegalArgumentException if it is no link message
     */
    static Optional<LinkMessage> fromJson(String text) {
        return LinkJson.read(text);
    }

    /** For the messages' constructors. */
    static void check(boolean good, String field) {
        if (!good) {
            throw new IllegalArgumentException("Not a link message: bad " + field);
        }
    }
}
