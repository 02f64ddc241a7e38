package smartshop.storage.verdict;

import java.time.Instant;
import java.util.UUID;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.search.PersonId;

/**
 * The face of somebody who is not this listed person but was taken for them.
 *
 * @param expiresAt not to be used from then on
 */
public record LookAlike(UUID id, PersonId person, Embedding embedding, Instant expiresAt) {}
