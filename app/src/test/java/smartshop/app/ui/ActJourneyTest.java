package smartshop.app.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static smartshop.app.Eventually.eventually;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.SettableClock;
import smartshop.app.access.Proven;
import smartshop.app.access.StaffDesk;
import smartshop.app.act.AnnounceSettings;
import smartshop.app.act.HelpSettings;
import smartshop.app.act.RelayPeer;
import smartshop.app.alert.Alert;
import smartshop.app.alert.AlertTrace;
import smartshop.app.channel.ChannelDesk;
import smartshop.app.channel.ChannelForm;
import smartshop.app.channel.Field;
import smartshop.app.channel.Kind;
import smartshop.app.enrol.Enrolment;
import smartshop.app.enrol.EnrolmentForm;
import smartshop.app.enrol.PhotoVerdict;
import smartshop.app.incident.Event;
import smartshop.app.incident.IncidentDesk;
import smartshop.app.live.CameraFeed;
import smartshop.app.outbound.HttpsPeer;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.attack.Presentation;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.drawn.DrawnFaces;
import smartshop.recognition.drawn.DrawnPerson;
import smartshop.recognition.drawn.ScriptedVisit;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.image.Picture;
import smartshop.recognition.quality.EnrolmentCheck;
import smartshop.recognition.search.PersonId;
import smartshop.storage.staff.Role;
import smartshop.storage.staff.StaffMember;
import smartshop.storage.verdict.Verdict;

