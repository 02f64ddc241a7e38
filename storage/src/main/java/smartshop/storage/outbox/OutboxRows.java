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
import smartshop.storage.outbox.Outgoing.State;
import smartshop.storage.sql.Rows;
import smartshop.storage.vault.Seal;

/** Messages that wait for a channel, in the order in which they were posted. Any thread may call; each channel has one that sends. */
public final class OutboxRows {
    /** What ended is kept for so long, to be asked about. */
    public static final Duration KEPT = Duration.ofDays(30);

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
        UUID id = UUID.randomUUID();
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

    /** The channel's oldest message, if its time has come; it is being sent from now on. A later one never passes it. */
    public Optional<Outgoing> take(UUID channel) {
        Instant now = clock.instant();
        Optional<Outgoing> first =
                oldest(channel).filter(waiting -> !waiting.next.isAfter(now)).map(waiting -> waiting.message);
        first.ifPresent(message -> rows.durably(handle -> Rows.change(
                handle,
                "update outbox set state = ?, attempts = attempts + 1 where id = ?",
                State.SENDING.name(),
                message.id())));
        return first;
    }

    private record Waiting(Outgoing message, Instant next) {}

    private Optional<Waiting> oldest(UUID channel) {
        return rows
                .list(
                        (row, context) -> new Waiting(message(row, 1), Rows.instant(row, "next_at")),
                        "select * from outbox where channel_id = ? and state = ? order by number limit 1",
                        channel,
                        State.WAITING.name())
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

    /** It waits again. */
    public void again(UUID id, Instant next, String trouble) {
        rows.change(
                "update outbox set state = ?, next_at = ?, trouble = ? where id = ?",
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
                new String(seal.open(row.getBytes("sealed_message"), name(id)), UTF_8),
                row.getInt("attempts") + more,
                Rows.instant(row, "posted_at"),
                Rows.instant(row, "given_up_at"));
    }

    private static String name(UUID id) {
        return "outbox/" + id;
    }
}
