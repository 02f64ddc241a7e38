package smartshop.app.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Arrays;
import java.util.Optional;
import javafx.application.ColorScheme;

/** How bright the window is. */
public enum Theme {
    DARK,
    LIGHT,
    SYSTEM;

    /** The stylesheet of this theme, given what the desktop prefers. */
    String stylesheet(ColorScheme desktop) {
        boolean light = this == LIGHT || (this == SYSTEM && desktop == ColorScheme.LIGHT);
        return light ? new PrimerLight().getUserAgentStylesheet() : new PrimerDark().getUserAgentStylesheet();
    }

    /** What {@link #name()} gave; empty if it is none of ours. */
    static Optional<Theme> named(String name) {
        return Arrays.stream(values())
                .filter(theme -> theme.name().equals(name))
                .findFirst();
    }

    String words() {
        return switch (this) {
            case DARK -> Words.say("theme.dark");
            case LIGHT -> Words.say("theme.light");
            case SYSTEM -> Words.say("theme.system");
        };
    }
}
