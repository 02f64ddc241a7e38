package smartshop.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ToggleSwitch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.Eventually;
import smartshop.app.SettableClock;
import smartshop.app.desktop.Autostart;
import smartshop.app.desktop.CrashReports;
import smartshop.app.desktop.Desktop;
import smartshop.app.desktop.OneWindow;
import smartshop.app.desktop.RunningWindow;

/** The real window among a desktop's others. */
@OnDisplay
class DesktopJourneyTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T14:03:22Z"));
    private final List<String> said = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    private Path shop;

    @BeforeEach
    void inAShop() {
        shop = folder.resolve("data");
    }

    private Desktop desktop(OneWindow own) {
        return desktop(own, Optional.empty());
    }

    private Desktop desktop(OneWindow own, Optional<CrashReports> reports) {
        Optional<Autostart> autostart =
                Optional.of(Autostart.of("Linux", Map.of(), folder, "/opt/smartshop/bin/SmartShop", List.of()));
        return new Desktop(
                Optional.of(own), Optional.of((title, words, urgency) -> said.add(title)), true, reports, autostart);
    }

    /** Whether it was minimised shows only where there is a window manager. */
    @Test
    void aSecondStartCallsTheWindowWhileItIsOpen() {
        try (OneWindow own = OneWindow.take(shop).orElseThrow()) {
            try (OpenWindow window = new OpenWindow(shop, desktop(own), clock)) {
                assertThat(RunningWindow.call(shop)).isTrue();
                assertThat(window.stage().isShowing()).isTrue();
            }
            assertThat(RunningWindow.call(shop)).isFalse(); // what was closed stays closed
        }
    }

    @Test
    void notificationsAreTriedAndSwitchedOff() {
        try (OneWindow own = OneWindow.take(shop).orElseThrow();
                OpenWindow window = new OpenWindow(shop, desktop(own), clock)) {
            section(window);
            window.press("desktop-notify-test");
            assertThat(said).containsExactly("SmartShop: this is how it looks");
            shot(window, "desktop-settings");
            Screen.light(() -> shot(window, "desktop-settings-light"));
            turn(window, "#desktop-notify", false);
            window.until(
                    "it is off",
                    () -> window.find("#desktop-notify-test").orElseThrow().isDisabled());
        }
        try (OneWindow own = OneWindow.take(shop).orElseThrow();
                OpenWindow window = new OpenWindow(shop, desktop(own), clock)) {
            section(window);
            window.until("it stays off", () -> !on(window, "#desktop-notify"));
        }
    }

    @Test
    void aCrashReportIsReadBeforeAnybodyGetsIt() throws Exception {
        try (CrashReports reports = CrashReports.in(shop, "SmartShop 0.1.0", clock);
                OneWindow own = OneWindow.take(shop).orElseThrow();
                OpenWindow window = new OpenWindow(shop, desktop(own, Optional.of(reports)), clock)) {
            Thread.ofPlatform()
                    .name("watch-1")
                    .start(() -> {
                        throw new IllegalStateException("Hannelore Mustermann");
                    })
                    .join();
            window.awaitWords("A crash report can be read");
            section(window);
            window.awaitWords("Something went wrong: 21 Nov 2026, 14:03");
            shot(window, "crash-settings");
            window.press("crash-read");
            window.awaitWords("SmartShop sends it nowhere");
            assertThat(((TextArea) window.find("#crash-text").orElseThrow()).getText())
                    .contains("java.lang.IllegalStateException (what it says is left out)")
                    .doesNotContain("Hannelore");
            shot(window, "crash-report");
            Screen.light(() -> shot(window, "crash-report-light"));
            window.press("crash-copy");
            assertThat(Screen.onFx(() -> Clipboard.getSystemClipboard().getString()))
                    .contains("IllegalStateException");
            window.until("nothing waits", () -> !window.hasWords("A crash report can be read"));
            window.press("crash-delete");
            window.until("it is gone", () -> window.find("#crash-read").isEmpty());
            assertThat(reports.all()).isEmpty();
        }
    }

    @Test
    void itStartsWithTheComputerWhereSomebodySaysSo() {
        Path entry = folder.resolve(".config/autostart/smartshop.desktop");
        try (OneWindow own = OneWindow.take(shop).orElseThrow();
                OpenWindow window = new OpenWindow(shop, desktop(own), clock)) {
            section(window);
            turn(window, "#desktop-autostart", true);
            Eventually.eventually("it is written", () -> Files.exists(entry));
            window.until("it is on", () -> on(window, "#desktop-autostart"));
            turn(window, "#desktop-autostart", false);
            Eventually.eventually("it is gone", () -> !Files.exists(entry));
            Files.writeString(entry, "[Desktop Entry]\nExec=/old/smartshop\n");
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
        try (OneWindow own = OneWindow.take(shop).orElseThrow();
                OpenWindow window = new OpenWindow(shop, desktop(own), clock)) {
            section(window);
            window.awaitWords("Something else is set to start");
            shot(window, "desktop-autostart");
            Screen.light(() -> shot(window, "desktop-autostart-light"));
        }
    }

    private static void turn(OpenWindow window, String id, boolean on) {
        Screen.onFx(() -> {
            ((ToggleSwitch) window.find(id).orElseThrow()).setSelected(on);
            return null;
        });
    }

    private static boolean on(OpenWindow window, String id) {
        return ((ToggleSwitch) window.find(id).orElseThrow()).isSelected();
    }

    private static void section(OpenWindow window) {
        window.press("Settings");
        window.awaitWords("This computer");
        Screen.onFx(() -> {
            ScrollPane pane = (ScrollPane) window.find(".staff-scroll").orElseThrow();
            Node wanted = window.find("#desktop-notify").orElseThrow();
            Bounds all = pane.getContent().getBoundsInLocal();
            Bounds at = pane.getContent().sceneToLocal(wanted.localToScene(wanted.getBoundsInLocal()));
            double room = all.getHeight() - pane.getViewportBounds().getHeight();
            pane.setVvalue(Math.clamp((at.getMinY() - 100) / room, 0, 1));
            return null;
        });
    }

    private static void shot(OpenWindow window, String name) {
        if (!System.getProperty("smartshop.screenshots", "").isEmpty()) {
            Screen.settle();
            Screen.shot(window.stage().getScene(), name);
        }
    }
}
