package smartshop.storage.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import smartshop.recognition.search.PersonId;

/** Which row and column sealed bytes about a person belong to, for {@link smartshop.storage.vault.Seal#seal}. */
public final class RowName {
    private RowName() {}

    public static String name(PersonId person) {
        return "person/" + person + "/name";
    }

    public static String reason(PersonId person) {
        return "person/" + person + "/reason";
    }

    public static String grounds(PersonId person) {
        return "person/" + person + "/grounds";
    }

    public static String portrait(UUID photo, PersonId person) {
        return "photo/" + photo + "/of/" + person;
    }

    public static String embedding(UUID photo, PersonId person, String model) {
        return "embedding/" + photo + "/of/" + person + "/by/" + model;
    }

    /** @param taken empty for what was sealed before the moment was a part of the name */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public static String evidence(UUID frame, PersonId person, UUID alert, Optional<Instant> taken) {
        return "evidence-frame/" + frame + "/of/" + person + "/for/" + alert + at(taken);
    }

    /** @param begins as {@link #evidence} */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public static String evidenceClip(
            UUID clip, PersonId person, UUID alert, int piece, int pieces, Optional<Instant> begins) {
        return "evidence-clip/" + clip + "/of/" + person + "/for/" + alert + "/piece/" + piece + "/of/" + pieces
                + at(begins);
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private static String at(Optional<Instant> moment) {
        return moment.map(at -> "/at/" + at).orElse("");
    }

    public static String evidenceLock(UUID alert, PersonId person) {
        return "evidence-lock/" + alert + "/of/" + person + "/reason";
    }

    public static String disclosure(UUID id, LocalDate on) {
        return "disclosure/" + id + "/" + on;
    }

    public static String lookAlike(UUID id, PersonId person, String model, Instant expiry) {
        return "look-alike/" + id + "/of/" + person + "/by/" + model + "/until/" + expiry;
    }
}
