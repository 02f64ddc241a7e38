package smartshop.storage.verification;

import java.time.Instant;
import java.util.UUID;
import smartshop.recognition.search.PersonId;

/** The alert that people answer, and whom it is about. */
public record Subject(UUID alert, PersonId person, UUID camera, Instant alertedAt) {}
