package smartshop.app.ui;

import java.io.IOException;
import java.io.InputStream;
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

/** Typeface, theme and stylesheets, the same for every window of ours. For the window's thread. */
public final class Look {
    private static final Logger log = LoggerFactory.getLogger(Look.class);
    private static final double USUAL_SIZE = 14;

    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.DARK);

    public Look() {
        List.of(400, 500, 600, 700).forEach(Look::load);
        theme.subscribe(chosen -> apply());
        Platform.getPreferences().colorSchemeProperty().subscribe(scheme -> apply());
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** Gives a scene our stylesheets on top of the theme. */
    public Scene dress(Scene scene) {
        scene.getStylesheets().setAll(sheet("controlsfx-bridge.css"), sheet("smartshop.css"));
        return scene;
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
