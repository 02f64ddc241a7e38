package smartshop.storage.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import smartshop.storage.StorageException;
import smartshop.storage.person.PeopleKeys;
import smartshop.storage.sql.Rows;
import smartshop.storage.vault.RowMac;
import smartshop.storage.vault.Seal;
import smartshop.storage.vault.Vault;

/** Requests as the database holds them, within one transaction. */
final class RequestRows {
    private final Handle handle;
    private final PeopleKeys keys;
    private final RowMac requests;
    private final RowMac steps;
    private final RowMac withheld;

    RequestRows(Handle handle, PeopleKeys keys, Vault vault) {
        this.handle = handle;
        this.keys = keys;
        this.requests = new RowMac(vault, "privacy_request");
        this.steps = new RowMac(vault, "privacy_step");
        this.withheld = new RowMac(vault, "privacy_withheld");
    }

    /** What the first table has of a request. */
    private record Head(
            RequestId id,
            String kind,
            String channel,
            LocalDate receivedOn,
            Instant recordedAt,
            boolean contested,
            int steps,
            int withheld,
            byte[] mac) {

        static Head read(ResultSet row) throws SQLException {
            return new Head(
                    new RequestId(row.getObject("id", UUID.class)),
                    row.getString("kind"),
                    row.getString("channel"),
                    row.getObject("received_on", LocalDate.class),
                    Rows.instant(row, "recorded_at"),
                    row.getBoolean("contested"),
                    row.getInt("steps"),
                    row.getInt("withheld"),
                    row.getBytes("mac"));
        }

        byte[] mac(RowMac macs) {
            return macs.of(id.toString(), kind, channel, receivedOn.toString(), recordedAt, contested, steps, withheld);
        }

        boolean fits(RowMac macs) {
            return macs.fits(
                    mac, id.toString(), kind, channel, receivedOn.toString(), recordedAt, contested, steps, withheld);
        }
    }

    /** A part of a request, and whether its row is as SmartShop wrote it. */
    private record Part<T>(T value, boolean whole) {}

    void insert(RequestId id, NewRequest request, Instant now, Seal own) {
        Head head = new Head(
                id,
                request.kind().name(),
                request.channel().name(),
                request.receivedOn(),
                now,
                request.contested(),
                0,
                0,
                new byte[0]);
        Rows.change(
                handle,
                "insert into privacy_request (id, kind, channel, received_on, recorded_at, contested, sealed_name,"
                        + " sealed_contact, sealed_wish, steps, withheld, mac) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?)",
                id.value(),
                head.kind(),
                head.channel(),
                head.receivedOn(),
                now,
                head.contested(),
                seal(own, request.requester().name(), column(id, "name")),
                seal(own, request.requester().contact(), column(id, "contact")),
                seal(own, request.requester().wish(), column(id, "wish")),
                head.mac(requests));
    }

    /** The next one waits until this transaction ends. */
    Optional<Request> locked(RequestId id) {
        handle.select("select id from privacy_request where id = ? for update", id.value())
                .mapTo(UUID.class)
                .findOne();
        return one(id);
    }

    Optional<Request> one(RequestId id) {
        return handle.select("select * from privacy_request where id = ?", id.value())
                .map((row, context) -> request(row))
                .findOne();
    }

    List<Request> all() {
        return handle.select("select * from privacy_request order by received_on, recorded_at, id")
                .map((row, context) -> request(row))
                .list();
    }

    void add(RequestId id, TakenStep taken, Seal own) {
        byte[] note = seal(own, taken.note(), TakenStep.row(id, taken.number()));
        Rows.change(
                handle,
                "insert into privacy_step (request_id, number, step, taken_on, taken_at, taken_by, word, sealed_note, mac)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id.value(),
                taken.number(),
                taken.step().name(),
                taken.on(),
                taken.at(),
                taken.by(),
                taken.word(),
                note,
                mac(id, taken, note));
        count(id);
    }

    void add(RequestId id, Withheld one, Seal own) {
        byte[] reasoning = seal(own, one.reasoning(), TakenStep.row(id, one.id()));
        Rows.change(
                handle,
                "insert into privacy_withheld (id, request_id, item, exemption, decided_by, decided_at, sealed_reasoning, mac)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                one.id(),
                id.value(),
                one.item(),
                one.exemption().name(),
                one.by(),
                one.at(),
                reasoning,
                mac(id, one, reasoning));
        count(id);
    }

    void removeWithheld(RequestId id, UUID one) {
        Rows.change(handle, "delete from privacy_withheld where request_id = ? and id = ?", id.value(), one);
        count(id);
    }

    void delete(RequestId id) {
        Rows.change(handle, "delete from privacy_request where id = ?", id.value());
    }

