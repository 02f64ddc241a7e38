package smartshop.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
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
import smartshop.app.verify.Verification.State;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.attack.Presentation;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.drawn.DrawnFaces;
import smartshop.recognition.drawn.DrawnPerson;
import smartshop.recognition.drawn.ScriptedVisit;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.quality.EnrolmentCheck;
import smartshop.recognition.search.PersonId;
import smartshop.storage.staff.Role;
import smartshop.storage.staff.StaffMember;

/** Two people answer at one screen: they agree, disagree, are unsure, are alone, and the entry is withdrawn meanwhile. */
@OnDisplay
class VerifyJourneyTest {
    private static final String OLGAS = "730518";
    private static final String MIAS = "604417";
    private static final String GITAS = "482913";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));

    @TempDir
    private Path folder;

    @Test
    void twoPeopleVerify() {
        inShop(this::verified);
    }

    @Test
    void twoPeopleDisagree() {
        inShop(this::disagreed);
    }

    @Test
    void whoIsUnsurePassesItOn() {
        inShop(this::unsure);
    }

    @Test
    void anEntryIsWithdrawnMeanwhile() {
        inShop(this::withdrawn);
    }

    @Test
    void onePersonChecksAlone() {
        inShop((window, shop) -> {
            StaffDesk staff =
                    new StaffDesk(window.console().storage(), window.console().access());
            window.console().access().roster().members().stream()
                    .filter(member -> member.role() != Role.OWNER) // who could agree, or look as well
                    .forEach(member -> staff.remove(member.id()));
            staff.workAlone("On weekdays I run this shop by myself.");
            alone(window, shop);
        });
    }

    private void inShop(BiConsumer<OpenWindow, DrawnFeeds> journey) {
        try (OpenWindow window = new OpenWindow(folder.resolve("data"), clock)) {
            List.of("Entrance", "Aisle 2", "Till").forEach(window.console().cameras()::add);
            StaffDesk staff =
                    new StaffDesk(window.console().storage(), window.console().access());
            StaffMember olga = staff.add("Olga Martin", Role.OWNER, OLGAS.toCharArray());
            window.console().access().signIn(olga.id(), OLGAS.toCharArray());
            staff.add("Mia Chen", Role.MANAGER, MIAS.toCharArray());
            staff.add("Gita Rao", Role.GUARD, GITAS.toCharArray());
            window.press("Live");
            DrawnFeeds shop = new DrawnFeeds(window.console().cameras().feeds());
            show(shop);
            journey.accept(window, shop);
        }
    }

    private void verified(OpenWindow window, DrawnFeeds shop) {
        Alert alert = raise(window, shop, 0);
        shot(window, "verify-1-new");
        window.key(KeyCode.F8, false);
        window.awaitWords("Enrolled photo 1 of 3");
        Screen.low(window.stage(), () -> shot(window, "verify-1-new-low"));
        window.key(KeyCode.RIGHT, false);
        window.awaitWords("Enrolled photo 2 of 3");
        shot(window, "verify-1-second-photo");
        clock.advance(Duration.ofMillis(700));
        window.key(KeyCode.Y, false);
        window.awaitWords("You said: the same person.");
        window.awaitWords("Second person: choose your name, enter PIN");
        assertThat(Screen.onFx(() -> window.hasWords(person(0).name())))
                .as("a name before two have answered")
                .isFalse();
        shot(window, "verify-2-first-yes");
        Screen.light(() -> shot(window, "verify-2-first-yes-light"));
        clock.advance(Duration.ofSeconds(20));
        window.awaitWords("No answer for 20 s");
        shot(window, "verify-2-late");

        second(window, "Mia Chen · Manager", MIAS);
        shot(window, "verify-3-second");
        clock.advance(Duration.ofMillis(700));
        window.press("alert-same");
        window.awaitWords("Two people say it is this person.");
        window.awaitWords(person(0).name());
        window.awaitWords("Mia Chen said: the same person.");
        window.awaitWords("Likelihood: ");
        seenAgain(window, alert);
        window.awaitWords("matched again, not compared: Aisle 2");
        shot(window, "verify-4-act");
        Screen.light(() -> shot(window, "verify-4-act-light"));
        Screen.low(window.stage(), () -> {
            window.until(
                    "the scene finds room beside the faces",
                    () -> window.find(".scene-view").orElseThrow().getParent() instanceof HBox);
            shot(window, "verify-4-act-low");
        });
        assertThat(window.console()
                        .aftermath()
                        .verifying()
                        .board()
                        .open()
                        .getFirst()
                        .state())
                .isEqualTo(State.ACT);
        press(window, "alert-stop"); // who said yes sees that it is somebody else
        window.awaitWords("Two people disagree. Do not approach.");
        shot(window, "verify-4-stopped");
        close(window);
    }

    private void seenAgain(OpenWindow window, Alert alert) {
        CameraFeed aisle = window.console().cameras().feeds().get(1);
        window.console().alerts().seen(alert.person(), aisle.id(), aisle.name(), clock.instant(), Optional.empty());
        clock.advance(Duration.ofSeconds(10));
    }

    private void disagreed(OpenWindow window, DrawnFeeds shop) {
        raise(window, shop, 1);
        press(window, "alert-same");
        window.awaitWords("You said: the same person.");
        second(window, "Gita Rao · Guard", GITAS);
        press(window, "alert-different");
        window.awaitWords("Two people disagree. Do not approach.");
        assertThat(Screen.onFx(() -> window.hasWords(person(1).name()))).isFalse();
        shot(window, "verify-5-disagree");
        Screen.light(() -> shot(window, "verify-5-disagree-light"));
        close(window);
    }

    private void unsure(OpenWindow window, DrawnFeeds shop) {
        raise(window, shop, 2);
        press(window, "alert-unsure");
        window.awaitWords("Unsure: passed on to Mia Chen");
        shot(window, "verify-6-unsure");
        second(window, "Mia Chen · Manager", MIAS);
        press(window, "alert-different");
        window.awaitWords("Mia Chen said: not this person.");
        shot(window, "verify-6-unsure-then-no");
        close(window);
    }

    private void withdrawn(OpenWindow window, DrawnFeeds shop) {
        Alert alert = raise(window, shop, 0);
        press(window, "alert-same");
        window.awaitWords("You said: the same person.");
        window.console().storage().watchlist().withdraw(alert.person());
        clock.advance(Duration.ofSeconds(6));
        window.awaitWords("Withdrawn. Stop.");
        shot(window, "verify-7-withdrawn");
        close(window);
    }

    private void alone(OpenWindow window, DrawnFeeds shop) {
        raise(window, shop, 1);
        press(window, "alert-same");
        window.awaitWords("Checked by one person (one-person mode)");
        window.awaitWords(person(1).name());
        shot(window, "verify-8-alone");
        Screen.light(() -> shot(window, "verify-8-alone-light"));
    }

    private void second(OpenWindow window, String tile, String secret) {
        window.until(tile, () -> tile(window, tile) != null);
        Screen.onFx(() -> {
            tile(window, tile).fire();
            return null;
        });
        window.type("#second-secret", secret);
        window.press("second-do");
        window.awaitWords(tile.substring(0, tile.indexOf(" ·")) + " answers.");
    }

    private static @org.jspecify.annotations.Nullable ButtonBase tile(OpenWindow window, String words) {
        return window.all(".second-name").stream()
                .filter(node -> words.equals(node.getAccessibleText()))
                .map(ButtonBase.class::cast)
                .findFirst()
                .orElse(null);
    }

    private void press(OpenWindow window, String id) {
        clock.advance(Duration.ofMillis(700));
        window.press(id);
    }

    private void close(OpenWindow window) {
        press(window, "alert-close");
        window.until("the lane is gone", () -> window.find(".alert-lane").isEmpty());
    }

    private static DrawnPerson person(int place) {
        return DrawnCast.standard().listed().get(place);
    }

    private PersonId enrolled(OpenWindow window, int place) {
        return window.console().storage().watchlist().people().stream()
                .filter(person -> person.name().equals(person(place).name()))
                .filter(person -> person.active(clock.instant()))
                .findFirst()
                .map(person -> person.id())
                .orElseGet(() -> enrol(window, person(place)));
    }

    private PersonId enrol(OpenWindow window, DrawnPerson person) {
        try (Enrolment enrolment = new Enrolment(
                        window.console().models(),
                        window.console().storage().watchlist(),
                        window.console().audit());
                FaceEngine engine = window.console().models().open()) {
            List<PhotoVerdict> photos = Stream.of(0, 6, -6)
                    .map(turned -> DrawnFaces.portrait(person, 400, turned, 0, 0))
                    .map(photo -> new PhotoVerdict("1.png", EnrolmentCheck.check(engine, photo)))
                    .toList();
            return enrolment
                    .enrol(
                            EnrolmentForm.drawn(
                                    person.name(),
                                    "Took wine",
                                    clock.instant().atZone(clock.getZone()).toLocalDate()),
                            photos)
                    .join()
                    .id();
        }
    }

    private void show(DrawnFeeds shop) {
        double moment = shop.listedVisit(0).start() + 4;
        for (int camera = 0; camera < 3; camera++) {
            shop.show(camera, moment + camera, clock.instant());
        }
    }

    private Alert raise(OpenWindow window, DrawnFeeds shop, int place) {
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
                                enrolled(window, place),
                                0.6,
                                now.minusMillis(900),
                                now,
                                now,
                                DrawnFaces.portrait(person(place), 300, 8, 0, 0.2),
                                shop.picture(0, moment),
                                shop.face(0, visit, moment),
                                new Embedding("none", new float[] {1, 0}),
                                Presentation.UNKNOWN),
                        new AlertTrace(now, now, now));
        window.awaitWords("Is this the same person?");
        clock.advance(Duration.ofSeconds(4));
        window.awaitWords("4 s ago");
        return alert;
    }

    private static void shot(OpenWindow window, String name) {
        Screen.shot(window.stage().getScene(), name);
    }
}
