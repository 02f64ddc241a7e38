package smartshop.app.demo;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import smartshop.recognition.search.PersonId;

/** A drawn person walks through a camera's picture. Empty {@code listed} is somebody who is not on the watchlist. */
record DemoVisit(UUID camera, Optional<PersonId> listed, Instant start, Instant end) {}
