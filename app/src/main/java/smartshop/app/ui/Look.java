package smartshop.app.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Typeface, theme and stylesheets, and what else is chosen for every window of ours. For the window's thread. */
public final class Look {
    private static final Logger log = LoggerFactory.getLogger(Look.class);
    private static final double USUAL_SIZE = 14;

    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.SYSTEM);
    private final ObjectProperty<Integer> textSize = new SimpleObjectProperty<>(SizedSheet.SIZES.getFirst());
    private final ObjectProperty<Motion> motion = new SimpleObjectProperty<>(Motion.SYSTEM);
    private final ObjectProperty<CardKeys> cardKeys = new SimpleObjectProperty<>(CardKeys.USUAL);
    private final List<WeakReference<Scene>> dressed = new ArrayList<>();

    public Look() {
        List.of(400, 500, 600, 700).forEach(Look::load);
        theme.subscribe(chosen -> apply());
        Platform.getPreferences().colorSchemeProperty().subscribe(scheme -> apply());
        textSize.subscribe(percent -> redress());
        motion.subscribe(chosen -> redress());
        Platform.getPreferences().reducedMotionProperty().subscribe(wanted -> redress());
    }

    /** Of all text, in per cent; one of {@link SizedSheet#SIZES}. */
    public ObjectProperty<Integer> textSizeProperty() {
        return textSize;
    }

    public ObjectProperty<Motion> motionProperty() {
        return motion;
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** Of an alert's card. */
    public ObjectProperty<CardKeys> cardKeysProperty() {
        return cardKeys;
    }

    /** Gives a scene our stylesheets on top of the theme, now and whenever they change. */
    public Scene dress(Scene scene) {
        dressed.removeIf(known -> known.get() == null);
        dressed.add(new WeakReference<>(scene));
        scene.getStylesheets().setAll(sheets());
        return scene;
    }

    private void redress() {
        List<String> sheets = sheets();
        dressed.stream()
                .map(WeakReference::get)
                .filter(Objects::nonNull)
                .forEach(scene -> scene.getStylesheets().setAll(sheets));
    }

    private List<String> sheets() {
        List<String> sheets = new ArrayList<>(List.of(sheet("controlsfx-bridge.css")));
        int percent = textSize.get();
        sheets.add(
                percent == SizedSheet.SIZES.getFirst()
                        ? sheet("smartshop.css")
                        : SizedSheet.address(SizedSheet.scaled(read("smartshop.css"), percent)));
        if (motion.get().reduced(Platform.getPreferences().isReducedMotion())) {
            sheets.add(sheet("still.css"));
        }
        return sheets;
    }

    private static String read(String name) {
        try (InputStream file = Objects.requireNonNull(Look.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String sheet(String name) {
        return Objects.requireNonNull(Look.class.getResource(name), name).toExternalForm();
    }

    private void apply() {
        ColorScheme desktop = Platform.getPreferences().getColorScheme();
        Application.setUserAgentStylesheet(theme.get().stylesheet(desktop));
    }

    private static void load(int weight) {
        try (InputStream file = Look.class.getResourceAsStream(
                "/META-INF/resources/_static/inter/5.2.5/files/inter-latin-%d-normal.woff".formatted(weight))) {
            if (file == null || Font.loadFont(file, USUAL_SIZE) == null) {
                log.warn("The typeface Inter {} did not load; the desktop's own is used", weight);
            }
        } catch (IOException e) {
            log.warn("The typeface Inter {} did not load; the desktop's own is used", weight, e);
        }
    }
}
