package smartshop.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import javafx.scene.control.ComboBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.SettableClock;
import smartshop.app.cloud.Budget;
import smartshop.app.cloud.CloudRegion;
import smartshop.app.cloud.CloudSettings;
import smartshop.app.lawful.Jurisdictions;

/** An owner sets up the second opinion in the real window. Nothing is asked: no alert goes out. */
@OnDisplay
class OpinionJourneyTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));

    @TempDir
    private Path folder;

    @Test
    void theOwnerTicksTypesTheKeyAndSwitchesItOnAndAnotherRegionAsksAgain() {
        try (OpenWindow window = OpenWindow.ofShop(folder.resolve("data"), clock)) {
            window.console().lawful().choose(Jurisdictions.of("uk").orElseThrow(), "England and Wales");
            window.press("Settings");
            window.press("cloud-open");
            window.press("sheet-do");
            window.awaitWords("Choose first where the pictures are compared.");
            choose(window, CloudRegion.LONDON);
            window.awaitWords("Costs this month: 0.00 of 5.00 US dollars, 0 of 5,000 calls");
            for (String tick : new String[] {"cloud-data_processing", "cloud-opt_out"}) {
                window.press(tick);
            }
            window.press("sheet-do");
            window.awaitWords("Tick first that all three are done: no picture leaves the shop before.");
            window.press("cloud-assessment");
            window.awaitWords("Recorded on 20 November 2026.");
            window.type("#cloud-key", "AKIAIOSFODNN7EXAMPLE");
            window.type("#cloud-secret", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
            window.press("cloud-key-keep");
            window.awaitWords("A key is kept, encrypted. It is not shown again; type a new one to replace it.");
            window.type("#cloud-dollars", "2.50");
            window.press("cloud-budget-keep");
            window.awaitWords("Costs this month: 0.00 of 2.50 US dollars, 0 of 5,000 calls");
            window.press("sheet-do");
            window.awaitWords(
                    "On: from the next alert on. The papers that speak of it are out of date now; make them again.");
            Screen.shot(window.stage().getScene(), "second-opinion");
            Screen.light(() -> Screen.shot(window.stage().getScene(), "second-opinion-light"));
            CloudSettings on = window.console().aftermath().cloud().desk().settings();
            assertThat(on.on()).isTrue();
            assertThat(on.budget()).isEqualTo(new Budget(2_500_000, 5000, 1000));

            choose(window, CloudRegion.IRELAND);
            window.awaitWords("Another region is another transfer: it is off, and all three are to be ticked again.");
            assertThat(window.console().aftermath().cloud().desk().settings().on())
                    .isFalse();
        }
    }

    @SuppressWarnings("unchecked")
    private static void choose(OpenWindow window, CloudRegion region) {
        Screen.until(
                "the regions",
                () -> !window.stage()
                        .getScene()
                        .lookup("#cloud-region")
                        .getParent()
                        .getParent()
                        .isDisabled());
        Screen.onFx(() -> {
            ((ComboBox<CloudRegion>) window.stage().getScene().lookup("#cloud-region")).setValue(region);
            return null;
        });
    }
}
