package smartshop.storage;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.search.PersonId;
import smartshop.storage.history.AlertRow;
import smartshop.storage.history.LatencyTrace;
import smartshop.storage.history.SightingRow;
import smartshop.storage.vault.KeyFileVault;
import smartshop.storage.watchlist.NewPerson;
import smartshop.storage.watchlist.NewPhoto;

/** What the tests put into databases. */
public final class Shop {
    /** In the hour that the clocks of London show twice. */
    public static final Instant TWICE = Instant.parse("2026-10-25T01:30:00.123456Z");

    public static final String MODEL = "net-1a2b3c4d";

    private Shop() {}

    public static Database open(Path folder) {
        return Database.open(folder, KeyFileVault.in(folder));
    }

    /** In a database that goes by the computer's clock. */
    public static NewPerson ann() {
        return ann(LocalDate.now(ZoneId.systemDefault()));
    }

    public static NewPerson ann(LocalDate today) {
        return NewPerson.drawn("Ann", "took wine", today, List.of(photo("front", 0.6f, 0.8f), photo("side", 1, 0)));
    }

    /** As {@link #ann()}. */
    public static NewPerson bob() {
        return bob(LocalDate.now(ZoneId.systemDefault()));
    }

    public static NewPerson bob(LocalDate today) {
        return NewPerson.drawn("Bob", "broke a window", today, List.of(photo("bob", 0, 1)));
    }

    /** As {@link #ann()}. */
    public static NewPerson person(String name, String reason, List<NewPhoto> photos) {
        return NewPerson.drawn(name, reason, LocalDate.now(ZoneId.systemDefault()), photos);
    }

    public static NewPhoto photo(String content, float... vector) {
        return new NewPhoto(content.getBytes(java.nio.charset.StandardCharsets.UTF_8), new Embedding(MODEL, vector));
    }

    public static AlertRow alert(Instant at) {
        return alert(UUID.randomUUID(), PersonId.random(), at);
    }

    public static AlertRow alert(UUID id, PersonId person, Instant at) {
        LatencyTrace trace = new LatencyTrace(
                at.minusMillis(90),
                at.minusMillis(60),
                Optional.of(at.minusMillis(30)),
                at.minusMillis(9),
                at,
                Optional.empty(),
                Optional.empty());
        return new AlertRow(
                id,
                UUID.randomUUID(),
                "Entrance",
                person,
                0.61,
                at.minusMillis(400),
                at.minusMillis(90),
                at.plusMillis(1),
                trace);
    }

    public static SightingRow sighting(Instant from) {
        return new SightingRow(
                UUID.randomUUID(), UUID.randomUUID(), "Entrance", PersonId.random(), from, from.plusSeconds(4));
    }
}
