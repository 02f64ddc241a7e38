package smartshop.storage.watchlist;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.search.PersonId;
import smartshop.storage.person.PeopleKeys;
import smartshop.storage.person.RowName;
import smartshop.storage.vault.Seal;
import smartshop.storage.vault.SealedVector;

/** One person's values as the database holds them: under the person's key, each tied to its row and column. */
record Sealed(PersonId person, Seal key) {

    /** Empty if the person was erased. */
    static Optional<Sealed> of(PersonId person, PeopleKeys keys) {
        return keys.of(person).map(key -> new Sealed(person, key));
    }

    byte[] name(String name) {
        return key.seal(name.getBytes(UTF_8), RowName.name(person));
    }

    String openName(byte[] sealed) {
        return new String(key.open(sealed, RowName.name(person)), UTF_8);
    }

    byte[] reason(String reason) {
        return key.seal(reason.getBytes(UTF_8), RowName.reason(person));
    }

    String openReason(byte[] sealed) {
        return new String(key.open(sealed, RowName.reason(person)), UTF_8);
    }

    byte[] grounds(Grounds grounds) {
        return key.seal(GroundsBytes.of(grounds), RowName.grounds(person));
    }

    /** With the grounds, if the entry has any. */
    Listing listing(EntryRow entry, String reason) {
        byte[] sealed = entry.sealedGrounds();
        return sealed == null
                ? entry.listing()
                : entry.listing().because(GroundsBytes.read(key.open(sealed, RowName.grounds(person)), reason));
    }

    byte[] portrait(PhotoId photo, byte[] jpeg) {
        return key.seal(jpeg, RowName.portrait(photo.value(), person));
    }

    byte[] openPortrait(PhotoId photo, byte[] sealed) {
        return key.open(sealed, RowName.portrait(photo.value(), person));
    }

    byte[] vector(PhotoId photo, Embedding embedding) {
        return SealedVector.of(embedding, key, RowName.embedding(photo.value(), person, embedding.model()));
    }

    Embedding openVector(PhotoId photo, String model, byte[] sealed) {
        return SealedVector.open(sealed, key, RowName.embedding(photo.value(), person, model), model);
    }
}
