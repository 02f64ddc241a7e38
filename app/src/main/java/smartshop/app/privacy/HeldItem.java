package smartshop.app.privacy;

import java.util.Optional;
import java.util.UUID;
import smartshop.storage.request.Exemption;

/**
 * One thing that is held about a person: it is given to them, or it alone is withheld for a reason.
 *
 * @param key names it, the same each time, for {@link smartshop.storage.request.Requests#withhold}
 * @param label what it is
 * @param text what it says
 * @param jpeg the picture, other people's faces taken out; empty if it is none
 * @param withheld why it is not given; empty if it is
 */
@SuppressWarnings({"ArrayRecordComponent", "OptionalUsedAsFieldOrParameterType"})
public record HeldItem(
        String key, Group group, String label, String text, Optional<byte[]> jpeg, Optional<Exemption> withheld) {

    /** Where it stands in the answer. */
    public enum Group {
        ENTRY,
        PHOTO,
        ALERT,
        INCIDENT,
        SIGHTING,
        VISITOR,
        RECIPIENT,
        REQUEST
    }

    static HeldItem said(String key, Group group, String label, String text) {
        return new HeldItem(key, group, label, text, Optional.empty(), Optional.empty());
    }

    static String key(Group group, UUID id) {
        return group.name().toLowerCase(java.util.Locale.ROOT) + "/" + id;
    }

    /** What the requester gets of it if it is withheld: neither text nor picture, and no label that tells day or hour. */
    HeldItem asGiven(Exemption exemption) {
        return new HeldItem(key, group, HeldWords.of(key), "", Optional.empty(), Optional.of(exemption));
    }

    /** Without what it says. */
    @Override
    public String toString() {
        return "HeldItem[" + key + "]";
    }
}
