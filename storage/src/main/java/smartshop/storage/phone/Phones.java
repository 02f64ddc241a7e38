package smartshop.storage.phone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.storage.StorageException;
import smartshop.storage.sql.Rows;
import smartshop.storage.vault.Seal;

/** The phones that were let in. A row that was changed outside SmartShop lets nobody in. Any thread may call. */
public final class Phones {
    /** More than the people of a shop carry; each may hold a connection. */
    public static final int MOST = 20;

    /** In characters: what a line has room for. */
    public static final int LONGEST_NAME = 40;

    /** SHA-256 in hexadecimal. */
    private static final int DIGEST_LENGTH = 64;

    private static final Logger log = LoggerFactory.getLogger(Phones.class);

    private final Rows rows;
    private final Seal seal;
    private final Clock clock;

    public Phones(Rows rows, Seal seal, Clock clock) {
        this.rows = rows;
        this.seal = seal;
        this.clock = clock;
    }

    /** Oldest first; without those that were changed outside SmartShop. */
    public List<PairedPhone> all() {
        return rows.list(this::row, "select * from phone order by paired_at, id").stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Lets one in.
     *
     * @param digest SHA-256 of what it will show, in hexadecimal
     * @throws StorageException if the name is empty or too long, or there are {@link #MOST}
     */
    public PairedPhone add(String name, String digest) {
        String called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME || digest.length() != DIGEST_LENGTH) {
            throw new StorageException("A phone needs a name of at most %d characters.".formatted(LONGEST_NAME));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        PairedPhone phone = new PairedPhone(UUID.randomUUID(), called, digest, now, now);
        return rows.in(handle -> {
            if (handle.select("select count(*) from phone").mapTo(Integer.class).one() >= MOST) {
                throw new StorageException("There are %d phones already. Remove one first.".formatted(MOST));
            }
            Rows.change(
                    handle,
                    "insert into phone (id, sealed_content, paired_at, seen_at) values (?, ?, ?, ?)",
                    phone.id(),
                    seal.seal((digest + called).getBytes(UTF_8), name(phone.id())),
                    now,
                    now);
            return phone;
        });
    }

    public void seen(UUID id, Instant at) {
        rows.change("update phone set seen_at = ? where id = ?", at, id);
    }

    public void remove(UUID id) {
        rows.change("delete from phone where id = ?", id);
    }

    static String name(UUID id) {
        return "phone/" + id;
    }

    private Optional<PairedPhone> row(ResultSet row, StatementContext context) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        try {
            String content = new String(seal.open(row.getBytes("sealed_content"), name(id)), UTF_8);
            return Optional.of(new PairedPhone(
                    id,
                    content.substring(DIGEST_LENGTH),
                    content.substring(0, DIGEST_LENGTH),
                    Rows.instant(row, "paired_at"),
                    Rows.instant(row, "seen_at")));
        } catch (StorageException e) {
            log.error("Phone {} was changed outside SmartShop and is not let in", id);
            return Optional.empty();
        }
    }
}
