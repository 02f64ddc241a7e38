package smartshop.storage.person;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.recognition.search.PersonId;
import smartshop.storage.StorageException;
import smartshop.storage.vault.Vault;

/**
 * The ring's file in the data folder and its copy in a second place. The copy is of the latest generation alone; while
 * its drive is away the console goes on, and the copy follows when the drive is back.
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
final class RingPlaces {
    private static final Logger log = LoggerFactory.getLogger(RingPlaces.class);

    private final RingFile first;
    private final Optional<RingFile> second;
    private final Found here;
    private final Found there;

    private RingPlaces(RingFile first, Optional<RingFile> second, Found here) {
        this.first = first;
        this.second = second;
        this.here = here;
        this.there = second.map(RingPlaces::there).orElse(Found.bad(Trouble.MISSING));
    }

    /** As if there were no file. */
    static RingPlaces lost(Path folder, Vault vault) {
        return new RingPlaces(new RingFile(folder, vault), Optional.empty(), Found.bad(Trouble.MISSING));
    }

    /** @throws StorageException as {@link PeopleKeys#in} says */
    static RingPlaces of(Path folder, Optional<Path> secondPlace, Vault vault) {
        RingFile first = new RingFile(folder, vault);
        RingPlaces places = new RingPlaces(first, secondPlace.map(place -> new RingFile(place, vault)), here(first));
        places.refuseTrouble();
        return places;
    }

    /** The newer of both, with what only the older knows: a copy may have missed an erasure, or a restored one a key. */
    Ring joined(Function<PersonId, String> tombstone) {
        Ring mine = here.ring();
        Ring copy = there.ring();
        return copy.generation() > mine.generation() ? copy.joined(mine, tombstone) : mine.joined(copy, tombstone);
    }

    /** Keys that the database needs are not here. */
    StorageException lacking() {
        return (here.isGood() || there.isGood() ? Trouble.OLD : Trouble.MISSING).at(first);
    }

    void write(Ring ring) throws IOException {
        first.write(ring);
        second.ifPresent(place -> copy(place, ring, Found.bad(Trouble.OLD)));
    }

    void keep(Ring ring) throws IOException {
        first.keep(ring, here);
        second.ifPresent(place -> copy(place, ring, there));
    }

    private void refuseTrouble() {
        refuseStrange(first, here);
        second.ifPresent(place -> refuseStrange(place, there));
        if (here.is(Trouble.DAMAGED)) {
            if (!there.isGood()) {
                throw Trouble.DAMAGED.at(first);
            }
            log.warn("The people's keys {} are damaged, their copy is used instead", first);
        }
    }

    private static void refuseStrange(RingFile file, Found found) {
        found.trouble()
                .filter(trouble -> trouble == Trouble.FOREIGN || trouble == Trouble.CHANGED)
                .ifPresent(trouble -> {
                    throw trouble.at(file);
                });
    }

    private static Found here(RingFile file) {
        try {
            return file.look();
        } catch (IOException e) {
            throw new StorageException(
                    "The people's keys %s cannot be read. Give your user the right to read them; nothing has been changed."
                            .formatted(file),
                    e);
        }
    }

    private static Found there(RingFile file) {
        try {
            return file.look();
        } catch (IOException e) {
            log.warn("The copy of the people's keys {} cannot be read: {}", file, e.toString());
            return Found.bad(Trouble.MISSING);
        }
    }

    private static void copy(RingFile file, Ring ring, Found present) {
        try {
            file.keep(ring, present);
        } catch (IOException e) {
            log.warn(
                    "The copy of the people's keys {} cannot be written and is old until it can: {}",
                    file,
                    e.toString());
        }
    }

    @Override
    public String toString() {
        return first.toString();
    }
}
