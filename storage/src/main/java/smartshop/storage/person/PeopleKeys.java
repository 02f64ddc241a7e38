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
    private static final String ASIDE = FILE + ".unreadable";

    private final Path folder;
    private final Vault vault;
    private final Tombstones tombstones;
    private RingPlaces places;
    private volatile Ring ring;

    private PeopleKeys(Path folder, Vault vault, Tombstones tombstones, RingPlaces places) {
        this.folder = folder;
        this.vault = vault;
        this.tombstones = tombstones;
        this.places = places;
        this.ring = places.joined();
    }

    /**
     * Reads the folder's keys; the newer of two places counts, and whom either says to be erased is. Writes nothing.
     *
     * @param secondPlace a folder that has a copy of the newest keys; for example on another drive. Another shop's keys there
     *     are neither used nor overwritten: {@link #refused}
     * @throws StorageException if the keys are damaged in all places, or those in the folder belong to another vault or
     *     somebody changed them
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public static PeopleKeys in(Path folder, Optional<Path> secondPlace, Vault vault) {
        Tombstones tombstones = new Tombstones(vault);
        return new PeopleKeys(folder, vault, tombstones, RingPlaces.of(folder, secondPlace, vault, tombstones::of));
    }

    /** Those in the second place alone, where those in the folder cannot be read. Writes nothing yet. */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public static PeopleKeys lost(Path folder, Optional<Path> secondPlace, Vault vault) {
        Tombstones tombstones = new Tombstones(vault);
        return new PeopleKeys(folder, vault, tombstones, RingPlaces.lost(folder, secondPlace, vault, tombstones::of));
    }

    /** Why the copy in the second place is left alone, if it is. */
    public Optional<StorageException> refused() {
        return places.refused();
    }

    /** Keeps a file that cannot be read, under another name. */
    public static void setAside(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (Files.exists(file)) {
                Files.move(file, folder.resolve(ASIDE), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new StorageException("The file %s cannot be renamed. Check the disk.".formatted(file), e);
        }
    }

    /** Whether a folder has such a file. */
    public static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(FILE));
    }

    /** Whether a folder has this vault's keys, whole: then the vault's key beside them is of the same shop. */
    public static boolean ownedIn(Path folder, Vault vault) {
        return RingPlaces.look(new RingFile(folder, vault)).isGood();
    }

    /** Whether a second place has no file of this vault's, be it good or bad: the right drive may not be there. */
    public static boolean awayFrom(Path second, Vault vault) {
        Found found = RingPlaces.look(new RingFile(second, vault));
        return found.is(Trouble.MISSING) || found.is(Trouble.FOREIGN) || found.is(Trouble.UNREADABLE);
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
        try {
            new OverwrittenFile(folder.resolve(ASIDE)).destroy(); // the person's key may be in it
        } catch (IOException e) {
            throw unwritable(e);
        }
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
            ring = places.keep(ring);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /**
     * From now on there is a copy in a second place, too; at once. The one in the place before goes.
     *
     * @param former whether another place was the second one before
     * @return whether no copy of it is known to be left there
     * @throws StorageException if another shop's keys are there; nothing has been changed then
     */
    public synchronized boolean mirror(Path second, boolean former) {
        RingPlaces both = RingPlaces.of(folder, Optional.of(second), vault, tombstones::of);
        both.refused().ifPresent(trouble -> {
            throw trouble;
        });
        try {
            ring = both.keep(both.joined());
        } catch (IOException e) {
            throw unwritable(e);
        }
        RingPlaces before = places;
        places = both;
        return !former || before.forgetCopy();
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
            ring = places.write(next);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private StorageException unwritable(IOException cause) {
        return new StorageException(
                "The people's keys %s cannot be written. Free some space and give your user the right to write there."
                        .formatted(places),
                cause);
    }
}
