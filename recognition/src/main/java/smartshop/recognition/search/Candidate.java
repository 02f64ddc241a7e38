package smartshop.recognition.search;

/**
 * A listed person who resembles a probe.
 *
 * @param score cosine similarity of the best of the person's enrolled photos, -1 to 1
 */
public record Candidate(PersonId person, double score) {}
