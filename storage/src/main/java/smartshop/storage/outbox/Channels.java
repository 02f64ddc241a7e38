package smartshop.storage.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import smartshop.storage.StorageException;
import smartshop.storage.sql.Rows;
import smartshop.storage.vault.Seal;

/** The channels that were set up. Any thread may call. */
public final class Channels {
    /** More than a shop has; each has a thread of its own. */
    public static final int MOST = 20;

    /** In characters; a longer sentence is cut. */
    private static final int LONGEST_TROUBLE = 2000;

    private static final int MINUTES_AN_HOUR = 60;

    private final Rows rows;
    private final Seal seal;
    private final Clock clock;

    public Channels(Rows rows, Seal seal, Clock clock) {
        this.rows = rows;
        this.seal = seal;
        this.clock = clock;
    }

    /** Oldest first, without any that somebody changed outside SmartShop: see {@link #unreadable}. */
    public List<ChannelRow> all() {
        return rows.list(this::readable, "select * from channel order by added_at, id").stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** How many were changed outside SmartShop, or damaged, and are of no use. */
    public int unreadable() {
        return count() - all().size();
    }

    private Optional<ChannelRow> readable(ResultSet row, StatementContext context) throws SQLException {
        try {
            return Optional.of(row(row, context));
        } catch (StorageException e) {
            return Optional.empty();
        }
    }

    /** Empty if it was removed, or changed outside SmartShop. */
    public Optional<ChannelRow> find(UUID id) {
        return rows.list(this::readable, "select * from channel where id = ?", id).stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** @throws StorageException if there are {@link #MOST} */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public UUID add(String kind, ChannelSettings settings, boolean alerts, Optional<LocalTime> testAt) {
        UUID id = UUID.randomUUID();
        return rows.in(handle -> {
            if (count() >= MOST) {
                throw new StorageException("There are %d channels already. Remove one first.".formatted(MOST));
            }
            Rows.change(
                    handle,
                    "insert into channel (id, kind, sealed_settings, alerts, test_minute, added_at)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    id,
                    kind,
                    sealed(id, settings),
                    alerts,
                    minute(testAt),
                    clock.instant());
            return id;
        });
    }

    private int count() {
        return rows.list((row, context) -> row.getInt(1), "select count(*) from channel")
                .getFirst();
    }

    /** What is known of its deliveries stays. */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public void change(UUID id, ChannelSettings settings, boolean alerts, Optional<LocalTime> testAt) {
        rows.change(
                "update channel set sealed_settings = ?, alerts = ?, test_minute = ? where id = ?",
                sealed(id, settings),
                alerts,
                minute(testAt),
                id);
    }

    /** With all that waits for it. */
    public void remove(UUID id) {
        rows.change("delete from channel where id = ?", id);
    }

    public void delivered(UUID id, Instant at) {
        rows.change("update channel set delivered_at = ?, failing_since = null, trouble = '' where id = ?", at, id);
    }

    /** @param trouble one sentence */
    public void failed(UUID id, Instant at, String trouble) {
        rows.change(
                "update channel set failing_since = coalesce(failing_since, ?), trouble = ? where id = ?",
                at,
                cut(trouble),
                id);
    }

    public void tested(UUID id, LocalDate day) {
        rows.change("update channel set tested_on = ? where id = ?", day, id);
    }

    static String cut(String trouble) {
        return trouble.substring(0, Math.min(LONGEST_TROUBLE, trouble.length()));
    }

    private byte[] sealed(UUID id, ChannelSettings settings) {
        return seal.seal(settings.bytes(), name(id));
    }

    private static String name(UUID id) {
        return "channel/" + id;
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private static @Nullable Integer minute(Optional<LocalTime> time) {
        return time.map(of -> of.get(ChronoField.MINUTE_OF_DAY)).orElse(null);
    }

    private ChannelRow row(ResultSet row, StatementContext context) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new ChannelRow(
                id,
                row.getString("kind"),
                ChannelSettings.of(seal.open(row.getBytes("sealed_settings"), name(id))),
                row.getBoolean("alerts"),
                Optional.ofNullable(row.getObject("test_minute", Integer.class))
                        .map(minute -> LocalTime.of(minute / MINUTES_AN_HOUR, minute % MINUTES_AN_HOUR)),
                Rows.instant(row, "added_at"),
                Optional.ofNullable(row.getObject("tested_on", LocalDate.class)),
                Rows.moment(row, "delivered_at"),
                Rows.moment(row, "failing_since"),
                row.getString("trouble"));
    }
}
