package smartshop.storage.person;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import smartshop.recognition.search.PersonId;

/**
 * The people's keys at one moment. A key goes only by a tombstone, so any two rings can be joined, and nobody comes back
 * by it.
 *
 * @param generation counts the changes
 * @param erased tombstones of whom must not come back
 */
record Ring(long generation, Map<PersonId, PersonKey> keys, Set<String> erased) {
    static final Ring EMPTY = new Ring(0, Map.of(), Set.of());

    Ring {
        keys = Map.copyOf(keys);
        erased = Set.copyOf(erased);
    }

    Ring with(Iterable<PersonKey> further) {
        Map<PersonId, PersonKey> all = new HashMap<>(keys);
        further.forEach(key -> all.put(key.person(), key));
        return new Ring(generation + 1, all, erased);
    }

    Ring without(Set<String> further, Function<PersonId, String> tombstone) {
        Set<String> all = new HashSet<>(erased);
        all.addAll(further);
        Map<PersonId, PersonKey> living = new HashMap<>(keys);
        living.keySet().removeIf(person -> all.contains(tombstone.apply(person)));
        return new Ring(generation + 1, living, all);
    }

    /** This one, and what only the other knows. Of two keys of one person, this one's. */
    Ring joined(Ring other, Function<PersonId, String> tombstone) {
        Map<PersonId, PersonKey> all = new HashMap<>(other.keys);
        all.putAll(keys);
        Ring both = new Ring(generation, all, erased).without(other.erased, tombstone);
        return both.sameEntries(this) ? this : both;
    }

    boolean same(Ring other) {
        return generation == other.generation && sameEntries(other);
    }

    private boolean sameEntries(Ring other) {
        return wrapped().equals(other.wrapped()) && erased.equals(other.erased);
    }

    private Set<String> wrapped() {
        return keys.values().stream().map(PersonKey::wrapped).collect(java.util.stream.Collectors.toSet());
    }
}
