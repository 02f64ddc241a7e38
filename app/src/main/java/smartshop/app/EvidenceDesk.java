package smartshop.app;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import smartshop.app.access.Access;
import smartshop.app.access.Permission;
import smartshop.storage.Database;
import smartshop.storage.StorageException;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Deed;
import smartshop.storage.audit.Detail;
import smartshop.storage.history.EvidenceFrames;
import smartshop.storage.history.EvidenceLocks;
import smartshop.storage.history.History;
import smartshop.storage.incident.Incident;
import smartshop.storage.incident.Incidents;

/** What is kept of confirmed alerts, for those who may see it; whoever looks, holds or releases is recorded. Any thread may call. */
public final class EvidenceDesk {
    private final History history;
    private final EvidenceFrames frames;
    private final EvidenceLocks locks;
    private final Incidents incidents;
    private final Access access;
    private final Clock clock;

    EvidenceDesk(Database storage, Access access, Clock clock) {
        this.history = storage.history();
        this.frames = storage.evidence();
        this.locks = storage.evidenceLocks();
        this.incidents = storage.incidents();
        this.access = access;
        this.clock = clock;
    }

    /** The pictures and the lock of one alert. */
    public record Kept(List<EvidenceFrames.Frame> frames, Optional<EvidenceLocks.Lock> lock) {}

    /** @throws smartshop.storage.StorageException if one may not look, or it cannot be recorded */
    public Kept look(UUID alert) {
        requireCameraOf(alert);
        return access.audit()
                .recorded(
                        () -> new Kept(frames.of(alert), locks.of(alert)),
                        kept -> Deed.of(Action.EVIDENCE_VIEWED, alert));
    }

    /**
     * Holds an alert beyond its month. What belongs to an incident is held there, and for longer by two people.
     *
     * @param days from today, {@link EvidenceLocks#LONGEST} at most
     * @throws smartshop.storage.StorageException in words, if it cannot be held
     */
    public void hold(UUID alert, String reason, int days) {
        requireCameraOf(alert);
        inNoIncident(alert);
        String by = access.session().actor().pseudonym();
        access.audit()
                .recorded(
                        () -> locks.place(alert, by, reason, clock.instant().plus(Duration.ofDays(days))),
                        Deed.of(Action.EVIDENCE_HELD, alert).with(Detail.of(Detail.Measure.DAYS, days)));
    }

    private void requireCameraOf(UUID alert) {
        access.require(Permission.HISTORY);
        history.cameraOf(alert).ifPresent(camera -> access.require(Permission.HISTORY, camera));
    }

    private void inNoIncident(UUID alert) {
        incidents.of(alert).ifPresent(incident -> {
            throw new StorageException("This alert belongs to incident %d, which says how long its pictures stay."
                    .formatted(incident.number()));
        });
    }

    /** The alert goes when it is due. @throws StorageException if an open incident needs it */
    public void release(UUID alert) {
        requireCameraOf(alert);
        if (incidents.of(alert).filter(Incident::open).isPresent()) {
            inNoIncident(alert);
        }
        access.audit().recorded(() -> locks.lift(alert), Deed.of(Action.EVIDENCE_RELEASED, alert));
    }
}
