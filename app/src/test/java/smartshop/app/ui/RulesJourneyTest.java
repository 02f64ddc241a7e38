package smartshop.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.SettableClock;
import smartshop.app.rule.Occasion;
import smartshop.app.rule.Profile;
import smartshop.app.rule.Rule;

/** An owner says in the real window what follows from alerts. */
@OnDisplay
class RulesJourneyTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));

    @Test
    void anOwnerAddsARuleForTheNightAndSaysThatItIsNight(@TempDir Path folder) {
        try (OpenWindow window = new OpenWindow(folder, clock)) {
            window.press("Settings");
            window.awaitWords("Always, when somebody listed is seen: a sound at the desk.");
            window.awaitWords("No channel is there for it");
            reveal(window, "#profile-now");
            shot(window, "rules-page");

            window.press("rule-add");
            window.awaitWords("How grave at least");
            tick(window, "#rule-profile-0", false);
            tick(window, "#rule-profile-1", false);
            tick(window, "#rule-offence-7", true);
            tick(window, "#rule-occasion-4", true);
            tick(window, "#rule-ticked", true);
            window.awaitWords("At night, when somebody listed (banned or told to stay away) is seen or was");
            shot(window, "rule-sheet");
            window.press("Save");
            window.until("the third rule", () -> rules(window).size() == 3);

            Rule added = rules(window).stream()
                    .filter(rule -> rule.when().profiles().equals(Set.of(Profile.NIGHT)))
                    .findFirst()
                    .orElseThrow();
            assertThat(added.when().occasions()).containsExactlyInAnyOrder(Occasion.NEW, Occasion.VERIFIED);
            assertThat(added.what().sound() && added.what().ticked()).isTrue();

            window.press("profile-2");
            window.awaitWords("Now: Night, said by hand.");
            assertThat(window.console().aftermath().ruling().desk().profile()).isEqualTo(Profile.NIGHT);
            window.press("profile-follow");
            window.awaitWords("Now: Open, always");

            window.press("plan-open");
            window.awaitWords("What is neither open nor night is closed.");
            shot(window, "plan-sheet");
            tick(window, "#plan-opens-4", false);
            window.press("Save");
            window.awaitWords("Now: Closed, by the weekly plan, until Friday, 22:00.");
        }
    }

    private static List<Rule> rules(OpenWindow window) {
        return window.console().aftermath().ruling().desk().book().rules();
    }

    private static void tick(OpenWindow window, String id, boolean on) {
        window.until(id, () -> window.find(id).isPresent());
        Screen.onFx(() -> {
            ((CheckBox) window.find(id).orElseThrow()).setSelected(on);
            return null;
        });
    }

    private static void reveal(OpenWindow window, String id) {
        window.until(id, () -> window.find(id).isPresent());
        Screen.onFx(() -> {
            Node there = window.find(id).orElseThrow();
            for (Node at = there; at != null; at = at.getParent()) {
                if (at instanceof ScrollPane scroll) {
                    scroll.layout();
                    double y = there.localToScene(0, 0).getY()
                            - scroll.getContent().localToScene(0, 0).getY();
                    double room = scroll.getContent().getBoundsInLocal().getHeight()
                            - scroll.getViewportBounds().getHeight();
                    scroll.setVvalue(Math.min(1, Math.max(0, (y - 60) / room)));
                }
            }
            return null;
        });
    }

    private static void shot(OpenWindow window, String name) {
        Scene scene = window.stage().getScene();
        Screen.shot(scene, name);
        Screen.light(() -> Screen.shot(scene, name + "-light"));
    }
}
