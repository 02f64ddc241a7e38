package smartshop.app.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

/** One table is the source of what keys do and of what the sheet says of them. */
@OnDisplay
class WindowKeysTest {
    private static final Path SOURCES = Path.of("src/main/java/smartshop/app/ui");

    /** What a control's own keys are, and everybody's: to paste, to delete, and along a row. */
    private static final Set<String> CONTROLS = Set.of(
            "TAB",
            "ENTER",
            "ESCAPE",
            "UP",
            "DOWN",
            "LEFT",
            "RIGHT",
            "SPACE",
            "HOME",
            "END",
            "DELETE",
            "BACK_SPACE",
            "V");

    /** The same key on another part of the keyboard. */
    private static final Set<String> TWINS = Set.of("KP_LEFT", "KP_RIGHT", "KP_UP");

    private static final Pattern CODE = Pattern.compile("KeyCode\\.([A-Z_0-9]+)");
    private static final Pattern CASE = Pattern.compile("case ([A-Z_0-9, ]+) ->");

    private final List<String> pressed = new ArrayList<>();
    private boolean covered;
    /** How often the search was ended. */
    private int searches;

    @Test
    void everyKeyOfTheSheetDoesWhatStandsThere() {
        Scene scene = Screen.onFx(this::scene);
        for (Shortcut key : Shortcut.values()) {
            if (key.scope().ofWindow()) {
                for (int which = 0; which < key.keys().size(); which++) {
                    press(scene, key.keys().get(which));
                    assertThat(pressed).as("%s", key).containsExactly(key + " " + which);
                    pressed.clear();
                }
            }
        }
    }

    @Test
    void underTheCoverOnlyThoseWorkThatWorkAnywhere() {
        Scene scene = Screen.onFx(this::scene);
        covered = true;
        Arrays.stream(Shortcut.values()).forEach(key -> key.keys().forEach(each -> press(scene, each)));
        assertThat(pressed).containsExactlyInAnyOrder("COVER 0", "STOP 0", "DOOR 0");
    }

    @Test
    void anotherKeyOfTheWindowEndsTheSearch() {
        Scene scene = Screen.onFx(this::scene);
        press(scene, Shortcut.SEARCH.keys().getFirst());
        press(scene, Shortcut.STOP.keys().getFirst());
        assertThat(searches).isZero();
        press(scene, Shortcut.NEWEST_ALERT.keys().getFirst());
        assertThat(searches).isEqualTo(1);
    }

    @Test
    void aKeyThatDoesNothingIsFoundAtOnce() {
        assertThatThrownBy(() -> new WindowKeys(() -> false, () -> {}).listen(new Scene(new StackPane())))
                .hasMessageContaining("COVER");
    }

    @Test
    void theSheetHasEveryKey() {
        List<String> words = Screen.onFx(() ->
                KeysSheet.of(CardKeys.USUAL, new Sheets(new atlantafx.base.controls.ModalPane()))
                        .lookupAll(".label")
                        .stream()
                        .map(label -> ((Labeled) label).getText())
                        .toList());
        for (Shortcut key : Shortcut.values()) {
            assertThat(words).contains(key.words(), key.keyWords());
        }
        assertThat(Shortcut.PAGE.keyWords()).endsWith("1 … 8");
        assertThat(new Label(Shortcut.SEARCH.keyWords()).getText()).contains("K");
    }

    @Test
    void noKeyIsBoundThatTheTableDoesNotHave() throws IOException {
        Set<String> table = Arrays.stream(Shortcut.values())
                .flatMap(key -> key.keys().stream())
                .map(key -> key.getCode().name())
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.walk(SOURCES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.endsWith("Shortcut.java"))
                            .flatMap(file -> codes(read(file)))
                            .distinct())
                    .contains("ENTER")
                    .allMatch(code -> CONTROLS.contains(code) || TWINS.contains(code) || table.contains(code));
        }
    }

    private static Stream<String> codes(String source) {
        Stream<String> named = CODE.matcher(source).results().map(found -> found.group(1));
        Stream<String> cases = source.contains("key.getCode()")
                ? CASE.matcher(source)
                        .results()
                        .flatMap(found -> Arrays.stream(found.group(1).split(", ")))
                : Stream.empty();
        Set<String> known = Arrays.stream(KeyCode.values()).map(KeyCode::name).collect(Collectors.toSet());
        return Stream.concat(named, cases.filter(known::contains));
    }

    private Scene scene() {
        WindowKeys keys = new WindowKeys(() -> covered, () -> searches++);
        Arrays.stream(Shortcut.values())
                .filter(key -> key.scope().ofWindow())
                .forEach(key -> keys.on(key, which -> pressed.add(key + " " + which)));
        Scene scene = new Scene(new StackPane());
        keys.listen(scene);
        return scene;
    }

    private static void press(Scene scene, KeyCodeCombination key) {
        boolean shortcut = key.getShortcut() == ModifierValue.DOWN;
        boolean mac = System.getProperty("os.name").startsWith("Mac");
        KeyCode code = key.getCode();
        Screen.onFx(() -> {
            Event.fireEvent(
                    scene.getRoot(),
                    new KeyEvent(
                            KeyEvent.KEY_PRESSED,
                            "",
                            "",
                            code,
                            key.getShift() == ModifierValue.DOWN,
                            shortcut && !mac,
                            false,
                            shortcut && mac));
            return null;
        });
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
