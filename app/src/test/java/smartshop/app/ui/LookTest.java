package smartshop.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

/** How the window looks, as chosen. */
@OnDisplay
class LookTest {
    @Test
    void unlessSomethingIsChosenTheWindowIsAsBrightAsTheDesktop() {
        assertThat(Screen.onFx(() -> new Look().themeProperty().get())).isEqualTo(Theme.SYSTEM);
        assertThat(Theme.SYSTEM.stylesheet(ColorScheme.LIGHT)).isEqualTo(Theme.LIGHT.stylesheet(ColorScheme.DARK));
        assertThat(Theme.SYSTEM.stylesheet(ColorScheme.DARK)).isEqualTo(Theme.DARK.stylesheet(ColorScheme.LIGHT));
    }

    @Test
    void lettersAndIconsGrowAndNothingElse() {
        String css = ".small { -fx-font-size: 12px; -fx-padding: 8px; } .rail { -fx-pref-width: 88px; }"
                + " .icon { -fx-icon-size: 18px; -fx-border-width: 2px; }";
        assertThat(SizedSheet.scaled(css, 150))
                .isEqualTo(".small { -fx-font-size: 18.0px; -fx-padding: 8px; } .rail { -fx-pref-width: 132.0px; }"
                        + " .icon { -fx-icon-size: 27.0px; -fx-border-width: 2px; }");
        assertThat(SizedSheet.SIZES).first().isEqualTo(100);
        assertThat(SizedSheet.SIZES).last().isEqualTo(150);
    }

    @Test
    void withLessMotionNothingMovesOfItself() {
        List<String> still = Screen.onFx(() -> {
            Look look = new Look();
            Scene scene = look.dress(new Scene(new StackPane()));
            look.motionProperty().set(Motion.LESS);
            List<String> sheets = List.copyOf(scene.getStylesheets());
            look.motionProperty().set(Motion.FULL);
            assertThat(scene.getStylesheets()).noneMatch(sheet -> sheet.endsWith("still.css"));
            return sheets;
        });
        assertThat(still).last().asString().endsWith("still.css");
        assertThat(Motion.SYSTEM.reduced(true)).isTrue();
        assertThat(Motion.SYSTEM.reduced(false)).isFalse();
        assertThat(Motion.FULL.reduced(true)).isFalse();
    }
}
