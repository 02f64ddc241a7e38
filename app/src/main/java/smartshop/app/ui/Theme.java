package smartshop.app.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.ColorScheme;

/** How bright the window is. */
public enum Theme {
    DARK,
    LIGHT,
    SYSTEM;

    /** The stylesheet of this theme, given what the desktop prefers. */
    String stylesheet(ColorScheme desktop) {
        boolean light = this == LIGHT || this == SYSTEM && desktop == ColorScheme.LIGHT;
        return light ? new PrimerLight().getUserAgentStylesheet() : new PrimerDark().getUserAgentStylesheet();
    }

    String words() {
        return switch (this) {
            case DARK -> Words.say("theme.dark");
            case LIGHT -> Words.say("theme.light");
            case SYSTEM -> Words.say("theme.system");
        };
    }
}