/** Two people have recognised somebody: one calls for help, locks the door and opens it. */
@Tag("window")
@OnDisplay
class ActJourneyTest {
    private static final String OLGAS = "730518";
    private static final String MIAS = "604417";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));

    @TempDir
    private Path folder;

    @Test
    void helpIsCalledAndTheDoorIsLockedAndOpened() throws Exception {
        try (RelayPeer relay = new RelayPeer();
                HttpsPeer firm = HttpsPeer.on("127.0.0.7");
                OpenWindow window = new OpenWindow(folder.resolve("data"), clock)) {
            StaffMember mia = people(window);
            setUp(window, relay, firm);
            window.press("Live");
            verified(window, mia);
            help(window, firm);
            evidence(window, firm);
            door(window, relay);
            staffAreCalled(window, firm);
        }
    }

    private StaffMember people(OpenWindow window) {
        List.of("Entrance", "Aisle 2", "Till").forEach(window.console().cameras()::add);
        StaffDesk staff =
                new StaffDesk(window.console().storage(), window.console().access());
        StaffMember olga = staff.add("Olga Martin", Role.OWNER, OLGAS.toCharArray());
        window.console().access().signIn(olga.id(), OLGAS.toCharArray());
        return staff.add("Mia Chen", Role.MANAGER, MIAS.toCharArray());
    }

    private void setUp(OpenWindow window, RelayPeer relay, HttpsPeer firm) throws Exception {
        ChannelDesk channels =
                window.console().aftermath().messaging().desk(window.console().access());
        channels.allow(relay.peer.allowed().entries().getFirst());
        channels.allow(firm.allowed().entries().getFirst());
        UUID channel = channels.add(new ChannelForm(
                Kind.WEBHOOK,
                Map.of(Field.NAME, "Watchful", Field.URL, firm.url("/"), Field.SIGNING_KEY, RelayPeer.KEY),
                false,
                Optional.empty()));
        window.console()
                .aftermath()
                .acting()
                .help()
                .change(new HelpSettings(
                        "Watchful Security",
                        "020 7946 0000",
                        channel,
                        Files.createDirectory(folder.resolve("packs")).toString()));

        window.press("Settings");
        window.press("door-setup");
        window.awaitWords("Not for an emergency exit");
        window.type("#door-url", relay.peer.url("/door"));
        window.type("#door-key", RelayPeer.KEY);
        window.press("door-try");
        window.awaitWords("The relay answers: the door is open");
        window.press("door-on");
        window.press("sheet-do");
        window.awaitWords("Tick both sentences");
        window.press("door-inside");
        window.press("door-no-exit");
        shot(window, "act-1-door-setup");
        window.press("sheet-do");
        window.until("the sheet is gone", () -> window.find("#door-url").isEmpty());
        window.press("help-setup");
        window.until("the contact", () -> window.find("#help-phone").isPresent());
        shot(window, "act-2-help-setup");
        window.press("sheet-cancel");
    }

    private void verified(OpenWindow window, StaffMember mia) {
        DrawnFeeds shop = new DrawnFeeds(window.console().cameras().feeds());
        double moment = shop.listedVisit(0).start() + 4;
        for (int camera = 0; camera < 3; camera++) {
            shop.show(camera, moment + camera, clock.instant());
        }
        Alert alert = raise(window, shop);
        Proven second = ((Proven.Known) window.console().access().proven(mia.id(), MIAS.toCharArray())).who();
        window.awaitWords("Is this the same person?");
        window.console()
                .aftermath()
                .verifying()
                .board()
                .answer(
                        alert.id(),
                        Verdict.THIS_PERSON,
                        window.console().access().proven());
        window.console().aftermath().verifying().board().answer(alert.id(), Verdict.THIS_PERSON, second);
        window.awaitWords("Two people say it is this person.");
        window.until("what can be done", () -> window.find("#act-door").isPresent());
        shot(window, "act-3-card");
        Screen.light(() -> shot(window, "act-3-card-light"));
    }

    private void help(OpenWindow window, HttpsPeer firm) throws Exception {
        window.press("act-help");
        window.awaitWords("020 7946 0000");
        window.awaitWords("Ring first.");
        shot(window, "act-4-help");
        Screen.light(() -> shot(window, "act-4-help-light"));
        String drafted =
                Screen.onFx(() -> ((TextInputControl) window.find("#help-text").orElseThrow()).getText());
        assertThat(drafted).contains("Please send somebody", "Entrance").doesNotContain(person().name());
        window.type("#help-text", drafted + "\nBlue coat, near the till.");
        assertThat(firm.received()).isEmpty();
        window.press("help-send");
        window.awaitWords("went on its way");
        eventually("the message", () -> !firm.received().isEmpty());
        assertThat(firm.received()).hasSize(1);
        assertThat(firm.received().getFirst().body()).contains("Blue coat, near the till.");
        shot(window, "act-5-sent");
        assertThat(timeline(window)).contains("Called for help in writing: Watchful Security.");
    }

    /** What an export writes goes on its way, once somebody else has said yes to just that. */
    private void evidence(OpenWindow window, HttpsPeer firm) throws Exception {
        window.press("act-pack");
        window.awaitWords("Take the evidence of incident 1 out of SmartShop, for: Watchful Security");
        shot(window, "act-5a-second");
        window.until("whom to ask", () -> window.find(".person-tile").isPresent());
        Screen.onFx(() -> {
            ((ButtonBase) window.find(".person-tile").orElseThrow()).fire();
            return true;
        });
        window.type("#signin-secret", MIAS);
        window.press("signin-do");
        window.awaitWords("The evidence is on its way to Watchful Security");
        eventually("the message", () -> firm.received().size() > 1);
        assertThat(firm.received().getLast().body())
                .contains("incident.pack", "incident-1.zip")
                .doesNotContain(folder.toString());
        assertThat(folder.resolve("packs/incident-1.zip")).isNotEmptyFile();
        assertThat(timeline(window)).contains("For Watchful Security");
        shot(window, "act-5b-evidence");
    }

    private static List<String> timeline(OpenWindow window) {
        IncidentDesk incidents = window.console().aftermath().incidents().desk();
        return incidents.look(incidents.all().getFirst().id()).timeline().stream()
                .map(Event::note)
                .toList();
    }

    private void door(OpenWindow window, RelayPeer relay) throws Exception {
        window.press("act-door");
        window.awaitWords("unlawful detention");
        shot(window, "act-6-door");
        assertThat(relay.locked()).isFalse();
        window.press("sheet-do");
        window.awaitWords("The door is locked. It opens by itself in");
        assertThat(relay.locked()).isTrue();
        shot(window, "act-7-locked");
        Screen.light(() -> shot(window, "act-7-locked-light"));
        window.key(KeyCode.F9, false);
        eventually("it is open", () -> !relay.locked());
        window.until("the banner is gone", () -> window.find("#door-banner").isEmpty());
    }

    private void staffAreCalled(OpenWindow window, HttpsPeer firm) {
        assertThat(window.find("#call-staff").map(Node::isVisible))
                .as("without a sentence")
                .isNotEqualTo(Optional.of(true));
        String sentence = "A member of staff to the entrance, please.";
        window.console()
                .aftermath()
                .acting()
                .announcements()
                .change(new AnnounceSettings(sentence, "", "", "", firm.url("/say"), RelayPeer.KEY));
        window.until(
                "the button",
                () -> window.find("#call-staff").filter(Node::isVisible).isPresent());
        window.press("call-staff");
        window.awaitWords("Everybody in the shop hears it");
        shot(window, "act-8-call-staff");
        window.press("call-staff-do");
        window.awaitWords("It was announced.");
        assertThat(firm.received().getLast().body()).contains(sentence);
        shot(window, "act-9-announced");
        window.press("sheet-cancel");
    }

    private static DrawnPerson person() {
        return DrawnCast.standard().listed().getFirst();
    }

    private PersonId enrolled(OpenWindow window) {
        try (Enrolment enrolment = new Enrolment(
                        window.console().models(),
                        window.console().storage().watchlist(),
                        window.console().audit());
                FaceEngine engine = window.console().models().open()) {
            Picture photo = DrawnFaces.portrait(person(), 400, 0, 0, 0);
            PhotoVerdict verdict = new PhotoVerdict("1.png", EnrolmentCheck.check(engine, photo));
            return enrolment
                    .enrol(
                            EnrolmentForm.drawn(
                                    person().name(),
                                    "Took wine",
                                    clock.instant().atZone(clock.getZone()).toLocalDate()),
                            List.of(verdict))
                    .join()
                    .id();
        }
    }

    private Alert raise(OpenWindow window, DrawnFeeds shop) {
        ScriptedVisit visit = shop.listedVisit(0);
        double moment = visit.start() + 4;
        CameraFeed entrance = window.console().cameras().feeds().getFirst();
        PersonId listed = enrolled(window);
        Instant now = clock.instant();
        clock.advance(Duration.ofSeconds(1));
        return window.console()
                .alerts()
                .raise(
                        new Alert(
                                UUID.randomUUID(),
                                entrance.id(),
                                entrance.name(),
                                listed,
                                0.6,
                                now.minusMillis(900),
                                now,
                                now,
                                DrawnFaces.portrait(person(), 300, 8, 0, 0.2),
                                shop.picture(0, moment),
                                shop.face(0, visit, moment),
                                new Embedding("none", new float[] {1, 0}),
                                Presentation.UNKNOWN),
                        new AlertTrace(now, now, now));
    }

    private static void shot(OpenWindow window, String name) {
        Screen.shot(window.stage().getScene(), name);
    }
}
