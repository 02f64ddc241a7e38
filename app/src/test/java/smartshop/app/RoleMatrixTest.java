package smartshop.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.access.Access;
import smartshop.app.access.AccessException;
import smartshop.app.access.FourEyes;
import smartshop.app.access.Permission;
import smartshop.app.access.RoleMatrix;
import smartshop.app.access.StaffDesk;
import smartshop.app.access.Viewing;
import smartshop.app.alert.Alert;
import smartshop.app.enrol.EntryDesk;
import smartshop.app.incident.IncidentDesk;
import smartshop.app.insight.InsightDesk;
import smartshop.app.insight.Period;
import smartshop.app.insight.Question;
import smartshop.app.insight.Span;
import smartshop.camera.link.ConsoleAddress;
import smartshop.recognition.attack.Presentation;
import smartshop.recognition.calibrate.FpirTarget;
import smartshop.recognition.detect.Box;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.image.Picture;
import smartshop.recognition.model.ModelException;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.model.ModelStore;
import smartshop.recognition.search.PersonId;
import smartshop.storage.StorageException;
import smartshop.storage.audit.Action;
import smartshop.storage.camera.CameraSource;
import smartshop.storage.camera.StreamWish;
import smartshop.storage.incident.IncidentId;
import smartshop.storage.incident.Outcome;
import smartshop.storage.staff.Role;
import smartshop.storage.staff.SignIn;
import smartshop.storage.staff.StaffMember;
import smartshop.storage.vault.Passphrase;
import smartshop.storage.vault.RecoveryCode;
import smartshop.storage.verdict.Verdict;

/** Each role, each permission, and each operation of a real console behind it. */
class RoleMatrixTest {
    /** Written a second time, by hand, so that a slip in {@link RoleMatrix} shows: O(wner), M(anager), G(uard), D(PO). */
    private static final String EXPECTED = """
            LIVE               O M G -
            ANSWER_ALERTS      O M G -
            HISTORY            O M - D
            INSIGHTS           O M - D
            INCIDENTS          O M G D
            NOTE_INCIDENT      O M G -
            CLOSE_INCIDENT     O M - -
            KEEP_INCIDENT      O M - -
            WATCHLIST          O M - D
            PROPOSE_ENROLMENT  O M - -
            APPROVE_ENROLMENT  O M - -
            RENEW_ENROLMENT    O M - -
            SUSPEND            O M - D
            RESUME             O M - -
            REMOVE             O M - D
            CHANGE_THRESHOLD   O M - -
            LOWER_THRESHOLD    O M - -
            CAMERAS            O M - -
            PAIRING            O M - -
            EXPORT             O M - D
            PHOTO_SEARCH       O M - -
            FIND_FOR_REQUEST   O M - D
            ANSWER_REQUEST     O M - D
            PRIVACY_DESK       O M - D
            LAWFUL_BASIS       O - - D
            STOP_MATCHING      O M G D
            RESUME_MATCHING    O M - -
            SETTINGS           O - - -
            ALLOW_ADDRESSES    O - - -
            STAFF              O - - -
            PASSPHRASE         O - - -
            AUDIT              O - - D
            BACKUP             O M - -
            RESTORE            O - - -
            """;

    private static final String SECRET = "730518";
    private static final CameraSource SOURCE =
            CameraSource.withoutLogin(CameraSource.Kind.RTSP, "rtsp://127.0.0.1:1/none");

    private static ModelPack models;

    /** Something that one may do or not. */
    private record Operation(Permission permission, String name, Runnable work) {}

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock(Instant.now());
    private final Map<Role, StaffMember> people = new EnumMap<>(Role.class);
    private Console console;
    private Access access;
    private StaffDesk desk;

    @BeforeAll
    static void loadModels() throws ModelException {
        models = new ModelStore(List.of()).open(ModelPack.Kind.BUILTIN);
    }

    @AfterAll
    static void unloadModels() {
        models.close();
    }

