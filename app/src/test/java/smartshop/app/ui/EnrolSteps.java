package smartshop.app.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import smartshop.storage.watchlist.Evidence;
import smartshop.storage.watchlist.Offence;

/**
 * What somebody does on the three steps of the enrolment's sheet, up to its end.
 *
 * @param photos pasted into the sheet
 * @param incident the shop's own reference
 */
record EnrolSteps(String name, List<Path> photos, Offence offence, String incident, String reason) {
    /** @param before each step is left, told which it is */
    void walk(OpenWindow window, Consumer<String> before) {
        window.press("Add a person");
        paste(window);
        window.type("#enrol-name", name);
        leave(window, "#enrol-next", "photos", before);
        choose(window, "#enrol-offence", offence);
        if (offence.hasWorth()) {
            window.type("#enrol-worth", "75.00");
        }
        window.type("#enrol-incident", incident);
        choose(window, "#enrol-evidence", Evidence.Kind.RECORDING);
        window.type("#enrol-place", "USB stick 3, safe");
        window.type("#enrol-reason", reason);
        leave(window, "#enrol-next", "grounds", before);
        tick(window, "#enrol-adult");
        tick(window, "#enrol-not-vulnerable");
        leave(window, "#enrol-do", "declaration", before);
    }

    private static void leave(OpenWindow window, String button, String step, Consumer<String> before) {
        window.until(
                button + " is ready",
                () -> window.find(button).filter(node -> !node.isDisabled()).isPresent());
        before.accept(step);
        window.press(button.substring(1));
    }

    private void paste(OpenWindow window) {
        window.until("the sheet", () -> window.find("#enrol-name").isPresent());
        Screen.onFx(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putFiles(photos.stream().map(Path::toFile).toList());
            Clipboard.getSystemClipboard().setContent(content);
            window.find("#enrol-choose").orElseThrow().requestFocus();
            return null;
        });
        window.key(KeyCode.V, true);
    }

    private static <T> void choose(OpenWindow window, String box, T choice) {
        Screen.onFx(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<T> choices = (ComboBox<T>) window.find(box).orElseThrow();
            choices.setValue(choice);
            return null;
        });
    }

    private static void tick(OpenWindow window, String box) {
        Screen.onFx(() -> {
            ((CheckBox) window.find(box).orElseThrow()).setSelected(true);
            return null;
        });
    }
}
