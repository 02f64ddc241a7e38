package smartshop.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.SettableClock;
import smartshop.app.access.Access;
import smartshop.app.access.StaffDesk;
import smartshop.storage.staff.Role;
import smartshop.storage.staff.StaffMember;

/** A phone for the till. */
@OnDisplay
class PhonesJourneyTest {
    private static final String OLGAS = "730518";
    private static final String MIAS = "920174";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:18Z"));

    @TempDir
    private Path folder;

    @Test
    void theOwnerShowsTheCodeForAPhone() {
        try (OpenWindow window = new OpenWindow(folder.resolve("data"), clock)) {
            setUp(window);
            window.press("General");
            window.press("phone-another");
            window.awaitWords("Point the phone’s camera at this code");
            assertThat(window.find("#phone-fingerprint")).isPresent();
            Screen.shot(window.stage().getScene(), "phones");
            Screen.light(() -> Screen.shot(window.stage().getScene(), "phones-light"));
            window.press("sheet-cancel");
            window.until(
                    "the code is gone", () -> window.find("#phone-fingerprint").isEmpty());
            managersSettings(window);
        }
    }

    /** A manager pairs phones and makes backups; the rest of the settings is the owner's. */
    private static void managersSettings(OpenWindow window) {
        Access access = window.console().access();
        StaffMember mia = access.roster().members().stream()
                .filter(member -> member.role() == Role.MANAGER)
                .findFirst()
                .orElseThrow();
        access.signIn(mia.id(), MIAS.toCharArray());
        window.until("she is in", () -> window.hasWords("Mia Chen"));
        window.press("Settings");
        window.until(
                "her sections alone", () -> visible(window, "#phone-another") && !visible(window, "#settings-theme"));
        Screen.shot(window.stage().getScene(), "settings-manager");
    }

    private static boolean visible(OpenWindow window, String id) {
        return window.find(id)
                .filter(node -> {
                    for (Node at = node; at != null; at = at.getParent()) {
                        if (!at.isVisible()) {
                            return false;
                        }
                    }
                    return true;
                })
                .isPresent();
    }

    private static void setUp(OpenWindow window) {
        window.press("Settings");
        window.press("Staff");
        window.press("Begin with yourself, the owner");
        window.type("#staff-name", "Olga Martin");
        window.type("#staff-secret", OLGAS);
        window.type("#staff-again", OLGAS);
        window.press("sheet-do");
        window.type("#signin-secret", OLGAS);
        window.press("signin-do");
        window.awaitWords("Two people decide together");
        StaffDesk desk =
                new StaffDesk(window.console().storage(), window.console().access());
        desk.add("Mia Chen", Role.MANAGER, MIAS.toCharArray());
    }
}