    @BeforeEach
    void open() throws StartException {
        console = Console.open(new ConsoleSettings(folder, 0, models).onLoopback(), Cheaply.OPEN, clock);
        access = console.access();
        desk = new StaffDesk(console.storage(), access);
        people.put(Role.OWNER, desk.add("owner", Role.OWNER, SECRET.toCharArray()));
        signIn(Role.OWNER);
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.OWNER))) {
            people.put(role, desk.add(role.name(), role, SECRET.toCharArray()));
        }
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void matrixIsWhatWasWrittenDown() {
        Map<Permission, Set<Role>> expected = expected();

        assertThat(expected).containsOnlyKeys(Permission.values());
        for (Permission permission : Permission.values()) {
            assertThat(RoleMatrix.allowing(permission))
                    .as(permission.name())
                    .containsExactlyElementsOf(expected.get(permission));
        }
    }

    @Test
    void eachRoleDoesWhatItMayAndNothingElse() {
        List<Operation> operations = operations();
        for (Role role : List.of(Role.GUARD, Role.DATA_PROTECTION_OFFICER, Role.MANAGER, Role.OWNER)) {
            signIn(role);
            for (Operation operation : operations) {
                boolean may = expected().get(operation.permission()).contains(role);
                String what = role + ": " + operation.permission() + ", " + operation.name();
                if (may) {
                    Throwable thrown = catchThrowable(operation.work()::run);
                    assertThat(thrown instanceof AccessException)
                            .as(what + ": " + thrown)
                            .isFalse();
                    // There may be nobody to do it to.
                    assertThat(thrown == null || thrown instanceof StorageException)
                            .as(what + ": " + thrown)
                            .isTrue();
                } else {
                    assertThatThrownBy(operation.work()::run)
                            .as(what)
                            .isInstanceOf(AccessException.class)
                            .hasMessageContaining(operation.permission().words());
                }
            }
        }
    }

    @Test
    void nobodyDoesAnythingBeforeSigningIn() {
        access.signOut(Access.Leaving.ASKED);

        for (Operation operation : operations()) {
            if (operation.permission() == Permission.STOP_MATCHING) {
                continue; // the safe direction is open to everybody
            }
            assertThatThrownBy(operation.work()::run).as(operation.name()).isInstanceOf(AccessException.class);
        }
        assertThat(console.cameras().feeds()).as("cameras go on").isNotNull();
    }

    @Test
    void moreFalseAlertsTakeASecondPersonAndFewerDoNot() {
        FpirTarget more = new FpirTarget(1000, 10);
        signIn(Role.MANAGER);

        assertThatThrownBy(() -> console.target().choose(more)).hasMessageContaining("takes two people");
        assertThat(console.target().expectation().target().falseAlertsAMonth()).isEqualTo(1);
        FourEyes.Answer answer = new FourEyes(access)
                .agree(Permission.LOWER_THRESHOLD, person(Role.OWNER).id(), SECRET.toCharArray());
        console.target().choose(more, ((FourEyes.Answer.Agreed) answer).approval());
        assertThat(console.target().expectation().target().falseAlertsAMonth()).isEqualTo(10);
        console.target().choose(new FpirTarget(1000, 2));
        assertThat(console.target().expectation().target().falseAlertsAMonth()).isEqualTo(2);
    }

    @Test
    void guardSaysOfAlertsWhatOneMaySayAndOthersAreToldWhyNot() {
        Alert alert = alert(Answering.listed(console.storage(), Clock.systemUTC()));
        signIn(Role.DATA_PROTECTION_OFFICER);
        assertThatThrownBy(() -> Answering.say(console, alert, Verdict.UNSURE))
                .isInstanceOf(AccessException.class)
                .hasMessageContaining("answer alerts");
        assertThat(console.storage().verdicts().of(List.of(alert.id()))).isEmpty();

        signIn(Role.GUARD);
        Answering.say(console, alert, Verdict.UNSURE);
        assertThat(console.storage().verdicts().of(List.of(alert.id()))).hasSize(1);
    }

    /** Every guarded operation; each finds what it needs, and can be done again. */
    private List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        Arrays.stream(Permission.values())
                .forEach(permission -> all.add(new Operation(permission, "ask", () -> access.require(permission))));
        all.addAll(cameras());
        all.addAll(pairing());
        all.addAll(staff());
        WatchlistDesk watchlist = new WatchlistDesk(console.storage().watchlist(), access);
        PersonId nobody = PersonId.random();
        all.add(new Operation(Permission.WATCHLIST, "view", watchlist::viewed));
        all.add(new Operation(Permission.WATCHLIST, "people", watchlist::people));
        all.add(new Operation(Permission.WATCHLIST, "tasks", watchlist::tasks));
        EntryDesk entries = console.entries();
        all.add(new Operation(Permission.APPROVE_ENROLMENT, "refuse", () -> entries.refuse(nobody)));
        all.add(new Operation(Permission.SUSPEND, "contest", () -> entries.contest(nobody)));
        all.add(new Operation(Permission.RESUME, "settle", () -> entries.settle(nobody)));
        all.add(new Operation(Permission.RESUME, "resume", () -> entries.resume(nobody)));
        all.add(new Operation(Permission.REMOVE, "remove", () -> entries.remove(nobody)));
        IncidentDesk incidents = console.aftermath().incidents().desk();
        IncidentId none = IncidentId.random();
        all.add(new Operation(Permission.INCIDENTS, "list", incidents::all));
        all.add(new Operation(Permission.INCIDENTS, "look", () -> incidents.look(none)));
        all.add(new Operation(
                Permission.NOTE_INCIDENT,
                "open",
                () -> incidents.open("Till", clock.instant(), "A bottle is missing")));
        all.add(new Operation(Permission.NOTE_INCIDENT, "of an alert", () -> incidents.open(UUID.randomUUID())));
        all.add(new Operation(Permission.NOTE_INCIDENT, "take care", () -> incidents.acknowledge(none)));
        all.add(new Operation(Permission.NOTE_INCIDENT, "note", () -> incidents.note(none, "Gone.")));
        all.add(new Operation(Permission.CLOSE_INCIDENT, "value", () -> incidents.value(none, 1, 1)));
        all.add(new Operation(Permission.CLOSE_INCIDENT, "close", () -> incidents.close(none, Outcome.LEFT, "")));
        InsightDesk insights = new InsightDesk(console.storage(), access, console.lawful()::record, clock);
        all.add(new Operation(Permission.INSIGHTS, "cameras", insights::cameras));
        all.add(new Operation(
                Permission.INSIGHTS,
                "look",
                () -> insights.look(new Question(Period.of(Span.WEEK, LocalDate.now(clock)), Optional.empty()))));
        Viewing history = new Viewing(access, Permission.HISTORY, Action.HISTORY_VIEWED);
        all.add(new Operation(Permission.HISTORY, "view", history::begins));
        all.add(new Operation(
                Permission.CHANGE_THRESHOLD, "fewer", () -> console.target().choose(new FpirTarget(1000, 1))));
        all.add(new Operation(
                Permission.PASSPHRASE,
                "set",
                () -> console.use(console.lock()
                        .protect(new Passphrase("seven quiet herons".toCharArray()), RecoveryCode.random()))));
        return all;
    }

    private List<Operation> cameras() {
        ShopCameras cameras = console.cameras();
        return List.of(
                new Operation(Permission.CAMERAS, "add", () -> cameras.add("Entrance")),
                new Operation(Permission.CAMERAS, "add a source", () -> cameras.add("Till", SOURCE)),
                new Operation(Permission.CAMERAS, "source", () -> cameras.source(camera())),
                new Operation(Permission.CAMERAS, "change source", () -> cameras.changeSource(camera(), SOURCE)),
                new Operation(Permission.CAMERAS, "rename", () -> cameras.rename(camera(), "Aisle")),
                new Operation(
                        Permission.CAMERAS, "stream", () -> cameras.changeStreamSettings(camera(), StreamWish.NONE)),
                new Operation(Permission.CAMERAS, "revoke", () -> cameras.revoke(camera())),
                new Operation(Permission.CAMERAS, "remove", () -> cameras.remove(camera())),
                new Operation(Permission.LIVE, "try again", () -> cameras.tryAgain(camera())));
    }

    private List<Operation> pairing() {
        return List.of(
                new Operation(
                        Permission.PAIRING,
                        "open",
                        () -> console.pairing().open(List.of(new ConsoleAddress("127.0.0.1", console.port())))),
                new Operation(
                        Permission.PAIRING, "confirm", () -> console.pairing().confirm("Entrance")),
                new Operation(
                        Permission.PAIRING, "replace", () -> console.pairing().replace(UUID.randomUUID())),
                new Operation(
                        Permission.PAIRING, "reject", () -> console.pairing().reject()));
    }

    private List<Operation> staff() {
        return List.of(
                new Operation(Permission.STAFF, "add", () -> added("newcomer")),
                new Operation(
                        Permission.STAFF,
                        "role",
                        () -> desk.changeRole(added("riser").id(), Role.MANAGER)),
                new Operation(
                        Permission.STAFF,
                        "cameras",
                        () -> desk.limit(added("watcher").id(), Set.of(UUID.randomUUID()))),
                new Operation(
                        Permission.STAFF,
                        "secret",
                        () -> desk.newSecret(added("forgetful").id(), SECRET.toCharArray())),
                new Operation(
                        Permission.STAFF,
                        "remove",
                        () -> desk.remove(added("leaver").id())),
                new Operation(Permission.STAFF, "idle", () -> desk.idleLimit(Duration.ofMinutes(10))),
                new Operation(Permission.STAFF, "alone", () -> desk.workAlone("I am alone here on weekdays.")),
                new Operation(Permission.STAFF, "together", desk::workTogether));
    }

    private StaffMember added(String name) {
        return access.roster().members().stream()
                .filter(member -> member.name().equals(name))
                .findFirst()
                .orElseGet(() -> desk.add(name, Role.GUARD, SECRET.toCharArray()));
    }

    /** One that is there, whoever is signed in. */
    private UUID camera() {
        return console.storage().cameras().add("Entrance").id();
    }

    private void signIn(Role role) {
        assertThat(access.signIn(person(role).id(), SECRET.toCharArray())).isInstanceOf(SignIn.Welcome.class);
    }

    private StaffMember person(Role role) {
        return java.util.Objects.requireNonNull(people.get(role));
    }

    private static Map<Permission, Set<Role>> expected() {
        Map<Permission, Set<Role>> matrix = new EnumMap<>(Permission.class);
        EXPECTED.lines().forEach(line -> {
            String[] cells = line.split("\\s+");
            Set<Role> roles = EnumSet.noneOf(Role.class);
            for (int i = 0; i < Role.values().length; i++) {
                if (!cells[i + 1].equals("-")) {
                    roles.add(Role.values()[i]);
                }
            }
            matrix.put(Permission.valueOf(cells[0]), roles);
        });
        return matrix;
    }

    private static Alert alert(PersonId person) {
        Instant now = Instant.now();
        Picture picture = new Picture(1, 1, new byte[3]);
        return new Alert(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Entrance",
                person,
                0.6,
                now,
                now,
                now,
                picture,
                picture,
                new Box(0, 0, 1, 1),
                new Embedding("net", new float[] {1, 0}),
                Presentation.UNKNOWN);
    }
}
