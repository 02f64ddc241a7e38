package smartshop.recognition.search;

/**
 * A listed person who resembles a probe.
 *
 * @param score cosine similarity with the person's template, see {@link Gallery}, -1 to 1
 */
public record Candidate(PersonId person, double score) {}
