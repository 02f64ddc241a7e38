package smartshop.app.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import smartshop.app.Cheaply;
import smartshop.app.Console;
import smartshop.app.ConsoleSettings;
import smartshop.app.SettableClock;
import smartshop.app.desktop.Desktop;
import smartshop.recognition.model.ModelException;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.model.ModelStore;

/** The real window on a real console in a folder of the test's, and what a person does with it. */
final class OpenWindow implements AutoCloseable {
    private final SmartShopApp app;
    private final Stage stage;
    private final Console console;

    OpenWindow(Path folder, SettableClock clock) {
        this(folder, clock, window -> {});
    }

    /** @param before what a person does before the console opens */
    OpenWindow(Path folder, SettableClock clock, Consumer<OpenWindow> before) {
        this(
                new ConsoleSettings(folder, 0, pack()).onLoopback().exempted(),
                true,
                Desktop.NONE,
                clock,
                before,
                made -> {});
    }

    /** Among the other windows of a desktop of the test's. */
    OpenWindow(Path folder, Desktop around, SettableClock clock) {
        this(
                new ConsoleSettings(folder, 0, pack()).onLoopback().exempted(),
                true,
                around,
                clock,
                window -> {},
                made -> {});
    }

    /** A shop's own folder, where nobody is looked for before the papers are done and the first steps are put off. */
    static OpenWindow ofShop(Path folder, SettableClock clock) {
        return ofShop(folder, clock, made -> put(made, "first-run", "away"));
    }

    /** A shop's own folder as it is. */
    static OpenWindow untouched(Path folder, SettableClock clock) {
        return ofShop(folder, clock, made -> {});
    }

    private static OpenWindow ofShop(Path folder, SettableClock clock, Consumer<Console> opened) {
        ConsoleSettings settings = new ConsoleSettings(folder, 0, pack()).onLoopback();
        return new OpenWindow(settings, false, Desktop.NONE, clock, window -> {}, opened);
    }

    /** @param made what a test does to the console before the window has it */
    private OpenWindow(
            ConsoleSettings settings,
            boolean demo,
            Desktop around,
            SettableClock clock,
            Consumer<OpenWindow> before,
            Consumer<Console> made) {
        CompletableFuture<Console> opened = new CompletableFuture<>();
        app = new SmartShopApp(
                        unlocking -> {
                            Console ready = Console.open(settings, new Cheaply(unlocking), clock);
                            put(
                                    ready,
                                    "window.theme",
                                    Theme.DARK.name()); // a screenshot must not hang on whose computer it is
                            made.accept(ready);
                            opened.complete(ready);
                            return ready;
                        },
                        demo,
                        clock)
                .among(around);
        stage = Screen.onFx(app::show);
        before.accept(this);
        console = opened.join();
        until(
                "the rail",
                () -> find("#status").isPresent() && !all(".rail-button").isEmpty());
    }

    private static void put(Console made, String setting, String usual) {
        if (made.storage().settings().get(setting).isEmpty()) {
            made.storage().settings().put(setting, usual);
        }
    }

    static ModelPack pack() {
        try {
            return new ModelStore(List.of()).open(ModelPack.Kind.BUILTIN);
        } catch (ModelException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    Stage stage() {
        return stage;
    }

    Console console() {
        return console;
    }

    /** Presses the button with this id or these words. */
    void press(String wanted) {
        until(
                wanted,
                () -> button(wanted).filter(button -> !button.isDisabled()).isPresent());
        Screen.onFx(() -> {
            button(wanted).orElseThrow().fire();
            return null;
        });
    }

    void type(String selector, String words) {
        until(selector, () -> find(selector).isPresent());
        Screen.onFx(() -> {
            ((TextInputControl) find(selector).orElseThrow()).setText(words);
            return null;
        });
    }

    /** A key goes down and up where the keyboard's focus is. */
    void key(KeyCode code, boolean shortcut) {
        key(code, shortcut, false);
    }

    void key(KeyCode code, boolean shortcut, boolean shift) {
        Screen.onFx(() -> {
            Node at = Optional.ofNullable(stage.getScene().getFocusOwner())
                    .orElse(stage.getScene().getRoot());
            Event.fireEvent(at, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, shortcut, false, false));
            Event.fireEvent(at, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, shift, shortcut, false, false));
            return null;
        });
    }

    /** Waits until these words stand somewhere in the window. */
    void awaitWords(String words) {
        try {
            until("the words " + words, () -> hasWords(words));
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "; there is: " + Screen.onFx(this::shownWords), e);
        }
    }

    boolean hasWords(String words) {
        return shownWords().stream().anyMatch(shown -> shown.contains(words));
    }

    private List<String> shownWords() {
        return all(".label").stream()
                .filter(node -> node instanceof Label && shown(node))
                .map(node -> ((Label) node).getText())
                .filter(text -> text != null && !text.isEmpty())
                .toList();
    }

    void until(String what, java.util.function.BooleanSupplier condition) {
        Screen.until(what, condition);
    }

    Optional<Node> find(String selector) {
        return all(selector).stream().filter(OpenWindow::shown).findFirst();
    }

    List<Node> all(String selector) {
        return List.copyOf(stage.getScene().getRoot().lookupAll(selector));
    }

    private Optional<ButtonBase> button(String wanted) {
        return all("*").stream()
                .filter(node -> node instanceof ButtonBase && shown(node))
                .map(ButtonBase.class::cast)
                .filter(button -> wanted.equals(button.getId()) || wanted.equals(((Labeled) button).getText()))
                .findFirst();
    }

    private static boolean shown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    @Override
    public void close() {
        Screen.onFx(() -> {
            stage.hide();
            return null;
        });
        app.awaitEnd();
    }
}
