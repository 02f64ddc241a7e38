package smartshop.storage.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * A message on its way through one channel.
 *
 * @param id the key by which a peer knows it again, the same at each try
 * @param content as it was posted
 * @param attempts how often it was tried, this time included
 */
public record Outgoing(UUID id, UUID channel, String content, int attempts, Instant postedAt, Instant givenUpAt) {

    /** What became of it, or has not yet. */
    public enum State {
        WAITING,
        /** Somebody is sending it; or was, when the console ended. */
        SENDING,
        /** The peer said that it has it. */
        DELIVERED,
        /** Somebody on the way to whom it is for said so. */
        ACCEPTED,
        /** The peer does not want it, and would not if asked again. */
        REFUSED,
        /** Tried for as long as it mattered. */
        GIVEN_UP,
        /** The console ended while it was sent, and the peer would not know it again. */
        UNCERTAIN
    }
}
