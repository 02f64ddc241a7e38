package smartshop.app.incident;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import smartshop.app.SettableClock;
import smartshop.app.access.Access;
import smartshop.app.access.Approval;
import smartshop.app.access.FourEyes;
import smartshop.app.access.Permission;
import smartshop.app.access.StaffDesk;
import smartshop.app.lawful.Controller;
import smartshop.app.lawful.Jurisdictions;
import smartshop.app.lawful.LawfulBook;
import smartshop.app.lawful.LawfulRecord;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.search.PersonId;
import smartshop.storage.Database;
import smartshop.storage.NewShop;
import smartshop.storage.StorageException;
import smartshop.storage.audit.Actor;
import smartshop.storage.audit.Entry;
import smartshop.storage.history.AlertRow;
import smartshop.storage.history.EvidenceFrames;
import smartshop.storage.history.LatencyTrace;
import smartshop.storage.staff.Role;
import smartshop.storage.staff.SignIn;
import smartshop.storage.staff.StaffMember;
import smartshop.storage.verdict.Judgement;
import smartshop.storage.verdict.Verdict;
import smartshop.storage.verification.Given;
import smartshop.storage.verification.Subject;
import smartshop.storage.watchlist.NewPerson;
import smartshop.storage.watchlist.NewPhoto;

/** A shop in England with incidents, in a folder of the test's. */
final class IncidentShop implements AutoCloseable {
    private static final String SECRET = "730518";
    static final UUID ENTRANCE = UUID.randomUUID();

    final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));
    final Database storage;
    final Access access;
    final SentMessages sent = new SentMessages();
    final List<Film> films = new ArrayList<>();
    /** Given to whoever opened them. */
    final List<Film> opened = new ArrayList<>();

    /** Somebody changed a film outside. */
    boolean filmChanged;

    final IncidentDesk desk;
    final PersonId ann;

    IncidentShop(Path folder) {
        storage = Database.open(folder, NewShop.in(folder), clock);
        access = new Access(storage, clock);
        desk = new IncidentDesk(storage, access, sent, new Shelf(), Mistakes.in(storage.verdicts()), clock);
        NewPhoto photo = new NewPhoto("portrait".getBytes(UTF_8), new Embedding("net", new float[] {1, 0}));
        ann = storage.watchlist()
                .enrol(NewPerson.drawn("Ann Other", "took wine", LocalDate.parse("2026-11-18"), List.of(photo)))
                .id();
        LawfulRecord record = LawfulRecord.NONE
                .in(Jurisdictions.of("uk").orElseThrow(), "England and Wales")
                .with(new Controller(
                        "Corner Shop Ltd", "1 High Street", "privacy@corner.example", "", "Corner Shop, High Street"));
        new LawfulBook(storage.lawfulRecord()).write(record);
    }

    StaffMember hire(String name, Role role) {
        StaffMember member = new StaffDesk(storage, access).add(name, role, SECRET.toCharArray());
        if (!access.roster().members().isEmpty() && access.session().person().isEmpty()) {
            signIn(member);
        }
        return member;
    }

    void signIn(StaffMember member) {
        assertThat(access.signIn(member.id(), SECRET.toCharArray())).isInstanceOf(SignIn.Welcome.class);
    }

    private final class Shelf implements Film.Shelf {
        @Override
        public List<Instant> begins(UUID alert) {
            requireUnchanged();
            return films.stream().map(Film::takenAt).toList();
        }

        @Override
        public List<Film> of(UUID alert) {
            requireUnchanged();
            List<Film> copies = films.stream()
                    .map(film -> new Film(film.takenAt(), film.mp4().clone()))
                    .toList();
            opened.addAll(copies);
            return copies;
        }

        private void requireUnchanged() {
            if (filmChanged) {
                throw new StorageException("A part of this clip is missing. Restore a backup.");
            }
        }
    }

    /** @param what the second person has read */
    Approval agreed(Permission permission, String what, StaffMember second) {
        FourEyes.Answer answer = new FourEyes(access).agree(permission, what, second.id(), SECRET.toCharArray());
        return ((FourEyes.Answer.Agreed) answer).approval();
    }

    /** An alert about Ann at the entrance that nobody has answered. */
    UUID alert() {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        storage.history()
                .append(new AlertRow(
                        id, ENTRANCE, "Entrance", ann, 0.61, now, now, now, new LatencyTrace(now, now, now, now)));
        return id;
    }

    /** One that these people have said is Ann, with a picture. */
    UUID confirmed(byte[] jpeg, StaffMember... people) {
        UUID alert = alert();
        Instant now = clock.instant();
        Subject subject = new Subject(alert, ann, ENTRANCE, now);
        for (int place = 0; place < people.length; place++) {
            clock.advance(java.time.Duration.ofSeconds(9));
            storage.answers()
                    .add(
                            subject,
                            new Given(
                                    place + 1,
                                    Optional.of(people[place].id()),
                                    Verdict.THIS_PERSON,
                                    people.length == 1,
                                    clock.instant(),
                                    Optional.empty()));
        }
        storage.verdicts().give(new Judgement(alert, ann, ENTRANCE, Verdict.THIS_PERSON), Optional.empty());
        storage.evidence().keep(alert, ann, new EvidenceFrames.Frame(now, jpeg));
        return alert;
    }

    List<String> recorded() {
        List<Entry> entries = new ArrayList<>();
        storage.audit(Actor.SYSTEM).newest(1000, entries::add);
        return entries.stream()
                .filter(entry -> entry.action().startsWith("incident"))
                .map(entry -> (entry.action() + " " + entry.detail()).strip())
                .toList();
    }

    @Override
    public void close() {
        storage.close();
    }
}
