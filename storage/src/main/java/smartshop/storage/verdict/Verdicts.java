package smartshop.storage.verdict;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.search.PersonId;
import smartshop.storage.insight.AlertHours;
import smartshop.storage.person.PeopleKeys;
import smartshop.storage.sql.Rows;
import smartshop.storage.watchlist.Suspension;
import smartshop.storage.watchlist.Watchlist;

/**
 * What people said of alerts. An alert that was wrong leaves the face behind for a while, so that the same visitor is not
 * taken for the same listed person again; the second wrong one within {@link #WINDOW} suspends the entry. Any thread may
 * call.
 */
public final class Verdicts {
    /** How long a rejected face is kept and used. */
    public static final Duration LOOK_ALIKE_LIFE = Duration.ofDays(30);

    /** Wrong alerts this close together suspend the entry. */
    public static final Duration WINDOW = Duration.ofDays(7);

    /** So long an answer can be taken back. */
    public static final Duration CORRECTABLE = Duration.ofMinutes(1);

    private static final int WRONG_ALERTS = 2;

    /** As the alert's row says it where nobody has said anything. */
    private static final String NONE = "NONE";

    private final Rows rows;
    private final Watchlist watchlist;
    private final LookAlikes lookAlikes;
    private final Clock clock;

    public Verdicts(Rows rows, Watchlist watchlist, PeopleKeys keys, Clock clock) {
        this.rows = rows;
        this.watchlist = watchlist;
        this.lookAlikes = new LookAlikes(rows, keys, clock);
        this.clock = clock;
    }

    /**
     * Writes a verdict down, in place of an earlier one of the same alert.
     *
     * @param seen the alert's face, kept only if it is not this person; empty if it is known no more
     * @return whether the entry became suspended by this
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public boolean give(Judgement given, Optional<Embedding> seen) {
        return rows.in(handle -> {
            takeBack(given.alert());
            Rows.change(
                    handle,
                    "insert into verdict (alert_id, person_id, camera_id, verdict, given_at) values (?, ?, ?, ?, ?)",
                    given.alert(),
                    given.person().value(),
                    given.camera(),
                    given.verdict().name(),
                    clock.instant());
            beside(handle, given.alert(), given.verdict().name());
            if (given.verdict() != Verdict.NOT_THIS_PERSON) {
                return false;
            }
            seen.ifPresent(face -> lookAlikes.add(given.alert(), given.person(), face));
            return tooManyWrong(handle, given.person(), clock.instant())
                    && watchlist.suspend(given.person(), Suspension.Why.WRONG_ALERTS);
        });
    }

    /**
     * Forgets an alert's verdict and its face. A suspension that rested on it is lifted, as if it had never been. Nothing
     * happens if there is no verdict.
     */
    public void takeBack(UUID alert) {
        rows.in(handle -> {
            Optional<PersonId> person = handle.select("select person_id from verdict where alert_id = ?", alert)
                    .map((row, context) -> new PersonId(row.getObject("person_id", UUID.class)))
                    .findOne();
            Rows.change(handle, "delete from verdict where alert_id = ?", alert);
            beside(handle, alert, NONE);
            Rows.change(handle, "delete from evidence_lock where alert_id = ?", alert);
            Rows.change(handle, "delete from evidence_frame where alert_id = ?", alert);
            Rows.change(handle, "delete from evidence_clip where alert_id = ?", alert);
            lookAlikes.remove(alert);
            person.filter(entry -> suspendedForNothing(handle, entry)).ifPresent(watchlist::unsuspend);
            return alert;
        });
    }

    private void beside(Handle handle, UUID alert, String word) {
        AlertHours.said(handle, alert, clock.getZone(), word);
        Rows.change(handle, "update alert set verdict = ? where id = ?", word, alert);
    }

    /** The verdicts of those of these alerts that have one. */
    public Map<UUID, Verdict> of(List<UUID> alerts) {
        return rows.in(handle -> {
            Map<UUID, Verdict> found = new HashMap<>();
            if (!alerts.isEmpty()) {
                handle.createQuery("select alert_id, verdict from verdict where alert_id in (<alerts>)")
                        .bindList("alerts", alerts)
                        .map((row, context) -> Map.entry(
                                row.getObject("alert_id", UUID.class), Verdict.valueOf(row.getString("verdict"))))
                        .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
            }
            return found;
        });
    }

    /** Whether somebody has said that this alert was of somebody else; known for {@link #WINDOW}, longer than the alert itself. */
    public boolean rejected(UUID alert) {
        return any("alert_id = ?", alert);
    }

    /** Whether an alert of this person, but that one, turned out after that moment to be of somebody else. */
    public boolean rejectedSince(PersonId person, Instant moment, UUID except) {
        return any("person_id = ? and given_at > ? and alert_id <> ?", person.value(), moment, except);
    }

    private boolean any(String which, Object... of) {
        return !rows.list(
                        (row, context) -> row.getString("verdict"),
                        "select verdict from verdict where verdict = 'NOT_THIS_PERSON' and " + which
                                + " fetch first 1 rows only",
                        of)
                .isEmpty();
    }

    /** The faces that were rejected and have not expired, by this model. Those that cannot be read any more are left out. */
    public List<LookAlike> lookAlikes(String model) {
        return lookAlikes.by(model);
    }

    /** When this rejected face is deleted by itself; empty if it is held no more. */
    public Optional<Instant> lookAlikeUntil(UUID id) {
        return lookAlikes.until(id);
    }

    /** Deletes this rejected face alone: the visitor may be taken for the same listed person again. */
    public void eraseLookAlike(UUID id) {
        lookAlikes.erase(id);
    }

    /** Call it daily; the database does when it opens. */
    public void deleteExpired() {
        lookAlikes.deleteExpired();
    }

    private static boolean suspendedForNothing(Handle handle, PersonId person) {
        return handle.select(
                        "select suspended_at from person where id = ? and suspended_why = ?",
                        person.value(),
                        Suspension.Why.WRONG_ALERTS.name())
                .map((row, context) -> Rows.instant(row, "suspended_at"))
                .findOne()
                .filter(since -> !tooManyWrong(handle, person, since))
                .isPresent();
    }

    /** What was said before somebody last checked the entry counts no more. */
    private static boolean tooManyWrong(Handle handle, PersonId person, Instant asOf) {
        int wrong = handle.select(
                        "select count(*) from verdict where person_id = ? and verdict = ? and given_at > ?"
                                + " and given_at > coalesce((select max(done_at) from task where person_id = ?), ?)",
                        person.value(),
                        Verdict.NOT_THIS_PERSON.name(),
                        asOf.minus(WINDOW),
                        person.value(),
                        Instant.EPOCH)
                .mapTo(Integer.class)
                .one();
        return wrong >= WRONG_ALERTS;
    }
}
