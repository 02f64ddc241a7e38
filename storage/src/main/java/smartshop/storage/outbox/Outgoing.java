package smartshop.storage.outbox;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A message on its way through one channel.
 *
 * @param id the key by which a peer knows it again, the same at each try
 * @param content as it was posted; empty if the row was changed or damaged
 * @param attempts how often it was tried, this time included
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record Outgoing(
        UUID id, UUID channel, Optional<String> content, int attempts, Instant postedAt, Instant givenUpAt) {

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
        /** Nobody knows whether it got through: the console ended while it was sent, or a backup was restored. */
        UNCERTAIN,
        /** It waited in a backup that was restored, and nobody has been told yet. */
        RESTORED,
        /** Its row was changed or damaged, or another SmartShop wrote it. */
        UNREADABLE
    }
}
