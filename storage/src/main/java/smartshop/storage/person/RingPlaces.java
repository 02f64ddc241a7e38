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
 * its drive is away the console goes on, and the copy follows when the drive is back. It is looked at before each writing:
 * the drive may be another one by then, or have keys that were missed.
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
final class RingPlaces {
    private static final Logger log = LoggerFactory.getLogger(RingPlaces.class);

    private final RingFile first;
    private final Optional<RingFile> second;
    private final Function<PersonId, String> tombstone;
    private final Found here;
    private final Found there;

    private RingPlaces(RingFile first, Optional<RingFile> second, Function<PersonId, String> tombstone, Found here) {
        this.first = first;
        this.second = second;
        this.tombstone = tombstone;
        this.here = here;
        this.there = there();
    }

    /** As if there were no file in the folder. */
    static RingPlaces lost(Path folder, Optional<Path> secondPlace, Vault vault, Function<PersonId, String> tombstone) {
        return new RingPlaces(
                new RingFile(folder, vault),
                secondPlace.map(place -> new RingFile(place, vault)),
                tombstone,
                Found.bad(Trouble.MISSING));
    }

    /** @throws StorageException as {@link PeopleKeys#in} says */
    static RingPlaces of(Path folder, Optional<Path> secondPlace, Vault vault, Function<PersonId, String> tombstone) {
        RingFile first = new RingFile(folder, vault);
        RingPlaces places =
                new RingPlaces(first, secondPlace.map(place -> new RingFile(place, vault)), tombstone, here(first));
        places.refuseTrouble();
        return places;
    }

    /** The newer of both, with what only the older knows: a copy may have missed an erasure, or a restored one a key. */
    Ring joined() {
        return joined(here.ring(), there.ring());
    }

    private Ring joined(Ring mine, Ring copy) {
        return copy.generation() > mine.generation() ? copy.joined(mine, tombstone) : mine.joined(copy, tombstone);
    }

    /** Keys that the database needs are not here. */
    StorageException lacking() {
        return (here.isGood() || there.isGood() ? Trouble.OLD : Trouble.MISSING).at(first);
    }

    /** Why the second place was left alone when it was first looked at, if it was: its keys are not this shop's as it left them. */
    Optional<StorageException> refused() {
        return second.filter(place -> strange(there))
                .flatMap(place -> there.trouble().map(trouble -> trouble.at(place)));
    }

    /** @return what both places hold now: the ring, with what was found in the copy */
    Ring write(Ring ring) throws IOException {
        Found copy = there();
        Ring all = joined(ring, copy.ring());
        first.write(all);
        copy(all, copy);
        return all;
    }

    /** As {@link #write}, and leaves alone what is right already. */
    Ring keep(Ring ring) throws IOException {
        Found copy = there();
        Ring all = joined(ring, copy.ring());
        first.keep(all, here);
        copy(all, copy);
        return all;
    }

    /** Overwrites and deletes the copy, if it is this shop's. @return whether it did */
    boolean forgetCopy() {
        if (second.isEmpty() || !there().isGood()) {
            return false;
        }
        try {
            second.get().destroy();
            return true;
        } catch (IOException e) {
            log.warn("The former copy of the people's keys {} cannot be deleted: {}", second.get(), e.toString());
            return false;
        }
    }

    private void refuseTrouble() {
        if (strange(here)) {
            throw here.trouble().orElseThrow().at(first);
        }
        refused()
                .ifPresent(
                        trouble -> log.warn("The copy of the people's keys is left alone: {}", trouble.getMessage()));
        if (here.is(Trouble.DAMAGED)) {
            if (!there.isGood()) {
                throw Trouble.DAMAGED.at(first);
            }
            log.warn("The people's keys {} are damaged, their copy is used instead", first);
        }
    }

    /** Whoever's it is, it must not be overwritten. */
    private static boolean strange(Found found) {
        return found.is(Trouble.FOREIGN) || found.is(Trouble.CHANGED) || found.is(Trouble.UNREADABLE);
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

    private Found there() {
        return second.map(RingPlaces::look).orElseGet(() -> Found.bad(Trouble.MISSING));
    }

    /** For a copy. */
    static Found look(RingFile file) {
        try {
            return file.look();
        } catch (IOException e) {
            log.warn("The copy of the people's keys {} cannot be read: {}", file, e.toString());
            return Found.bad(Trouble.UNREADABLE);
        }
    }

    private void copy(Ring ring, Found present) {
        if (second.isEmpty() || strange(present)) {
            return;
        }
        try {
            second.get().keep(ring, present);
        } catch (IOException e) {
            log.warn(
                    "The copy of the people's keys {} cannot be written and is old until it can: {}",
                    second.get(),
                    e.toString());
        }
    }

    @Override
    public String toString() {
        return first.toString();
    }
}