    private void count(RequestId id) {
        Rows.change(
                handle,
                "update privacy_request set steps = (select count(*) from privacy_step where request_id = ?),"
                        + " withheld = (select count(*) from privacy_withheld where request_id = ?) where id = ?",
                id.value(),
                id.value(),
                id.value());
        byte[] mac = handle.select("select * from privacy_request where id = ?", id.value())
                .map((row, context) -> Head.read(row).mac(requests))
                .one();
        Rows.change(handle, "update privacy_request set mac = ? where id = ?", mac, id.value());
    }

    private Request request(ResultSet row) throws SQLException {
        Head head = Head.read(row);
        Optional<Seal> own = keys.of(head.id().key());
        Part<Optional<Requester>> requester = requester(row, head.id(), own);
        List<Part<TakenStep>> taken = steps(head.id(), own);
        List<Part<Withheld>> kept = withheld(head.id(), own);
        boolean whole = head.fits(requests)
                && requester.whole()
                && taken.size() == head.steps()
                && kept.size() == head.withheld()
                && taken.stream().allMatch(Part::whole)
                && kept.stream().allMatch(Part::whole);
        return new Request(
                head.id(),
                Kind.valueOf(head.kind()),
                Channel.valueOf(head.channel()),
                head.receivedOn(),
                head.recordedAt(),
                head.contested(),
                requester.value(),
                taken.stream().map(Part::value).toList(),
                kept.stream().map(Part::value).toList(),
                whole);
    }

    private static Part<Optional<Requester>> requester(ResultSet row, RequestId id, Optional<Seal> own)
            throws SQLException {
        Part<String> name = opened(own, row.getBytes("sealed_name"), column(id, "name"));
        Part<String> contact = opened(own, row.getBytes("sealed_contact"), column(id, "contact"));
        Part<String> wish = opened(own, row.getBytes("sealed_wish"), column(id, "wish"));
        boolean whole = name.whole() && contact.whole() && wish.whole();
        return new Part<>(
                own.filter(key -> whole).map(key -> new Requester(name.value(), contact.value(), wish.value())), whole);
    }

    private List<Part<TakenStep>> steps(RequestId id, Optional<Seal> own) {
        return handle.select("select * from privacy_step where request_id = ? order by number", id.value())
                .map((row, context) -> {
                    byte[] sealed = row.getBytes("sealed_note");
                    int number = row.getInt("number");
                    Part<String> note = opened(own, sealed, TakenStep.row(id, number));
                    TakenStep taken = new TakenStep(
                            number,
                            Step.valueOf(row.getString("step")),
                            row.getObject("taken_on", LocalDate.class),
                            Rows.instant(row, "taken_at"),
                            row.getString("taken_by"),
                            row.getString("word"),
                            note.value());
                    return new Part<>(taken, note.whole() && fits(row.getBytes("mac"), mac(id, taken, sealed)));
                })
                .list();
    }

    private List<Part<Withheld>> withheld(RequestId id, Optional<Seal> own) {
        return handle.select("select * from privacy_withheld where request_id = ? order by decided_at, id", id.value())
                .map((row, context) -> {
                    byte[] sealed = row.getBytes("sealed_reasoning");
                    UUID number = row.getObject("id", UUID.class);
                    Part<String> reasoning = opened(own, sealed, TakenStep.row(id, number));
                    Withheld one = new Withheld(
                            number,
                            row.getString("item"),
                            Exemption.valueOf(row.getString("exemption")),
                            reasoning.value(),
                            row.getString("decided_by"),
                            Rows.instant(row, "decided_at"));
                    return new Part<>(one, reasoning.whole() && fits(row.getBytes("mac"), mac(id, one, sealed)));
                })
                .list();
    }

    private byte[] mac(RequestId id, TakenStep taken, byte[] sealed) {
        return steps.of(
                TakenStep.row(id, taken.number()),
                taken.step(),
                taken.on().toString(),
                taken.at(),
                taken.by(),
                taken.word(),
                sealed);
    }

    private byte[] mac(RequestId id, Withheld one, byte[] sealed) {
        return withheld.of(TakenStep.row(id, one.id()), one.item(), one.exemption(), one.by(), one.at(), sealed);
    }

    private static boolean fits(byte[] kept, byte[] made) {
        return java.security.MessageDigest.isEqual(kept, made);
    }

    /** Empty and whole once the key is destroyed. */
    private static Part<String> opened(Optional<Seal> own, byte[] sealed, String name) {
        try {
            return new Part<>(
                    own.map(key -> new String(key.open(sealed, name), UTF_8)).orElse(""), true);
        } catch (StorageException e) {
            return new Part<>("", false); // said of the request as a whole, with what is still readable
        }
    }

    private static byte[] seal(Seal own, String words, String name) {
        return own.seal(words.getBytes(UTF_8), name);
    }

    private static String column(RequestId id, String column) {
        return "privacy_request/" + id + "/" + column;
    }
}
