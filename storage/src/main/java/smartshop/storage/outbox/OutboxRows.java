package smartshop.storage.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.storage.StorageException;
import smartshop.storage.outbox.Outgoing.State;
import smartshop.storage.sql.Rows;
import smartshop.storage.vault.Seal;

/** Messages that wait for a channel, in the order in which they were posted. Any thread may call; each channel has one that sends. */
public final class OutboxRows {
    /** What ended is kept for so long, to be asked about. */
    public static final Duration KEPT = Duration.ofDays(30);

    /** After so many tries it may be the message that is at fault, and others go first. */
    static final int PASSED_AFTER = 3;

    private static final Logger log = LoggerFactory.getLogger(OutboxRows.class);

    private final Rows rows;
    private final Seal seal;
    private final Clock clock;

    public OutboxRows(Rows rows, Seal seal, Clock clock) {
        this.rows = rows;
        this.seal = seal;
        this.clock = clock;
    }

    /** One transaction for all that is posted, and for what it is about if that was begun on this thread; it survives a power cut. */
    public void together(Runnable posts) {
        rows.durably(handle -> {
            posts.run();
            return handle;
        });
    }

    /**
     * A message waits from now on. Within {@link #together}.
     *
     * @param patience for how long it is tried
     * @return its key
     */
    public UUID post(UUID channel, String content, Duration patience) {
        return post(UUID.randomUUID(), channel, content, patience);
    }

    /** As {@link #post(UUID, String, Duration)}. @param id its key, which no other message has: a second one fails */
    public UUID post(UUID id, UUID channel, String content, Duration patience) {
        Instant now = clock.instant();
        return rows.in(handle -> {
            Rows.change(
                    handle,
                    "insert into outbox (id, channel_id, sealed_message, state, attempts, posted_at, next_at, given_up_at)"
                            + " values (?, ?, ?, ?, 0, ?, ?, ?)",
                    id,
                    channel,
                    seal.seal(content.getBytes(UTF_8), name(id)),
                    State.WAITING.name(),
                    now,
                    now,
                    now.plus(patience));
            return id;
        });
    }

    /**
     * The channel's oldest message, if its time has come; it is being sent from now on. No later one passes it before it has failed
     * {@link #PASSED_AFTER} times. Empty, too, if somebody else took it at the same moment.
     */
    public Optional<Outgoing> take(UUID channel) {
        Instant now = clock.instant();
        return oldest(channel)
                .filter(waiting -> waiting.due(now))
                .map(waiting -> waiting.message)
                .filter(message -> taken(message.id()));
    }

    private boolean taken(UUID message) {
        return rows.durably(handle -> Rows.change(
                        handle,
                        "update outbox set state = ?, attempts = attempts + 1 where id = ? and state = ?",
                        State.SENDING.name(),
                        message,
                        State.WAITING.name()))
                == 1;
    }

    private record Waiting(Outgoing message, Instant next) {
        /** Also if it would have to wait longer than it matters: then the computer's clock was set back. */
        boolean due(Instant now) {
            Duration patience = Duration.between(message.postedAt(), message.givenUpAt());
            return !next.isAfter(now) || next.isAfter(now.plus(patience));
        }
    }

    private Optional<Waiting> oldest(UUID channel) {
        return first(channel, "attempts < ? order by number")
                .or(() -> first(channel, "attempts >= ? order by next_at"));
    }

    private Optional<Waiting> first(UUID channel, String which) {
        return rows
                .list(
                        (row, context) -> new Waiting(message(row, 1), Rows.instant(row, "next_at")),
                        "select * from outbox where channel_id = ? and state = ? and " + which + " limit 1",
                        channel,
                        State.WAITING.name(),
                        PASSED_AFTER)
                .stream()
                .findFirst();
    }

