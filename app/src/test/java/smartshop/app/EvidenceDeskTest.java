package smartshop.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static smartshop.app.Eventually.eventually;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.access.AccessException;
import smartshop.app.access.StaffDesk;
import smartshop.app.alert.Alert;
import smartshop.recognition.attack.Presentation;
import smartshop.recognition.detect.Box;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.image.Picture;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.model.ModelStore;
import smartshop.recognition.search.PersonId;
import smartshop.storage.StorageException;
import smartshop.storage.audit.Action;
import smartshop.storage.history.AlertRow;
import smartshop.storage.history.EvidenceClips;
import smartshop.storage.history.LatencyTrace;
import smartshop.storage.staff.Role;
import smartshop.storage.staff.StaffMember;
import smartshop.storage.verdict.Verdict;
import smartshop.storage.watchlist.NewPerson;
import smartshop.storage.watchlist.NewPhoto;

/** What is kept of an alert, from the answer to the page that shows it. */
class EvidenceDeskTest {
    private final SettableClock clock = new SettableClock(Instant.now());

    @TempDir
    Path folder;

    private ModelPack models;
    private Console console;
    private PersonId person;

    @BeforeEach
    void open() throws Exception {
        models = new ModelStore(List.of()).open(ModelPack.Kind.BUILTIN);
        console = Console.open(new ConsoleSettings(folder, 0, models).onLoopback(), Cheaply.OPEN, clock);
        NewPhoto photo = new NewPhoto(new byte[] {1}, new Embedding("net", new float[] {1, 0}));
        person = console.storage()
                .watchlist()
                .enrol(NewPerson.drawn("Ann", "took wine", LocalDate.now(clock), List.of(photo)))
                .id();
    }

    @AfterEach
    void close() {
        console.close();
        models.close();
    }

    @Test
    void aPictureIsKeptOfAConfirmedAlertAndOfNoOther() throws Exception {
        Alert confirmed = alert();
        Alert unsure = alert();
        Answering.say(console, unsure, Verdict.UNSURE);
        Answering.say(console, confirmed, Verdict.THIS_PERSON);
        confirmed.scene().wipe(); // whoever showed it may

        eventually("it is kept", () -> !kept(confirmed).frames().isEmpty());
        byte[] jpeg = kept(confirmed).frames().getFirst().jpeg();
        assertThat(ImageIO.read(new ByteArrayInputStream(jpeg)).getRGB(300, 200) & 0xff)
                .isBetween(110, 130);
        assertThat(kept(unsure).frames()).isEmpty();

        Answering.takeBack(console, confirmed);
        assertThat(kept(confirmed).frames()).isEmpty();
    }

    @Test
    void whoLooksHoldsAndReleasesIsRecorded() {
        Alert alert = alert();
        assertThatThrownBy(() -> console.aftermath().evidence().hold(alert.id(), "Report 12", 90))
                .isInstanceOf(StorageException.class);
        Answering.say(console, alert, Verdict.THIS_PERSON);
        console.aftermath().evidence().hold(alert.id(), "Report 12", 90);
        assertThat(kept(alert).lock().orElseThrow().by()).isEqualTo("owner");
        console.aftermath().evidence().release(alert.id());
        assertThat(kept(alert).lock()).isEmpty();
        assertThat(console.aftermath().clips().has(alert.id())).isFalse();
        byte[] mp4 = {1, 2, 3};
        console.storage().evidenceClips().keep(alert.id(), person, new EvidenceClips.Clip(clock.instant(), mp4));
        assertThat(console.aftermath().clips().play(alert.id())).contains(mp4);

        List<String> recorded = new ArrayList<>();
        console.audit().newest(1000, entry -> recorded.add(entry.action() + " " + entry.detail()));
        assertThat(recorded)
                .contains(
                        Action.EVIDENCE_VIEWED.code() + " ",
                        Action.CLIP_VIEWED.code() + " ",
                        Action.EVIDENCE_HELD.code() + " days=90",
                        Action.EVIDENCE_RELEASED.code() + " ");
        assertThat(recorded.toString()).doesNotContain("Report");
    }

    @Test
    void whoMayNotSeeACameraSeesNothingOfItsAlerts() {
        Alert alert = alert();
        Answering.say(console, alert, Verdict.THIS_PERSON);
        StaffDesk staff = new StaffDesk(console.storage(), console.access());
        StaffMember olga = staff.add("Olga", Role.OWNER, "730518".toCharArray());
        console.access().signIn(olga.id(), "730518".toCharArray());
        StaffMember mia = staff.add("Mia", Role.MANAGER, "730518".toCharArray());
        staff.limit(mia.id(), Set.of(UUID.randomUUID()));
        assertThat(kept(alert).lock()).isEmpty();

        console.access().signIn(mia.id(), "730518".toCharArray());
        assertThatThrownBy(() -> kept(alert)).isInstanceOf(AccessException.class);
        assertThatThrownBy(() -> console.aftermath().evidence().hold(alert.id(), "Report 12", 90))
                .isInstanceOf(AccessException.class);
        assertThatThrownBy(() -> console.aftermath().evidence().release(alert.id()))
                .isInstanceOf(AccessException.class);
        assertThatThrownBy(() -> console.aftermath().clips().has(alert.id())).isInstanceOf(AccessException.class);
        assertThatThrownBy(() -> console.aftermath().clips().play(alert.id())).isInstanceOf(AccessException.class);
    }

    private EvidenceDesk.Kept kept(Alert alert) {
        return console.aftermath().evidence().look(alert.id());
    }

    /** As the watch raises one. */
    private Alert alert() {
        Instant now = clock.instant();
        UUID id = UUID.randomUUID();
        UUID camera = UUID.randomUUID();
        LatencyTrace trace = new LatencyTrace(now, now, now, now);
        console.storage().history().append(new AlertRow(id, camera, "Entrance", person, 0.61, now, now, now, trace));
        byte[] grey = new byte[640 * 360 * 3];
        java.util.Arrays.fill(grey, (byte) 120);
        return new Alert(
                id,
                camera,
                "Entrance",
                person,
                0.61,
                now,
                now,
                now,
                new Picture(1, 1, new byte[3]),
                new Picture(640, 360, grey),
                new Box(100, 100, 60, 70),
                new Embedding("net", new float[] {1, 0}),
                Presentation.UNKNOWN);
    }
}
