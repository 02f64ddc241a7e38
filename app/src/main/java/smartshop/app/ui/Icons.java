package smartshop.app.ui;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons with a meaning in the stylesheet. */
public final class Icons {
    private Icons() {}

    /**
     * An icon.
     *
     * @param styles classes of smartshop.css, for example {@code danger} or {@code large}
     */
    public static FontIcon of(Ikon ikon, String... styles) {
        FontIcon icon = new FontIcon(ikon);
        icon.getStyleClass().addAll(styles);
        return icon;
    }
}
