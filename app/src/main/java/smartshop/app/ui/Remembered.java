package smartshop.app.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.collections.ListChangeListener;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import smartshop.storage.settings.Settings;

/** What the window was like when it was closed, and what was chosen about how it looks: kept in the shop's settings. */
final class Remembered {
    private static final String THEME = "window.theme";
    private static final String TEXT = "window.text";
    private static final String MOTION = "window.motion";
    private static final String KEYS = "window.keys";
    private static final String PLACE = "window.place";
    private static final String PAGE = "window.page";

    private final Settings settings;
    private final Executor background;
    private final Map<String, String> before = new HashMap<>();

    /** Reads what was kept, which waits for the disk. @param background writes */
    Remembered(Settings settings, Executor background) {
        this.settings = settings;
        this.background = background;
        for (String key : List.of(THEME, TEXT, MOTION, KEYS, PLACE, PAGE)) {
            settings.get(key).ifPresent(written -> before.put(key, written));
        }
    }

    /** Takes what was chosen before, and writes down what is chosen from now on. */
    void follow(Look look) {
        follow(THEME, look.themeProperty(), Theme::named, Theme::name);
        follow(TEXT, look.textSizeProperty(), Remembered::size, String::valueOf);
        follow(MOTION, look.motionProperty(), Motion::named, Motion::name);
        follow(KEYS, look.cardKeysProperty(), CardKeys::read, CardKeys::written);
    }

    private static Optional<Integer> size(String written) {
        return SizedSheet.SIZES.stream()
                .filter(size -> String.valueOf(size).equals(written))
                .findFirst();
    }

    private <T> void follow(
            String key, Property<T> chosen, Function<String, Optional<T>> read, Function<T, String> write) {
        kept(key).flatMap(read).ifPresent(chosen::setValue);
        chosen.addListener((property, was, now) -> put(key, write.apply(now)));
    }

    private Optional<String> kept(String key) {
        return Optional.ofNullable(before.get(key));
    }

    private void put(String key, String value) {
        background.execute(() -> settings.put(key, value));
    }

    /** Puts the window where it was, if there still is a screen, and back onto one whenever screens change. */
    void place(Stage stage) {
        kept(PLACE).flatMap(WindowPlace::read).ifPresent(place -> put(stage, place));
        ListChangeListener<Screen> changed = change -> {
            if (stage.isShowing() && !stage.isMaximized() && !stage.isFullScreen()) {
                put(stage, of(stage));
            }
        };
        Screen.getScreens().addListener(changed);
        stage.addEventHandler(WindowEvent.WINDOW_HIDING, hiding -> {
            Screen.getScreens().removeListener(changed);
            if (!stage.isFullScreen() && !stage.isIconified()) {
                put(PLACE, of(stage).toString());
            }
        });
    }

    private static void put(Stage stage, WindowPlace wanted) {
        WindowPlace place = wanted.on(
                Screen.getScreens().stream().map(Screen::getVisualBounds).toList());
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        stage.setMaximized(place.whole());
    }

    private static WindowPlace of(Stage stage) {
        return new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
    }

    /** The place on the rail where one was; 0 at first. */
    int page() {
        return kept(PAGE)
                .filter(written -> written.matches("\\d"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    /** Somebody has gone there. */
    void page(int place) {
        put(PAGE, String.valueOf(place));
    }
}
