package smartshop.app.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import smartshop.app.SettableClock;
import smartshop.app.access.Access;
import smartshop.app.access.FourEyes;
import smartshop.app.lawful.Controller;
import smartshop.app.lawful.LawfulBook;
import smartshop.app.lawful.LawfulRecord;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.search.PersonId;
import smartshop.storage.Database;
import smartshop.storage.NewShop;
import smartshop.storage.audit.Actor;
import smartshop.storage.request.Channel;
import smartshop.storage.request.Kind;
import smartshop.storage.request.NewRequest;
import smartshop.storage.request.Request;
import smartshop.storage.request.Requester;
import smartshop.storage.verdict.Judgement;
import smartshop.storage.verdict.Verdict;
import smartshop.storage.watchlist.NewPerson;
import smartshop.storage.watchlist.NewPhoto;

/** A shop in England with a privacy desk, in a folder of the test's. */
final class DeskFolder implements AutoCloseable {
    static final Controller SHOP = new Controller(
            "Corner Shop Ltd",
            "1 High Street\nBristol BS1 1AA",
            "privacy@corner.example",
            "",
            "Corner Shop, High Street");

    final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));
    final Database storage;
    final Access access;
    final PrivacyDesk desk;
    final AtomicInteger told = new AtomicInteger();

    DeskFolder(Path folder) {
        storage = Database.open(folder, NewShop.in(folder), clock);
        access = new Access(storage, clock);
        desk = new PrivacyDesk(storage, access, told::incrementAndGet, clock);
    }

    DeskFolder inEngland() {
        LawfulRecord record = LawfulRecord.NONE
                .in(smartshop.app.lawful.Jurisdictions.of("uk").orElseThrow(), "England and Wales")
                .with(SHOP);
        new LawfulBook(storage.lawfulRecord()).write(record);
        return this;
    }

    FourEyes fourEyes() {
        return new FourEyes(access);
    }

    PersonId enrol(String name, String model, float... vector) {
        NewPhoto photo = new NewPhoto("portrait".getBytes(UTF_8), new Embedding(model, vector));
        return storage.watchlist()
                .enrol(NewPerson.drawn(name, "took wine", LocalDate.parse("2026-11-18"), List.of(photo)))
                .id();
    }

    /** Somebody was taken for a listed person, and staff said no. @return the face print's number */
    UUID rejectedVisitor(PersonId taken, Embedding seen) {
        storage.verdicts()
                .give(
                        new Judgement(UUID.randomUUID(), taken, UUID.randomUUID(), Verdict.NOT_THIS_PERSON),
                        Optional.of(seen));
        return storage.verdicts().lookAlikes(seen.model()).getLast().id();
    }

    Request request(Kind kind, PersonId entry) {
        return desk.record(request(kind), Optional.of(entry));
    }

    static NewRequest request(Kind kind) {
        return new NewRequest(
                kind,
                Channel.IN_PERSON,
                LocalDate.parse("2026-11-18"),
                false,
                new Requester("Zebedee Quux", "2 High Street", "What do you hold about me?"));
    }

    List<String> done() {
        List<String> done = new ArrayList<>();
        storage.audit(Actor.OWNER).newest(100, entry -> done.add((entry.action() + " " + entry.detail()).strip()));
        return done;
    }

    @Override
    public void close() {
        storage.close();
    }
}
