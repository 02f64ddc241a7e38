package smartshop.storage.watchlist;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.search.Gallery;
import smartshop.recognition.search.PersonId;
import smartshop.storage.StorageException;
import smartshop.storage.person.Erasures;
import smartshop.storage.person.PeopleKeys;
import smartshop.storage.sql.Rows;

/**
 * The people the shop looks out for. Names, reasons, portraits and embeddings are sealed with each person's
 * own key, each for its own row. Whose key is destroyed is nobody, whatever rows there still are. Any thread may call.
 */
public final class Watchlist {
    private final Rows rows;
    private final PeopleKeys keys;
    private final Erasures erasures;
    private final Clock clock;
    private final People people;
    private final Faces faces;
    private final Suspensions suspensions;

    public Watchlist(Rows rows, PeopleKeys keys, Clock clock) {
        this.rows = rows;
        this.keys = keys;
        this.erasures = new Erasures(rows, keys);
        this.clock = clock;
        this.people = new People(rows, keys);
        this.faces = new Faces(rows, keys);
        this.suspensions = new Suspensions(rows, clock);
    }

    /** @throws StorageException if the name is empty or there is no photo */
    public Person enrol(NewPerson newcomer) {
        if (newcomer.name().isBlank()) {
            throw new StorageException("A person on the watchlist needs a name.");
        }
        if (newcomer.photos().isEmpty()) {
            throw new StorageException("A person on the watchlist needs at least one photo.");
        }
        Person person = new Person(
                PersonId.random(),
                newcomer.name().strip(),
                newcomer.reason().strip(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                newcomer.photos().stream().map(photo -> PhotoId.random()).toList(),
                Optional.empty());
        // The key first: rows without one would be lost. A key without rows harms nobody.
        Sealed own = new Sealed(person.id(), keys.make(person.id()));
        return rows.in(handle -> {
            People.insert(handle, own, person);
            for (int i = 0; i < person.photos().size(); i++) {
                Faces.insert(
                        handle,
                        own,
                        person.photos().get(i),
                        i,
                        newcomer.photos().get(i));
            }
            return person;
        });
    }

    /** Everybody, by name. */
    public List<Person> people() {
        return people.byName();
    }

    /** Empty if nobody has this number, for example because the person was removed. */
    public Optional<Person> person(PersonId id) {
        return people.one(id);
    }

    /**
     * Takes away the person's name, reason, photos and embeddings: here, and by destroying their key in every copy of the
     * database. Nothing happens if nobody has this number.
     */
    public void remove(PersonId id) {
        erasures.erase(id);
    }

    /** The portrait as JPEG; empty if there is no such photo any more. */
    public Optional<byte[]> photo(PhotoId id) {
        return faces.portrait(id);
    }

    /**
     * Whom the watch looks for, by this model: suspended people, people without an embedding, and rows that cannot be read
     * any more are left out.
     */
    public Gallery gallery(String model) {
        Set<PersonId> active = people.active();
        return faces.gallery(model, active::contains);
    }

    /** As {@link #gallery}, suspended people included. */
    public Gallery everybody(String model) {
        return faces.gallery(model, person -> true);
    }

    /**
     * The watch leaves this person out from now on. Wrong alerts also open a task. Nothing happens if nobody has this
     * number or the entry is suspended already.
     *
     * @return whether the entry became suspended by this
     */
    public boolean suspend(PersonId id, Suspension.Why why) {
        return suspensions.suspend(id, why);
    }

    /** The watch looks for this person again, and what was to be done about the suspension is done. */
    public void resume(PersonId id) {
        suspensions.resume(id);
    }

    /** As if the suspension had never been: it and its task are gone. */
    public void unsuspend(PersonId id) {
        suspensions.unsuspend(id);
    }

    /** What waits for somebody to decide, oldest first. Whatever concerns a person goes when the person is removed. */
    public List<Task> tasks() {
        return suspensions.tasks();
    }

    /** The photos that this model has not seen. */
    public List<PhotoId> photosWithout(String model) {
        return faces.without(model);
    }

    /** Adds or replaces the photo's embedding by the embedding's model. Nothing happens if the photo was removed. */
    public void addEmbedding(PhotoId photo, Embedding embedding) {
        faces.add(photo, embedding);
    }
}
