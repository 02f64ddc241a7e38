package smartshop.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.SettableClock;
import smartshop.app.insight.CountedShop;
import smartshop.recognition.search.PersonId;
import smartshop.storage.incident.NewIncident;
import smartshop.storage.incident.Outcome;
import smartshop.storage.incident.Worth;
import smartshop.storage.verdict.Verdict;

/** The page of the shop's numbers, as a shopkeeper sees it. */
@OnDisplay
class InsightPageTest {
    private static final ZoneId ZONE = ZoneId.of("UTC");
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));

    @TempDir
    private Path folder;

    @Test
    void theWeekIsTheBiggestThingAndEachOfItsHoursCanBeReachedByKeyboard() {
        try (OpenWindow window = new OpenWindow(folder.resolve("data"), clock)) {
            window.press("Insights");
            window.awaitWords("Nothing is counted yet");
            Screen.shot(window.stage().getScene(), "insights-empty");
            fill(window);
            window.press("Live");
            window.press("Insights");
            window.awaitWords("Busiest: Saturday");
            assertThat(window.hasWords("Counted at the camera that saw most")).isTrue();
            assertThat(window.hasWords("compared with 26 September 2026 to 23 October 2026"))
                    .isTrue();
            shots(window, "insights");

            Screen.onFx(() -> {
                Node first = window.all(".heat-cell").stream()
                        .filter(Node::isFocusTraversable)
                        .findFirst()
                        .orElseThrow();
                first.requestFocus();
                return null;
            });
            window.awaitWords("Saturday 18:00 to 19:00: 68 visitors");
            window.key(KeyCode.HOME, false);
            window.key(KeyCode.DOWN, false);
            window.awaitWords("Sunday 07:00 to 08:00: 0 visitors");
            Screen.shot(window.stage().getScene(), "insights-keyboard");
            window.press("heat-alerts");
            window.awaitWords("Most alerts: Saturday 18:00 to 19:00");
            window.press("heat-table");
            window.until("the table", () -> window.find("#heat-numbers").isPresent());
            window.press("heat-visitors");
            Screen.onFx(() -> {
                ((ScrollPane) window.find(".insights > .scroll-pane").orElseThrow()).setVvalue(1);
                return null;
            });
            Screen.shot(window.stage().getScene(), "insights-below");
            Screen.light(() -> Screen.shot(window.stage().getScene(), "insights-below-light"));
            window.press("insight-today");
            window.awaitWords("compared with 13 November 2026, until 15:00");
            Screen.shot(window.stage().getScene(), "insights-today");
        }
    }

    /** On a small notebook, and on a large screen where there is one. */
    private void shots(OpenWindow window, String name) {
        boolean large = javafx.stage.Screen.getPrimary().getBounds().getWidth() >= 2560;
        for (int width : large ? List.of(2560, 1280) : List.of(1280)) {
            size(window.stage(), width);
            Screen.shot(window.stage().getScene(), name + "-" + width);
            Screen.light(() -> Screen.shot(window.stage().getScene(), name + "-light-" + width));
        }
    }

    private static void size(Stage stage, int width) {
        double frame = stage.getHeight() - stage.getScene().getHeight();
        Screen.onFx(() -> {
            stage.setWidth(width);
            stage.setHeight(width * 9 / 16.0 + frame);
            return null;
        });
        Screen.until("it has that size", () -> stage.getScene().getWidth() == width);
    }

    private void fill(OpenWindow window) {
        UUID door = window.console().cameras().add("Entrance").id();
        UUID aisle = window.console().cameras().add("Spirits aisle").id();
        CountedShop shop = new CountedShop(window.console().storage(), ZONE);
        LocalDate today = LocalDate.now(clock);
        shop.count(List.of(door, aisle), today.minusDays(70), clock.instant());
        PersonId ann = shop.enrol("Ann Example", today);
        PersonId bob = shop.enrol("Bob Example", today);
        Instant friday = Instant.parse("2026-11-13T17:12:00Z");
        for (int week = 0; week < 5; week++) {
            Instant at = friday.minus(Duration.ofDays(7L * week));
            shop.alert(door, "Entrance", ann, at, Verdict.THIS_PERSON, Duration.ofSeconds(6 + week));
            shop.alert(
                    aisle,
                    "Spirits aisle",
                    bob,
                    at.minusSeconds(40_000L + 9000 * week),
                    Verdict.THIS_PERSON,
                    Duration.ofSeconds(14));
            shop.alert(
                    door,
                    "Entrance",
                    ann,
                    at.plusSeconds(90_000),
                    week == 1 ? Verdict.NOT_THIS_PERSON : Verdict.UNSURE,
                    Duration.ofSeconds(31));
            shop.alert(
                    aisle,
                    "Spirits aisle",
                    ann,
                    at.minusSeconds(86_400 + 1800),
                    Verdict.THIS_PERSON,
                    Duration.ofSeconds(19));
        }
        incident(window, 64_00, 0);
        incident(window, 128_50, 17_20);
    }

    private void incident(OpenWindow window, long saved, long lost) {
        var incidents = window.console().storage().incidents();
        var opened = incidents.open(
                NewIncident.unseen("Till", clock.instant().minusSeconds(90_000), "Seen by staff."), "owner");
        incidents.acknowledge(opened.id(), "owner");
        incidents.value(opened.id(), "owner", new Worth(java.util.Currency.getInstance("GBP"), lost, saved));
        incidents.close(opened.id(), "owner", Outcome.GOODS_RECOVERED, "");
    }
}
