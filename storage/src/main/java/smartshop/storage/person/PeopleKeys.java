package smartshop.storage.person;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import smartshop.recognition.search.PersonId;
import smartshop.storage.StorageException;
import smartshop.storage.vault.Seal;
import smartshop.storage.vault.Vault;

/**
 * Every listed person's own data key, in {@code people.keys}: outside the database and its copies, so that destroying a
 * key makes the person unreadable in all of them. The vault wraps each key. Any thread may call.
 */
public final class PeopleKeys {
    static final String FILE = "people.keys";

    private final Path folder;
    private final Vault vault;
    private final Tombstones tombstones;
    private RingPlaces places;
    private volatile Ring ring;

    private PeopleKeys(Path folder, Vault vault, RingPlaces places) {
        this.folder = folder;
        this.vault = vault;
        this.tombstones = new Tombstones(vault);
        this.places = places;
        this.ring = places.joined(tombstones::of);
    }

    /**
     * Reads the folder's keys; the newer of two places counts, and whom either says to be erased is. Writes nothing.
     *
     * @param secondPlace a folder that has a copy of the newest keys; for example on another drive
     * @throws StorageException if the keys are damaged in all places, belong to another vault, or somebody changed them
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public static PeopleKeys in(Path folder, Optional<Path> secondPlace, Vault vault) {
        return new PeopleKeys(folder, vault, RingPlaces.of(folder, secondPlace, vault));
    }

    /** Nobody's keys, where those in the folder cannot be read. Writes nothing yet. */
    public static PeopleKeys lost(Path folder, Vault vault) {
        return new PeopleKeys(folder, vault, RingPlaces.lost(folder, vault));
    }

    /** Keeps a file that cannot be read, under another name. */
    public static void setAside(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (Files.exists(file)) {
                Files.move(file, folder.resolve(FILE + ".unreadable"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new StorageException("The file %s cannot be renamed. Check the disk.".formatted(file), e);
        }
    }

    /** Whether a folder has such a file. */
    public static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(FILE));
    }

    /** Empty if nobody listed has this number: the person was erased, or never was. */
    public Optional<Seal> of(PersonId person) {
        return Optional.ofNullable(ring.keys().get(person)).map(PersonKey::seal);
    }

    /** The person's key, a fresh one if there was none. It survives the end of the process. */
    public Seal make(PersonId person) {
        make(List.of(person));
        return of(person).orElseThrow(() -> new StorageException("An erased person cannot be listed again."));
    }

    /** As {@link #make(PersonId)} for many. Whoever was erased gets none. */
    public synchronized void make(Collection<PersonId> people) {
        long next = ring.generation() + 1;
        List<PersonKey> fresh = people.stream()
                .filter(person -> of(person).isEmpty() && !erased(person))
                .map(person -> PersonKey.make(person, next, vault))
                .toList();
        if (!fresh.isEmpty()) {
            become(ring.with(fresh));
        }
    }

    /** Whether this person must not come back. */
    public boolean erased(PersonId person) {
        return ring.erased().contains(tombstones.of(person));
    }

    /**
     * Destroys the person's key. When this returns, what was sealed with it opens nowhere any more, in no copy of the
     * database either, and a tombstone keeps the person from coming back.
     */
    public void erase(PersonId person) {
        bury(Set.of(tombstones.of(person)));
    }

    /** As {@link #erase}, by tombstones that were kept elsewhere: older keys do not bring anybody back. */
    synchronized void bury(Set<String> further) {
        if (!ring.erased().containsAll(further)) {
            become(ring.without(further, tombstones::of));
        }
    }

    /** 64 hexadecimal digits each, for {@link #bury}. */
    Set<String> tombstones() {
        return ring.erased();
    }

    /**
     * Call it before anything is changed.
     *
     * @param listed whose rows are sealed with their own keys
     * @throws StorageException if somebody's key is lost
     */
    public void mustHold(Collection<PersonId> listed) {
        if (!lost(listed).isEmpty()) {
            throw places.lacking();
        }
    }

    /** Writes the keys wherever they are missing or old, and ends what a crash interrupted. */
    public synchronized void keep() {
        try {
            places.keep(ring);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /**
     * From now on there is a copy in a second place, too; at once.
     *
     * @throws StorageException if another shop's keys are there; nothing has been changed then
     */
    public synchronized void mirror(Path second) {
        RingPlaces both = RingPlaces.of(folder, Optional.of(second), vault);
        Ring joined = both.joined(tombstones::of);
        try {
            both.keep(joined);
        } catch (IOException e) {
            throw unwritable(e);
        }
        places = both;
        ring = joined;
    }

    /** Who among them has no key and was not erased: cannot be read any more. */
    public List<PersonId> lost(Collection<PersonId> listed) {
        return listed.stream()
                .filter(person -> of(person).isEmpty() && !erased(person))
                .toList();
    }

    /** Treats them as erased: what is left of them in any database goes as it opens. */
    public void giveUp(Collection<PersonId> lost) {
        bury(lost.stream().map(tombstones::of).collect(Collectors.toSet()));
    }

    private void become(Ring next) {
        try {
            places.write(next);
        } catch (IOException e) {
            throw unwritable(e);
        }
        ring = next;
    }

    private StorageException unwritable(IOException cause) {
        return new StorageException(
                "The people's keys %s cannot be written. Free some space and give your user the right to write there."
                        .formatted(places),
                cause);
    }
}
