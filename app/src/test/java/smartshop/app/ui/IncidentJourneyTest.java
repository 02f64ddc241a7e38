package smartshop.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.SettableClock;
import smartshop.app.access.StaffDesk;
import smartshop.app.alert.Alert;
import smartshop.app.alert.AlertTrace;
import smartshop.app.enrol.Enrolment;
import smartshop.app.enrol.EnrolmentForm;
import smartshop.app.enrol.PhotoVerdict;
import smartshop.app.live.CameraFeed;
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
import smartshop.storage.incident.Incident;
import smartshop.storage.incident.Outcome;
import smartshop.storage.staff.Role;
import smartshop.storage.staff.StaffMember;

/** An alert that two people confirmed becomes an incident, is noted, closed and handed to the police. */
@Tag("window")
class IncidentJourneyTest {
    private static final String OLGAS = "730518";
    private static final String MIAS = "604417";
    private static final DrawnPerson THIEF = DrawnCast.standard().listed().getFirst();

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));

    @TempDir
    private Path folder;

    @BeforeAll
    static void display() {
        Screen.assumeDisplay();
    }

    @Test
    void fromTheAlertToThePack() throws Exception {
        try (OpenWindow window = new OpenWindow(folder.resolve("data"), clock)) {
            List.of("Entrance", "Aisle 2", "Till").forEach(window.console().cameras()::add);
            StaffDesk staff =
                    new StaffDesk(window.console().storage(), window.console().access());
            StaffMember olga = staff.add("Olga Martin", Role.OWNER, OLGAS.toCharArray());
            window.console().access().signIn(olga.id(), OLGAS.toCharArray());
            StaffMember mia = staff.add("Mia Chen", Role.MANAGER, MIAS.toCharArray());
            window.press("History");
            window.press("Incidents");
            window.awaitWords("No incidents");
            shot(window, "incident-0-none");

            verified(window, mia);
            window.key(KeyCode.I, false);
            window.awaitWords("Incident 1");
            window.awaitWords(THIEF.name());
            shot(window, "incident-1-opened");
            note(window);
            end(window);
            pack(window);
            byHand(window);
        }
    }

    private void verified(OpenWindow window, StaffMember mia) {
        Alert alert = raise(window);
        window.key(KeyCode.F8, false);
        clock.advance(Duration.ofMillis(700));
        window.key(KeyCode.Y, false);
        window.awaitWords("You said: the same person.");
        clock.advance(Duration.ofSeconds(6));
        window.console()
                .aftermath()
                .verifying()
                .board()
                .answer(
                        alert.id(),
                        smartshop.storage.verdict.Verdict.THIS_PERSON,
                        ((smartshop.app.access.Proven.Known)
                                        window.console().access().proven(mia.id(), MIAS.toCharArray()))
                                .who());
        window.awaitWords("Two people say it is this person.");
        window.until(
                "the picture is kept",
                () -> !window.console().storage().evidence().of(alert.id()).isEmpty());
        shot(window, "incident-0-act");
        window.key(KeyCode.F8, false);
        clock.advance(Duration.ofMillis(700));
    }

    private void note(OpenWindow window) {
        clock.advance(Duration.ofSeconds(40));
        window.press("incident-acknowledge");
        window.awaitWords("Took care of it.");
        clock.advance(Duration.ofSeconds(95));
        window.type(
                "#incident-note",
                "Put two bottles of wine into a bag in aisle 2. I asked; both are back on the shelf.");
        window.press("incident-note-add");
        window.awaitWords("both are back on the shelf");
        shot(window, "incident-2-noted");
    }

    private void end(OpenWindow window) {
        window.press("incident-end");
        window.awaitWords("Say how it ended.");
        choose(window, "#incident-outcome", Outcome.GOODS_RECOVERED);
        window.type("#incident-saved", "twenty");
        window.press("sheet-do");
        window.awaitWords("Type an amount of money");
        window.type("#incident-saved", "23.98");
        window.type("#incident-words", "Police told, reference 42/1187.");
        shot(window, "incident-3-end");
        window.press("sheet-do");
        window.awaitWords("Closed the incident: goods were recovered.");
        window.awaitWords("Lost £0.00, saved £23.98");
        window.awaitWords("Kept until 20 February 2027");
        shot(window, "incident-4-closed");
        Screen.light(() -> shot(window, "incident-4-closed-light"));
    }

    private void pack(OpenWindow window) throws Exception {
        Path out = Files.createDirectory(folder.resolve("out"));
        window.press("incident-pack");
        window.awaitWords("For whom?");
        window.type("#incident-recipient", "Avon and Somerset Police, 42/1187");
        window.type("#privacy-folder", out.toString());
        shot(window, "incident-5-pack");
        window.press("sheet-do");
        second(window);
        window.awaitWords("The pack is written.");
        shot(window, "incident-6-written");
        try (Stream<Path> files = Files.list(out.resolve("incident-1"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("incident-1.pdf", "picture-1.jpg", "SHA256SUMS");
        }
        String shown = System.getProperty("smartshop.screenshots", "");
        if (!shown.isEmpty()) {
            Files.write(Path.of(shown, "incident-1.pdf"), Files.readAllBytes(out.resolve("incident-1/incident-1.pdf")));
        }
        window.press("sheet-do");
        window.awaitWords("Wrote the evidence pack.");
        window.press("sheet-cancel");
    }

    private void byHand(OpenWindow window) {
        clock.advance(Duration.ofMinutes(40));
        window.press("incident-new");
        window.awaitWords("For something that no camera saw.");
        window.type("#incident-place", "Stock room");
        window.type("#incident-what", "Two cartons of razor blades are missing since this morning.");
        window.press("sheet-do");
        window.awaitWords("Incident 2");
        window.press("sheet-cancel");
        window.awaitWords("Stock room");
        shot(window, "incident-7-list");
        assertThat(window.console().storage().incidents().all())
                .extracting(Incident::open)
                .containsExactly(true, false);
    }

    private static void second(OpenWindow window) {
        window.until(
                "the second person is asked", () -> window.find(".person-tile").isPresent());
        Screen.onFx(() -> {
            ((ButtonBase) window.find(".person-tile").orElseThrow()).fire();
            return null;
        });
        window.type("#signin-secret", MIAS);
        window.press("signin-do");
    }

    @SuppressWarnings("unchecked")
    private static void choose(OpenWindow window, String selector, Outcome outcome) {
        window.until(selector, () -> window.find(selector).isPresent());
        Screen.onFx(() -> {
            ((ComboBox<Outcome>) window.find(selector).orElseThrow()).setValue(outcome);
            return null;
        });
    }

    private Alert raise(OpenWindow window) {
        DrawnFeeds shop = new DrawnFeeds(window.console().cameras().feeds());
        ScriptedVisit visit = shop.listedVisit(0);
        double moment = visit.start() + 4;
        CameraFeed entrance = window.console().cameras().feeds().getFirst();
        Instant now = clock.instant();
        Alert alert = window.console()
                .alerts()
                .raise(
                        new Alert(
                                UUID.randomUUID(),
                                entrance.id(),
                                entrance.name(),
                                enrol(window),
                                0.6,
                                now.minusMillis(900),
                                now,
                                now,
                                DrawnFaces.portrait(THIEF, 300, 8, 0, 0.2),
                                shop.picture(0, moment),
                                shop.face(0, visit, moment),
                                new Embedding("none", new float[] {1, 0}),
                                Presentation.UNKNOWN),
                        new AlertTrace(now, now, now));
        window.awaitWords("Is this the same person?");
        clock.advance(Duration.ofSeconds(4));
        return alert;
    }

    private PersonId enrol(OpenWindow window) {
        try (Enrolment enrolment = new Enrolment(
                        window.console().models(),
                        window.console().storage().watchlist(),
                        window.console().audit());
                FaceEngine engine = window.console().models().open()) {
            Picture photo = DrawnFaces.portrait(THIEF, 400, 0, 0, 0);
            PhotoVerdict verdict = new PhotoVerdict("1.png", EnrolmentCheck.check(engine, photo));
            return enrolment
                    .enrol(EnrolmentForm.drawn(THIEF.name(), "Took wine", LocalDate.now(clock)), List.of(verdict))
                    .join()
                    .id();
        }
    }

    private static void shot(OpenWindow window, String name) {
        Screen.shot(window.stage().getScene(), name);
    }
}
