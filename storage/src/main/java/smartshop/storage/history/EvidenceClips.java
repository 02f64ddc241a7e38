package smartshop.storage.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import smartshop.recognition.search.PersonId;
import smartshop.storage.StorageException;
import smartshop.storage.person.PeopleKeys;
import smartshop.storage.person.RowName;
import smartshop.storage.sql.Rows;
import smartshop.storage.vault.Seal;

/**
 * Clips of confirmed alerts, one for each at most, sealed with the listed person's own key: they go with the alert, and erasing the
 * person makes them unreadable in every copy. Any thread may call.
 */
public final class EvidenceClips {
    /** Bytes; what whoever makes one must keep to. */
    public static final int LARGEST = 6 * 1024 * 1024;
    /** Far below what the database takes for one value, a megabyte. */
    static final int PIECE = 64 * 1024;

    private final Rows rows;
    private final PeopleKeys keys;

    public EvidenceClips(Rows rows, PeopleKeys keys) {
        this.rows = rows;
        this.keys = keys;
    }

    /** @param mp4 everybody but the person is unrecognisable in it */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Clip(Instant beginsAt, byte[] mp4) {
        public void wipe() {
            Arrays.fill(mp4, (byte) 0);
        }
    }

    /**
     * Nothing happens unless the alert is there and confirmed, has no clip yet, and the person is listed.
     *
     * @return whether it was kept
     * @throws IllegalArgumentException if it is larger than {@link #LARGEST}
     */
    public boolean keep(UUID alert, PersonId person, Clip clip) {
        if (clip.mp4().length > LARGEST) {
            throw new IllegalArgumentException("A clip of %d bytes is too large".formatted(clip.mp4().length));
        }
        Optional<Seal> key = keys.of(person);
        return key.isPresent()
                && rows.in(handle -> wanted(handle, alert, person) && insert(handle, alert, person, clip, key.get()));
    }

    private static boolean wanted(Handle handle, UUID alert, PersonId person) {
        return handle.select(
                        "select 1 from alert a join person p on p.id = a.person_id where a.id = ? and p.id = ?"
                                + " and a.verdict = ? and not exists"
                                + " (select 1 from evidence_clip c where c.alert_id = a.id)",
                        alert,
                        person.value(),
                        Answer.THIS_PERSON.name())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    private static boolean insert(Handle handle, UUID alert, PersonId person, Clip clip, Seal key) {
        UUID id = UUID.randomUUID();
        Instant begins = clip.beginsAt().truncatedTo(ChronoUnit.MICROS);
        int pieces = Math.ceilDiv(clip.mp4().length, PIECE);
        for (int piece = 0; piece < pieces; piece++) {
            byte[] part =
                    Arrays.copyOfRange(clip.mp4(), piece * PIECE, Math.min(clip.mp4().length, (piece + 1) * PIECE));
            Rows.change(
                    handle,
                    "insert into evidence_clip (alert_id, piece, pieces, clip_id, person_id, begins_at, sealed_piece, dated)"
                            + " values (?, ?, ?, ?, ?, ?, ?, true)",
                    alert,
                    piece,
                    pieces,
                    id,
                    person.value(),
                    begins,
                    key.seal(part, RowName.evidenceClip(id, person, alert, piece, pieces, Optional.of(begins))));
            Arrays.fill(part, (byte) 0);
        }
        return pieces > 0;
    }

    /** Whether there is one. */
    public boolean has(UUID alert) {
        return !rows.list(
                        (row, context) -> row.getInt(1),
                        "select 1 from evidence_clip where alert_id = ? and piece = 0",
                        alert)
                .isEmpty();
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Piece(int of, Instant beginsAt, PersonId person, String name, byte[] sealed) {

        static Piece read(UUID alert, ResultSet row) throws SQLException {
            PersonId person = new PersonId(row.getObject("person_id", UUID.class));
            UUID clip = row.getObject("clip_id", UUID.class);
            int number = row.getInt("piece");
            int of = row.getInt("pieces");
            Instant begins = Rows.instant(row, "begins_at");
            boolean dated = row.getBoolean("dated");
            String name = RowName.evidenceClip(
                    clip, person, alert, number, of, Optional.of(begins).filter(at -> dated));
            return new Piece(of, begins, person, name, row.getBytes("sealed_piece"));
        }

        byte[] open(Seal key) {
            return key.open(sealed, name);
        }
    }

    /**
     * When it begins, without the rest of it: for whoever does not want to see it. Empty as with {@link #of}.
     *
     * @throws smartshop.storage.StorageException if it was changed outside SmartShop
     */
    public Optional<Instant> beginsAt(UUID alert) {
        return pieces(alert, "piece = 0").stream()
                .findFirst()
                .flatMap(first -> keys.of(first.person).map(key -> {
                    Arrays.fill(first.open(key), (byte) 0);
                    return first.beginsAt;
                }));
    }

    /**
     * Empty if there is none, or the person was erased.
     *
     * @throws smartshop.storage.StorageException if it was changed outside SmartShop
     */
    public Optional<Clip> of(UUID alert) {
        List<Piece> pieces = pieces(alert, "piece >= 0");
        return pieces.isEmpty()
                ? Optional.empty()
                : keys.of(pieces.getFirst().person).map(key -> joined(pieces, key));
    }

    private List<Piece> pieces(UUID alert, String which) {
        return rows.list(
                (row, context) -> Piece.read(alert, row),
                "select person_id, piece, pieces, clip_id, begins_at, sealed_piece, dated from evidence_clip"
                        + " where alert_id = ? and " + which + " order by piece",
                alert);
    }

    /** No copy is left but the one that is handed out. */
    private static Clip joined(List<Piece> pieces, Seal key) {
        if (pieces.size() != pieces.getFirst().of()) {
            throw new StorageException("A part of this clip is missing. Restore a backup.");
        }
        byte[] all = new byte[pieces.size() * PIECE];
        int size = 0;
        try {
            for (Piece piece : pieces) {
                byte[] part = piece.open(key);
                System.arraycopy(part, 0, all, size, part.length);
                size += part.length;
                Arrays.fill(part, (byte) 0);
            }
            return new Clip(pieces.getFirst().beginsAt(), Arrays.copyOf(all, size));
        } finally {
            Arrays.fill(all, (byte) 0);
        }
    }
}
