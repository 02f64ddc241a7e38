package smartshop.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.SettableClock;
import smartshop.app.access.StaffDesk;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.drawn.DrawnPerson;
import smartshop.storage.staff.Role;
import smartshop.storage.watchlist.Offence;

/** One person proposes somebody for the watchlist, another approves: until then no camera looks. */
@OnDisplay
class ApproveJourneyTest {
    private static final DrawnPerson AVERY = DrawnCast.standard().listed().getFirst();
    private static final String OLGAS = "730518";
    private static final String MIAS = "604417";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));

    @TempDir
    private Path folder;

    @Test
    void oneProposesAndAnotherApproves() throws IOException {
        try (OpenWindow window = new OpenWindow(folder.resolve("data"), clock)) {
            StaffDesk desk =
                    new StaffDesk(window.console().storage(), window.console().access());
            desk.add("Olga Martin", Role.OWNER, OLGAS.toCharArray());
            signIn(window, "Olga Martin, Owner", OLGAS);
            desk.add("Mia Chen", Role.MANAGER, MIAS.toCharArray());

            change(window, "Mia Chen, Manager", MIAS);
            propose(window);
            assertThat(approve(window).isDisabled()).as("to who proposed").isTrue();
            window.awaitWords("no entry is active");
            Screen.shot(window.stage().getScene(), "approve-waiting");

            change(window, "Olga Martin, Owner", OLGAS);
            window.press("Approve");
            window.press("sheet-do");
            window.awaitWords("Proposed by Mia Chen, approved by Olga Martin");
            window.until("a camera looks for the person", () -> !window.hasWords("no entry is active"));
            Screen.shot(window.stage().getScene(), "approve-done");
        }
    }

    private void propose(OpenWindow window) throws IOException {
        window.press("Watchlist");
        new EnrolSteps(
                        AVERY.name(),
                        List.of(PngPortrait.of(AVERY, folder, 0)),
                        Offence.REPEATED_THEFT,
                        "IB-114",
                        "Took razor blades on 3 and 9 November")
                .walk(window, step -> {});
        window.awaitWords("Waiting for approval by a second person");
        window.press("Close");
        window.awaitWords("Pending approval");
    }

    private static ButtonBase approve(OpenWindow window) {
        return (ButtonBase) window.all("*").stream()
                .filter(node -> node instanceof ButtonBase button && "Approve".equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }

    /** Covers faces, as somebody does who goes. */
    private static void change(OpenWindow window, String tile, String secret) {
        window.key(KeyCode.L, true);
        signIn(window, tile, secret);
    }

    private static void signIn(OpenWindow window, String tile, String secret) {
        window.awaitWords("Who is there?");
        window.until(tile, () -> tile(window, tile).isPresent());
        Screen.onFx(() -> {
            tile(window, tile).orElseThrow().fire();
            return null;
        });
        window.until(
                "the field",
                () -> window.find("#signin-secret")
                        .filter(field -> !field.isDisabled())
                        .isPresent());
        window.type("#signin-secret", secret);
        window.press("signin-do");
        window.until(
                "signed in",
                () -> window.console()
                        .access()
                        .session()
                        .person()
                        .filter(member -> tile.startsWith(member.name()))
                        .isPresent());
    }

    private static Optional<ButtonBase> tile(OpenWindow window, String words) {
        return window.all(".person-tile").stream()
                .filter(node -> words.equals(node.getAccessibleText()))
                .map(ButtonBase.class::cast)
                .findFirst();
    }
}
