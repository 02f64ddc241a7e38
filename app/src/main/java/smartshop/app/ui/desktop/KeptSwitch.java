package smartshop.app.ui.desktop;

import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import smartshop.storage.settings.Settings;

/** Something that is on or off, and stays so. For the window's thread. */
public final class KeptSwitch {
    private static final String ON = "on";
    private static final String OFF = "off";

    private final BooleanProperty on;

    /**
     * Reads it in the background; until then it is as usual.
     *
     * @param key in the shop's settings
     * @param usual what it is before anybody chose
     * @param background reads and writes, in order
     * @param window runs tasks on the window's thread
     */
    public KeptSwitch(String key, boolean usual, Settings settings, Executor background, Executor window) {
        on = new SimpleBooleanProperty(usual);
        background.execute(() -> {
            boolean kept = settings.get(key).map(ON::equals).orElse(usual);
            window.execute(() -> {
                on.set(kept);
                on.addListener((property, was, now) -> background.execute(() -> settings.put(key, now ? ON : OFF)));
            });
        });
    }

    public BooleanProperty property() {
        return on;
    }

    public boolean on() {
        return on.get();
    }
}
