package smartshop.app.privacy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import smartshop.app.privacy.HeldItem.Group;
import smartshop.recognition.search.PersonId;
import smartshop.storage.Database;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Actor;
import smartshop.storage.history.PersonHistory;
import smartshop.storage.outbox.ChannelRow;

/**
 * To whom something about a person's alerts may have gone by itself: Amazon, and whoever gets messages (UK GDPR, article 15(1)(c)). Said
 * once for all alerts, so that none that is withheld is given away by it. Reads the database.
 */
record Recipients(Database storage) {

    List<HeldItem> of(PersonId person) {
        Set<UUID> alerts = storage.personHistory().alerts(person).stream()
                .map(PersonHistory.Alerted::id)
                .collect(Collectors.toCollection(HashSet::new));
        List<HeldItem> items = new ArrayList<>();
        if (asked(alerts)) {
            items.add(
                    HeldItem.said(
                            "recipient/second-opinion",
                            Group.RECIPIENT,
                            "Amazon Web Services",
                            "It was asked whether a face before a camera is the one in your photo, and got both pictures for that."));
        }
        Set<String> kinds = storage.channels().all().stream()
                .filter(ChannelRow::alerts)
                .map(row -> row.kind().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!alerts.isEmpty() && !kinds.isEmpty()) {
            items.add(HeldItem.said(
                    "recipient/messages",
                    Group.RECIPIENT,
                    "Those who get messages about alerts",
                    "Messages about alerts may go out by %s. They have the camera, the time and a number; no picture, no name and no reason, but programs may get a word for what to expect."
                            .formatted(String.join(", ", kinds))));
        }
        return items;
    }

    private boolean asked(Set<UUID> alerts) {
        AtomicBoolean asked = new AtomicBoolean();
        if (!alerts.isEmpty()) {
            storage.audit(Actor.SYSTEM).newest(Long.MAX_VALUE, entry -> {
                if (entry.action().equals(Action.SECOND_OPINION_ASKED.code())
                        && entry.subject().filter(alerts::contains).isPresent()) {
                    asked.set(true);
                }
            });
        }
        return asked.get();
    }
}