    /**
     * It is over with. What it said is gone: an alert's own row may go sooner than this.
     *
     * @param trouble one sentence, or nothing
     */
    public void end(UUID id, State state, String trouble) {
        rows.change(
                "update outbox set state = ?, ended_at = ?, trouble = ?, sealed_message = ? where id = ?",
                state.name(),
                clock.instant(),
                Channels.cut(trouble),
                seal.seal(new byte[0], name(id)),
                id);
    }

    /** It waits again, until it is given up at the latest. */
    public void again(UUID id, Instant next, String trouble) {
        rows.change(
                "update outbox set state = ?, next_at = least(?, given_up_at), trouble = ? where id = ?",
                State.WAITING.name(),
                next,
                Channels.cut(trouble),
                id);
    }

    /** Gives up what has waited as long as it mattered, and the oldest of what is more than that. @return what was given up */
    public List<Outgoing> giveUp(UUID channel, int most) {
        return rows.in(handle -> {
            List<Outgoing> late = rows.list(
                    (row, context) -> message(row, 0),
                    "select * from outbox where channel_id = ? and state = ? and (given_up_at <= ? or number <="
                            + " (select number from outbox where channel_id = ? and state = ? order by number desc"
                            + " offset ? rows fetch next 1 rows only)) order by number",
                    channel,
                    State.WAITING.name(),
                    clock.instant(),
                    channel,
                    State.WAITING.name(),
                    most);
            late.forEach(message -> end(message.id(), State.GIVEN_UP, ""));
            return late;
        });
    }

    /** What was being sent when the console ended, of whichever channel. Ask before anything is sent. */
    public List<Outgoing> interrupted() {
        return rows.list(
                (row, context) -> message(row, 0),
                "select * from outbox where state = ? order by number",
                State.SENDING.name());
    }

    /**
     * Ends what waits in a copy of some time ago, for it may have gone since; {@link #restored} says so once.
     *
     * @return how many
     */
    public int endAsRestored() {
        List<UUID> waiting = rows.list(
                (row, context) -> row.getObject("id", UUID.class),
                "select id from outbox where state in (?, ?)",
                State.WAITING.name(),
                State.SENDING.name());
        waiting.forEach(id -> end(id, State.RESTORED, ""));
        return waiting.size();
    }

    /** How many a restored backup ended; asked again, none. */
    public int restored() {
        return rows.change(
                "update outbox set state = ? where state = ?", State.UNCERTAIN.name(), State.RESTORED.name());
    }

    /** How many wait for the channel, the one that is being sent included. */
    public int waiting(UUID channel) {
        return rows.list(
                        (row, context) -> row.getInt(1),
                        "select count(*) from outbox where channel_id = ? and state in (?, ?)",
                        channel,
                        State.WAITING.name(),
                        State.SENDING.name())
                .getFirst();
    }

    /** What became of a message; empty once it was deleted. */
    public Optional<State> state(UUID id) {
        return rows
                .list(
                        (row, context) -> State.valueOf(row.getString("state")),
                        "select state from outbox where id = ?",
                        id)
                .stream()
                .findFirst();
    }

    /** What ended longer ago than {@link #KEPT} goes. @return how many went */
    public int deleteOld() {
        return rows.change(
                "delete from outbox where ended_at < ?", clock.instant().minus(KEPT));
    }

    private Outgoing message(ResultSet row, int more) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Outgoing(
                id,
                row.getObject("channel_id", UUID.class),
                content(id, row.getBytes("sealed_message")),
                row.getInt("attempts") + more,
                Rows.instant(row, "posted_at"),
                Rows.instant(row, "given_up_at"));
    }

    private Optional<String> content(UUID id, byte[] sealed) {
        try {
            return Optional.of(new String(seal.open(sealed, name(id)), UTF_8));
        } catch (StorageException e) {
            log.error("A message in the outbox was changed or damaged", e);
            return Optional.empty();
        }
    }

    private static String name(UUID id) {
        return "outbox/" + id;
    }
}
