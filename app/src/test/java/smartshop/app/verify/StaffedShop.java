package smartshop.app.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import smartshop.app.Answering;
import smartshop.app.SettableClock;
import smartshop.app.access.Access;
import smartshop.app.access.JustTyped;
import smartshop.app.access.Proven;
import smartshop.app.access.StaffDesk;
import smartshop.app.alert.Alert;
import smartshop.app.alert.VerdictBook;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.search.PersonId;
import smartshop.storage.Database;
import smartshop.storage.audit.Actor;
import smartshop.storage.audit.Entry;
import smartshop.storage.history.AlertRow;
import smartshop.storage.history.LatencyTrace;
import smartshop.storage.staff.Role;
import smartshop.storage.staff.SignIn;
import smartshop.storage.staff.StaffMember;
import smartshop.storage.vault.CheapVault;
import smartshop.storage.verdict.Judgement;
import smartshop.storage.verdict.Verdict;
import smartshop.storage.verdict.Verdicts;

/** A shop's database, the people who work there, and somebody who is listed. */
public final class StaffedShop implements AutoCloseable {
    public final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));
    public final List<String> verdicts = new ArrayList<>();
    public final PersonId listed;

    /** When which alert turned out to be of somebody else. */
    private final Map<UUID, Instant> last = new HashMap<>();

    /** Whether what follows from an answer fails, once it is written. */
    boolean followsFail;

    /** By how much the clock was set, or the computer slept. */
    private Duration set = Duration.ZERO;

    private final Path folder;
    private Database database;
    private Access access;
    private VerificationDesk desk;

    public StaffedShop(Path folder) {
        this(folder, Map.of());
    }

    /** @param people who have been hired before, the owner first; none in a folder that is there already */
    public StaffedShop(Path folder, Map<String, Role> people) {
        this.folder = folder;
        Optional<PersonId> known = Files.exists(folder.resolve("smartshop.mv.db"))
                ? Optional.empty()
                : Optional.of(FirstDay.into(folder, people, clock));
        open();
        listed = known.orElseGet(() -> Answering.listed(database, clock));
    }

    /** Somebody who works here. */
    public StaffMember member(Role role) {
        return access.roster().members().stream()
                .filter(member -> member.role() == role)
                .findFirst()
                .orElseThrow();
    }

    private void open() {
        database = Database.open(folder, CheapVault.in(folder), clock);
        access = new Access(database, clock);
        desk = anotherDesk();
    }

    /** Over the same rows. */
    VerificationDesk anotherDesk() {
        return new VerificationDesk(
                database.answers(),
                book(),
                access,
                id -> database.watchlist()
                        .person(id)
                        .filter(person -> person.active(clock.instant()))
                        .isPresent(),
                id -> false,
                clock,
                this::nanos);
    }

    /** An incident was closed as a mistake. */
    void foundWrong(Alert alert) {
        last.put(alert.id(), clock.instant());
    }

    /** Keeps what came out; of a face only the first number, for it is wiped behind the book's back. */
    private VerdictBook book() {
        return new VerdictBook() {
            @Override
            public Runnable give(Alert alert, Verdict verdict, Optional<Embedding> seen) {
                String said = verdict + seen.map(face -> " " + face.vector()[0]).orElse("");
                if (verdict == Verdict.NOT_THIS_PERSON) {
                    last.put(alert.id(), clock.instant());
                } else {
                    last.remove(alert.id());
                }
                return () -> {
                    verdicts.add(said);
                    if (followsFail) {
                        throw new IllegalStateException("the models are closed");
                    }
                };
            }

            @Override
            public Runnable takeBack(Alert alert) {
                last.remove(alert.id());
                return () -> verdicts.add("none");
            }

            @Override
            public boolean rejected(UUID alert) {
                return last.containsKey(alert);
            }

            @Override
            public boolean rejectedSince(PersonId person, Instant moment, UUID except) {
                return last.entrySet().stream()
                        .anyMatch(entry -> !entry.getKey().equals(except)
                                && entry.getValue().isAfter(moment));
            }
        };
    }

    /** Somebody sets the clock, or the computer sleeps for so long. */
    public void setClock(Duration by) {
        set = set.plus(by);
        clock.advance(by);
    }

    /** What nobody sets. */
    public long nanos() {
        return Duration.between(Instant.EPOCH, clock.instant()).minus(set).toNanos();
    }

    public void restart() {
        database.close();
        open();
    }

    /** The alert was in the history, and is deleted with its answers since it was of somebody else. */
    void rejectedLongAgo(Alert alert) {
        database.history()
                .append(new AlertRow(
                        alert.id(),
                        alert.camera(),
                        alert.cameraName(),
                        alert.person(),
                        alert.score(),
                        alert.capturedAt(),
                        alert.decidedAt(),
                        alert.alertedAt(),
                        new LatencyTrace(
                                alert.capturedAt(), alert.capturedAt(), alert.decidedAt(), alert.alertedAt())));
        Judgement wrong = new Judgement(alert.id(), alert.person(), alert.camera(), Verdict.NOT_THIS_PERSON);
        database.verdicts().give(wrong, Optional.empty());
        clock.advance(Verdicts.CORRECTABLE);
        assertThat(database.retention().deleteDue(clock.getZone())).isOne();
        assertThat(database.answers().of(alert.id())).isEmpty();
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
        return JustTyped.by(member, access, clock);
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
