package smartshop.app.verify;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import smartshop.app.Answering;
import smartshop.app.SettableClock;
import smartshop.app.access.Access;
import smartshop.app.access.Proven;
import smartshop.app.access.StaffDesk;
import smartshop.app.alert.Alert;
import smartshop.app.alert.VerdictBook;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.search.PersonId;
import smartshop.storage.Database;
import smartshop.storage.audit.Actor;
import smartshop.storage.audit.Entry;
import smartshop.storage.staff.Role;
import smartshop.storage.staff.SignIn;
import smartshop.storage.staff.StaffMember;
import smartshop.storage.vault.KeyFileVault;
import smartshop.storage.verdict.Verdict;

/** A shop's database, the people who work there, and somebody who is listed. */
public final class StaffedShop implements AutoCloseable {
    public final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));
    public final List<String> verdicts = new ArrayList<>();
    public final PersonId listed;

    private final Path folder;
    private Database database;
    private Access access;
    private VerificationDesk desk;

    public StaffedShop(Path folder) {
        this.folder = folder;
        open();
        listed = Answering.listed(database, clock);
    }

    private void open() {
        database = Database.open(folder, KeyFileVault.in(folder), clock);
        access = new Access(database, clock);
        desk = new VerificationDesk(
                database.answers(),
                book(),
                access,
                id -> database.watchlist()
                        .person(id)
                        .filter(person -> person.active(clock.instant()))
                        .isPresent(),
                id -> false,
                clock);
    }

    /** Keeps what came out; of a face only the first number, for it is wiped behind the book's back. */
    private VerdictBook book() {
        return new VerdictBook() {
            @Override
            public Runnable give(Alert alert, Verdict verdict, Optional<Embedding> seen) {
                String said = verdict + seen.map(face -> " " + face.vector()[0]).orElse("");
                return () -> verdicts.add(said);
            }

            @Override
            public Runnable takeBack(Alert alert) {
                return () -> verdicts.add("none");
            }
        };
    }

    public void restart() {
        database.close();
        open();
    }

    public Database database() {
        return database;
    }

    public Access access() {
        return access;
    }

    public VerificationDesk desk() {
        return desk;
    }

    public StaffDesk staff() {
        return new StaffDesk(database, access);
    }

    /** The first one is an owner, who signs in; each one's PIN is made of their name. */
    public StaffMember hire(String name, Role role) {
        StaffMember member = staff().add(name, role, pin(name));
        if (access.session().person().isEmpty()) {
            signIn(member);
        }
        return member;
    }

    public void signIn(StaffMember member) {
        if (!(access.signIn(member.id(), pin(member.name())) instanceof SignIn.Welcome)) {
            throw new AssertionError("not let in");
        }
    }

    /** Types a PIN at somebody else's screen. */
    public Proven proven(StaffMember member) {
        return ((Proven.Known) access.proven(member.id(), pin(member.name()))).who();
    }

    public static char[] pin(String name) {
        return Integer.toString(482_913 + Math.floorMod(name.hashCode(), 400_000))
                .toCharArray();
    }

    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        database.audit(Actor.OWNER).newest(1000, entries::add);
        return entries;
    }

    @Override
    public void close() {
        database.close();
    }
}
