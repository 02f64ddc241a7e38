package smartshop.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.SettableClock;
import smartshop.app.enrol.Enrolment;
import smartshop.app.enrol.EnrolmentForm;
import smartshop.app.enrol.PhotoVerdict;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.drawn.DrawnPerson;
import smartshop.storage.request.Request;
import smartshop.storage.request.State;
import smartshop.storage.request.Step;

/** Somebody at the till asks what the shop holds about them; a week later they object. */
@OnDisplay
class PrivacyJourneyTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));
    private final DrawnPerson asking = DrawnCast.standard().listed().getFirst();

    @TempDir
    private Path folder;

    @Test
    void aRequestIsTakenAtTheTillSearchedForAndAnswered() throws Exception {
        try (OpenWindow window = new OpenWindow(folder.resolve("data"), clock)) {
            enrol(window);
            openPage(window);
            window.awaitWords("Nobody has asked yet");
            Screen.shot(window.stage().getScene(), "privacy-empty");
            take(window, 0, "Zebedee Quux", "What do you hold about me, and why was I stopped on Friday?");
            settle(window);
            find(window);
            decide(window, 0, "They can have all of it.");
            pack(window);
            letter(window);
            press(window, "privacy-next", "Is the answer out?");
            window.press("sheet-do");
            window.awaitWords("Nothing is left to do");
            Screen.shot(window.stage().getScene(), "privacy-answered");

            Request done = requests(window).getFirst();
            assertThat(done.state()).isEqualTo(State.REPLIED);
            assertThat(done.steps().stream().map(taken -> taken.step()))
                    .contains(
                            Step.PROVE_IDENTITY,
                            Step.SEARCH,
                            Step.NAME_ENTRY,
                            Step.DECIDE,
                            Step.WRITE_PACK,
                            Step.REPLY);
            objects(window);
            late(window);
            assertThat(actions(window)).contains("requests-viewed", "request-recorded", "entry-contested");
        }
    }

    private void take(OpenWindow window, int kind, String name, String wish) {
        window.press(requests(window).isEmpty() ? "New request" : "privacy-new");
        window.awaitWords("Somebody asks about their own data");
        choose(window, "#request-kind", kind);
        window.type("#request-name", name);
        window.type("#request-contact", "2 High Street, Bristol BS1 2AB");
        window.type("#request-wish", wish);
        Screen.shot(window.stage().getScene(), "privacy-new-" + kind);
        window.press("sheet-do");
        window.awaitWords("days left");
    }

    private void settle(OpenWindow window) {
        window.awaitWords("Settle who asks");
        Screen.shot(window.stage().getScene(), "privacy-request");
        press(window, "privacy-next", "How do you know who asks?");
        choose(window, "#privacy-proof", 2);
        Screen.shot(window.stage().getScene(), "privacy-proof");
        window.press("sheet-do");
        window.awaitWords("Find what is held");
    }

    private void find(OpenWindow window) throws IOException {
        press(window, "privacy-next", "or drop or paste it here");
        Screen.shot(window.stage().getScene(), "privacy-find");
        Path photo = PngPortrait.of(asking, folder, 8);
        Screen.onFx(() -> {
            ClipboardContent files = new ClipboardContent();
            files.putFiles(List.of(photo.toFile()));
            Clipboard.getSystemClipboard().setContent(files);
            window.find("#privacy-photo").orElseThrow().requestFocus();
            return null;
        });
        window.key(KeyCode.V, true);
        window.awaitWords("Looks very alike");
        Screen.shot(window.stage().getScene(), "privacy-found");
        window.press("This is them");
        window.awaitWords("Avery Example");
        Screen.shot(window.stage().getScene(), "privacy-about");
        window.press("privacy-held");
        window.awaitWords("never a whole kind");
        Screen.shot(window.stage().getScene(), "privacy-held");
        window.press("sheet-cancel");
    }

    private void decide(OpenWindow window, int outcome, String why) {
        press(window, "privacy-next", "By a person, for this case.");
        choose(window, "#privacy-outcome", outcome);
        window.type("#privacy-why", why);
        Screen.shot(window.stage().getScene(), "privacy-decide");
        window.press("sheet-do");
        window.awaitWords("Make the reply pack");
    }

    private void pack(OpenWindow window) throws IOException {
        Path out = Files.createDirectories(folder.resolve("out"));
        press(window, "privacy-next", "Look through it before you send it.");
        window.type("#privacy-folder", out.toString());
        window.press("sheet-do");
        window.awaitWords("The pack is written.");
        Screen.shot(window.stage().getScene(), "privacy-pack");
        window.press("sheet-do");
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString().replaceAll("^[^.]*", "")))
                    .containsExactlyInAnyOrder(".pdf", ".json");
        }
        window.awaitWords("Send the answer");
        Screen.shot(window.stage().getScene(), "privacy-packed");
    }

    private void letter(OpenWindow window) {
        Screen.onFx(() -> {
            ((MenuButton) window.find("#privacy-letters").orElseThrow())
                    .getItems().stream()
                            .filter(item -> item.getText().equals("The answer"))
                            .findFirst()
                            .orElseThrow()
                            .fire();
            return null;
        });
        window.awaitWords("blanks are left");
        Screen.shot(window.stage().getScene(), "privacy-letter");
        window.type("#privacy-folder", folder.resolve("out").toString());
        window.press("sheet-do");
        window.awaitWords("Saved: ");
        window.press("sheet-cancel");
    }

    /** The entry is not used from the moment on at which they say that it is wrong. */
    private void objects(OpenWindow window) {
        take(window, 4, "Quincy Objector", "That is not me. Stop it.");
        press(window, "privacy-choose", "Only if you are sure.");
        window.press("sheet-do");
        window.awaitWords("Not used until this is settled");
        Screen.shot(window.stage().getScene(), "privacy-contested");
        Screen.light(() -> Screen.shot(window.stage().getScene(), "privacy-contested-light"));
        assertThat(window.console().storage().watchlist().people().getFirst().suspended())
                .isTrue();
    }

    private void late(OpenWindow window) {
        clock.advance(Duration.ofDays(40));
        window.press("Live");
        openPage(window);
        window.awaitWords("days late");
        window.until("the status line", () -> window.hasWords("A person's request is late"));
        Screen.shot(window.stage().getScene(), "privacy-late");
    }

    private static void openPage(OpenWindow window) {
        window.press("Privacy");
    }

    @SuppressWarnings("unchecked")
    private static void choose(OpenWindow window, String selector, int place) {
        window.until(selector, () -> window.find(selector).isPresent());
        Screen.onFx(() -> {
            ((ComboBox<Object>) window.find(selector).orElseThrow())
                    .getSelectionModel()
                    .select(place);
            return null;
        });
    }

    private static void press(OpenWindow window, String button, String words) {
        window.press(button);
        window.awaitWords(words);
    }

    private static List<Request> requests(OpenWindow window) {
        return window.console().storage().requests().all();
    }

    private static List<String> actions(OpenWindow window) {
        List<String> done = new ArrayList<>();
        window.console().audit().newest(200, entry -> done.add(entry.action()));
        return done;
    }

    private void enrol(OpenWindow window) throws IOException {
        Path photo = PngPortrait.of(asking, folder, 0);
        try (Enrolment enrolment = new Enrolment(
                window.console().models(),
                window.console().storage().watchlist(),
                window.console().audit())) {
            PhotoVerdict verdict = enrolment.check(photo).join();
            enrolment
                    .enrol(
                            EnrolmentForm.drawn("Avery Example", "took wine", LocalDate.parse("2026-11-18")),
                            List.of(verdict))
                    .join();
        }
        window.console().watchlistChanged();
    }
}
