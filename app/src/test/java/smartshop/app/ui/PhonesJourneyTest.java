package smartshop.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.SettableClock;
import smartshop.app.access.StaffDesk;
import smartshop.storage.staff.Role;

/** A phone for the till. */
@OnDisplay
class PhonesJourneyTest {
    private static final String OLGAS = "730518";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:18Z"));

    @TempDir
    private Path folder;

    @Test
    void theOwnerShowsTheCodeForAPhone() {
        try (OpenWindow window = new OpenWindow(folder.resolve("data"), clock)) {
            setUp(window);
            window.press("Settings");
            window.press("phone-another");
            window.awaitWords("Point the phone’s camera at this code");
            assertThat(window.find("#phone-fingerprint")).isPresent();
            Screen.shot(window.stage().getScene(), "phones");
            Screen.light(() -> Screen.shot(window.stage().getScene(), "phones-light"));
            window.press("sheet-cancel");
            window.until(
                    "the code is gone", () -> window.find("#phone-fingerprint").isEmpty());
        }
    }

    private static void setUp(OpenWindow window) {
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
        desk.add("Mia Chen", Role.MANAGER, "920174".toCharArray());
    }
}
