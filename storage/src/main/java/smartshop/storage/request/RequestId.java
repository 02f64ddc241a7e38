package smartshop.storage.request;

import java.util.UUID;
import smartshop.recognition.search.PersonId;

/** A request. Its number says nothing about who asks. */
public record RequestId(UUID value) {

    public static RequestId random() {
        return new RequestId(UUID.randomUUID());
    }

    /** Under which the requester's key lies in the ring of people's keys. */
    PersonId key() {
        return new PersonId(value);
    }

    /** The first eight digits: enough to tell the requests of a shop apart, on letters and on the telephone. */
    public String reference() {
        return value.toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
