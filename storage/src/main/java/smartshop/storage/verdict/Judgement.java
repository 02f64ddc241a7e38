package smartshop.storage.verdict;

import java.util.UUID;
import smartshop.recognition.search.PersonId;

/** A verdict, and of what. */
public record Judgement(UUID alert, PersonId person, UUID camera, Verdict verdict) {}
