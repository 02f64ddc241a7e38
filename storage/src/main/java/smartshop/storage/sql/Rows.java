package smartshop.storage.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jspecify.annotations.Nullable;
import smartshop.storage.Forcing;

/** The open database, for the classes of this module; its failures come out in words. Any thread may call. */
public final class Rows {
    private final Jdbi jdbi;
    private final Forcing forcing = new Forcing();

    public Rows(Jdbi jdbi) {
        this.jdbi = jdbi.registerArgument(new InstantArgument());
        // An exception's text reaches the log, and bound values tell about people.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
    }

    /** Runs in one transaction: all of it happens or nothing. Within another one, on the same thread, it is part of that. */
    public <T> T in(HandleCallback<T, RuntimeException> work) {
        try {
            return jdbi.inTransaction(handle -> {
                handle.afterCommit(() -> forcing.forceIfLongAgo(handle.getConnection()));
                return work.withHandle(handle);
            });
        } catch (JdbiException e) {
            throw Failures.translated(e);
        }
    }

    /**
     * As {@link #in}; when it returns, or the one that it is within, what was written also survives a power cut. Takes as long as
     * the disk does: milliseconds, or tens of them.
     */
    public <T> T durably(HandleCallback<T, RuntimeException> work) {
        return in(handle -> {
            T done = work.withHandle(handle);
            handle.afterCommit(() -> forcing.force(handle.getConnection()));
            return done;
        });
    }

    /** From now on the newest state that the disk has stays whole, until {@link #letGo}. @return its version, at least */
    public long keep() {
        return jdbi.withHandle(handle -> forcing.keep(handle.getConnection()));
    }

    /** Call it before the database is closed, if {@link #keep} was called. */
    public void letGo() {
        forcing.letGo();
    }

    /** One statement with positional parameters. */
    public int change(String sql, @Nullable Object... parameters) {
        return in(handle -> change(handle, sql, parameters));
    }

    /** As {@link #change(String, Object...)} within a running transaction. */
    public static int change(Handle handle, String sql, @Nullable Object... parameters) {
        return handle.execute(sql, parameters);
    }

    /** A moment out of a row. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** As {@link #instant}; empty if the row holds none. */
    public static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    /** All rows of a query with positional parameters. */
    public <T> List<T> list(RowMapper<T> mapper, String sql, Object... parameters) {
        return in(handle -> handle.select(sql, parameters).map(mapper).list());
    }
}
