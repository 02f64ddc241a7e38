package smartshop.storage.watchlist;

import static java.nio.charset.StandardCharsets.UTF_8;

import smartshop.recognition.embed.Embedding;
import smartshop.recognition.search.PersonId;
import smartshop.storage.vault.SealedVector;
import smartshop.storage.vault.Vault;

/** The watchlist's values as the database holds them: each tied to the row and column it belongs to. */
final class Sealed {
    private final Vault vault;

    Sealed(Vault vault) {
        this.vault = vault;
    }

    byte[] name(PersonId person, String name) {
        return vault.seal(name.getBytes(UTF_8), "person/" + person + "/name");
    }

    String openName(PersonId person, byte[] sealed) {
        return new String(vault.open(sealed, "person/" + person + "/name"), UTF_8);
    }

    byte[] reason(PersonId person, String reason) {
        return vault.seal(reason.getBytes(UTF_8), "person/" + person + "/reason");
    }

    String openReason(PersonId person, byte[] sealed) {
        return new String(vault.open(sealed, "person/" + person + "/reason"), UTF_8);
    }

    byte[] portrait(PersonId person, PhotoId photo, byte[] jpeg) {
        return vault.seal(jpeg, "photo/" + photo + "/of/" + person);
    }

    byte[] openPortrait(PersonId person, PhotoId photo, byte[] sealed) {
        return vault.open(sealed, "photo/" + photo + "/of/" + person);
    }

    byte[] vector(PersonId person, PhotoId photo, Embedding embedding) {
        return SealedVector.of(embedding, vault, vectorRow(person, photo, embedding.model()));
    }

    Embedding openVector(PersonId person, PhotoId photo, String model, byte[] sealed) {
        return SealedVector.open(sealed, vault, vectorRow(person, photo, model), model);
    }

    private static String vectorRow(PersonId person, PhotoId photo, String model) {
        return "embedding/" + photo + "/of/" + person + "/by/" + model;
    }
}
