package smartshop.recognition.vote;

import java.time.Instant;
import smartshop.recognition.attack.Presentation;
import smartshop.recognition.search.PersonId;

/**
 * A match without the visitor: no picture, no embedding.
 *
 * @param score as in {@link Match}
 * @param firstWide as in {@link Match}
 * @param decidedAt as in {@link Match}
 */
public record Recognised(
        PersonId person, double score, Instant firstWide, Instant decidedAt, Presentation presentation) {}
