package smartshop.recognition.search;

import java.util.UUID;

/** A listed person as recognition knows them: a number without a name. */
public record PersonId(UUID value) {

    public static PersonId random() {
        return new PersonId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
