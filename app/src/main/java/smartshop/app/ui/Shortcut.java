package smartshop.app.ui;

import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Every key of ours: the one table that whoever binds a key and the sheet of the keys read. What a control does with keys of its own is not here. */
public enum Shortcut {
    COVER(Scope.ANYWHERE, with(KeyCode.L, SHORTCUT_DOWN)),
    STOP(Scope.ANYWHERE, with(KeyCode.M, SHORTCUT_DOWN, SHIFT_DOWN)),
    DOOR(Scope.ANYWHERE, with(KeyCode.F9)),
    SEARCH(Scope.WINDOW, with(KeyCode.K, SHORTCUT_DOWN)),
    PAGE(Scope.WINDOW, digits(8, SHORTCUT_DOWN)),
    NEWEST_ALERT(Scope.WINDOW, with(KeyCode.F8)),
    WALL(Scope.WINDOW, with(KeyCode.F11)),
    KEYS(Scope.WINDOW, with(KeyCode.F1)),
    SAME(Scope.CARD, with(KeyCode.Y)),
    DIFFERENT(Scope.CARD, with(KeyCode.N)),
    UNSURE(Scope.CARD, with(KeyCode.U)),
    LATER(Scope.CARD, with(KeyCode.L)),
    MUTE(Scope.CARD, with(KeyCode.M)),
    INCIDENT(Scope.CARD, with(KeyCode.I)),
    PHOTO(Scope.CARD, List.of(with(KeyCode.LEFT), with(KeyCode.RIGHT))),
    CAMERA(Scope.WALL, digits(9)),
    FILL(Scope.WALL, with(KeyCode.ENTER)),
    MOVE(
            Scope.WALL,
            List.of(
                    with(KeyCode.LEFT, ALT_DOWN),
                    with(KeyCode.RIGHT, ALT_DOWN),
                    with(KeyCode.UP, ALT_DOWN),
                    with(KeyCode.DOWN, ALT_DOWN))),
    LARGER(Scope.WALL, List.of(with(KeyCode.PLUS), with(KeyCode.ADD), with(KeyCode.EQUALS))),
    SMALLER(Scope.WALL, List.of(with(KeyCode.MINUS), with(KeyCode.SUBTRACT))),
    TURN(Scope.WALL, List.of(with(KeyCode.PAGE_UP), with(KeyCode.PAGE_DOWN)));

    /** Where a key works. */
    public enum Scope {
        /** Also while faces are covered, for anybody. */
        ANYWHERE,
        WINDOW,
        /** While the card of an alert has the keyboard. */
        CARD,
        /** While a camera on the wall has it. */
        WALL;

        /** Whether the window listens for it; else what has the keyboard does. */
        boolean ofWindow() {
            return this == ANYWHERE || this == WINDOW;
        }
    }

    private final Scope scope;
    private final List<KeyCodeCombination> keys;

    Shortcut(Scope scope, KeyCodeCombination key) {
        this(scope, List.of(key));
    }

    Shortcut(Scope scope, List<KeyCodeCombination> keys) {
        this.scope = scope;
        this.keys = keys;
    }

    private static KeyCodeCombination with(KeyCode code, KeyCombination.Modifier... modifiers) {
        return new KeyCodeCombination(code, modifiers);
    }

    private static List<KeyCodeCombination> digits(int most, KeyCombination.Modifier... modifiers) {
        return IntStream.rangeClosed(1, most)
                .mapToObj(digit -> with(KeyCode.getKeyCode(Integer.toString(digit)), modifiers))
                .toList();
    }

    public Scope scope() {
        return scope;
    }

    /** One or more; which of them is pressed is what {@link #match} gives. */
    public List<KeyCodeCombination> keys() {
        return keys;
    }

    public KeyCodeCombination key() {
        return keys.getFirst();
    }

    /** Which of the keys this is, from 0; empty if none. */
    public OptionalInt match(KeyEvent event) {
        return IntStream.range(0, keys.size())
                .filter(at -> keys.get(at).match(event))
                .findFirst();
    }

    /** "Ctrl+K", "⌘K" on a Mac, "Ctrl+1 … 8". */
    public String keyWords() {
        String first = key().getDisplayText();
        boolean one = keys.size() == 1 || this == LARGER || this == SMALLER; // the same sign, elsewhere on the keyboard
        return one
                ? first
                : Words.say(
                        "keys.several",
                        first,
                        new KeyCodeCombination(keys.getLast().getCode()).getDisplayText());
    }

    /** What it does. */
    public String words() {
        return switch (this) {
            case COVER -> Words.say("keys.cover");
            case STOP -> Words.say("keys.stop");
            case DOOR -> Words.say("keys.door");
            case SEARCH -> Words.say("keys.search");
            case PAGE -> Words.say("keys.page");
            case NEWEST_ALERT -> Words.say("keys.newest");
            case WALL -> Words.say("keys.wall");
            case KEYS -> Words.say("keys.keys");
            case SAME -> Words.say("keys.same");
            case DIFFERENT -> Words.say("keys.different");
            case UNSURE -> Words.say("keys.unsure");
            case LATER -> Words.say("keys.later");
            case MUTE -> Words.say("keys.mute");
            case INCIDENT -> Words.say("keys.incident");
            case PHOTO -> Words.say("keys.photo");
            case CAMERA -> Words.say("keys.camera");
            case FILL -> Words.say("keys.fill");
            case MOVE -> Words.say("keys.move");
            case LARGER -> Words.say("live.menu.larger");
            case SMALLER -> Words.say("live.menu.smaller");
            case TURN -> Words.say("keys.turn");
        };
    }
}
