package smartshop.app.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import smartshop.recognition.search.PersonId;

/**
 * Alerts for whose entry a card was there already. Nobody has compared their faces, and the card's may be a look-alike's: so the newest
 * of each camera is kept until that card is known to be right, or is put away; where the card is put away already, until somebody is
 * called for that person again. The board guards it.
 */
final class JoinedAlerts {
    /** Of each card, with small scenes of some 0.2 MB each; the history has every alert. */
    private static final int CAMERAS = 4;

    /** By the card, or the person where there is none, then by the camera; the oldest first. */
    private final Map<UUID, LinkedHashMap<UUID, OpenEntry>> kept = new HashMap<>();

    /** @return those that there is no room for any more */
    List<OpenEntry> keep(UUID card, OpenEntry joined) {
        LinkedHashMap<UUID, OpenEntry> theirs = kept.computeIfAbsent(card, none -> new LinkedHashMap<>());
        List<OpenEntry> gone = new ArrayList<>();
        UUID camera = joined.now().alert().camera();
        Optional.ofNullable(theirs.remove(camera)).ifPresent(gone::add);
        theirs.putLast(camera, joined);
        if (theirs.size() > CAMERAS) {
            gone.add(theirs.pollFirstEntry().getValue());
        }
        return gone;
    }

    /** All that a card has kept from being called for: they are nobody's now. */
    List<OpenEntry> take(UUID card) {
        Map<UUID, OpenEntry> theirs = kept.remove(card);
        return theirs == null ? List.of() : List.copyOf(theirs.values());
    }

    void wipeIf(Predicate<PersonId> people) {
        kept.values()
                .forEach(theirs -> theirs.values().removeIf(entry -> {
                    boolean gone = people.test(entry.now().alert().person());
                    if (gone) {
                        entry.wipe();
                    }
                    return gone;
                }));
        kept.values().removeIf(Map::isEmpty);
    }

    Optional<OpenEntry> find(UUID alert) {
        return kept.values().stream()
                .flatMap(theirs -> theirs.values().stream())
                .filter(entry -> entry.now().id().equals(alert))
                .findFirst();
    }
}
