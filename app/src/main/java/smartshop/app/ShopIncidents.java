package smartshop.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import smartshop.app.access.Access;
import smartshop.app.access.Approval;
import smartshop.app.act.HelpDesk;
import smartshop.app.act.PackPost;
import smartshop.app.channel.Messaging;
import smartshop.app.incident.Film;
import smartshop.app.incident.IncidentDesk;
import smartshop.app.incident.Mistakes;
import smartshop.app.incident.PackWriter;
import smartshop.app.incident.Reminder;
import smartshop.app.incident.SentMessages;
import smartshop.app.live.Notices;
import smartshop.storage.Database;
import smartshop.storage.StorageException;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Deed;
import smartshop.storage.incident.Incident;

/** Incidents, wired to the shop's alerts, messages and clock. */
public final class ShopIncidents implements PackPost.Packs {
    private final IncidentDesk desk;
    private final PackWriter packs;
    private final Database storage;
    private final Access access;

    /**
     * @param retention deletes old ones as well from now on
     * @param mistakes told of alerts that were mistakes
     */
    ShopIncidents(
            Database storage,
            Access access,
            Messaging messaging,
            RetentionDesk retention,
            Mistakes mistakes,
            Notices notices,
            Clock clock) {
        this.storage = storage;
        this.access = access;
        SentMessages sent = new SentMessages();
        messaging.onTold(sent::taken);
        desk = new IncidentDesk(storage, access, sent, Film.Shelf.of(storage.evidenceClips()), mistakes, clock);
        packs = new PackWriter(desk, storage, access, clock);
        retention.also(desk::tidy);
        retention.also(new Reminder(storage.incidents(), notices::add, clock)::check);
    }

    /**
     * Somebody has called for help: that stands in the alert's incident. If there is none, it is opened in the name of who is at the
     * screen.
     *
     * @throws StorageException if there is none and nobody is there, or the disk does not take it
     */
    void helpCalled(HelpDesk.Called called) {
        Incident incident = storage.incidents().of(called.alert()).orElseGet(() -> desk.open(called.alert()));
        String words = "Called for help in writing: %s.".formatted(called.contact());
        access.audit()
                .by(called.by())
                .recorded(
                        () -> storage.incidents()
                                .note(incident.id(), called.by().pseudonym(), words),
                        noted -> Deed.of(Action.INCIDENT_NOTED, incident.id().value()));
    }

    @Override
    public Optional<Integer> incident(UUID alert) {
        return desk.of(alert).map(Incident::number);
    }

    @Override
    public Path write(UUID alert, Path into, String recipient, Approval agreed) {
        Incident incident =
                desk.of(alert).orElseThrow(() -> new StorageException("There is no incident of this alert any more."));
        return packs.write(incident.id(), into, PackWriter.Form.ZIP, recipient, agreed);
    }

    /** Where incidents are opened, taken care of and closed. */
    public IncidentDesk desk() {
        return desk;
    }

    /** What writes evidence packs. */
    public PackWriter packs() {
        return packs;
    }
}
