package smartshop.app.insight;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import smartshop.app.access.Session;

/**
 * What the counts say of a period.
 *
 * @param by who read it: nobody else sees or saves it
 * @param since the first hour of which anything is known; empty if nothing is
 * @param before what the time before came to; empty if not all of it was kept
 * @param beforeEnds until when it is compared: where the period is not over, not to its end
 * @param where before which cameras visitors are counted
 * @param returning who came again; empty if whoever asks may not see the watchlist
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record Insights(
        Session by,
        Question question,
        Optional<Instant> since,
        Figures now,
        Optional<Figures> before,
        Instant beforeEnds,
        Where where,
        WeekMap week,
        List<DayCount> days,
        Optional<List<Returning>> returning,
        Losses losses,
        List<CameraUptime> cameras) {

    /** Before which cameras visitors are counted. */
    public enum Where {
        /** So that somebody who goes through the shop counts once. */
        ENTRANCES,
        /** No camera is known to be at an entrance: at the one that saw most, so that nobody counts for each camera they pass. */
        BUSIEST,
        ONE_CAMERA
    }

    /** A camera that one can ask about. */
    public record Named(UUID camera, String name) {}

    /** Whether there is anything to show at all. */
    public boolean empty() {
        return since.isEmpty();
    }

    /** Whether anything was counted in the period itself. */
    public boolean counted() {
        return now.counted() > 0 || now.alerts() > 0;
    }
}
