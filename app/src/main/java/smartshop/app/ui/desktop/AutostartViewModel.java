package smartshop.app.ui.desktop;

import java.io.IOException;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.desktop.Autostart;
import smartshop.app.ui.Check;
import smartshop.app.ui.Words;

/** Whether SmartShop starts with the computer. For the window's thread, but needs no window. */
public final class AutostartViewModel {
    private static final Logger log = LoggerFactory.getLogger(AutostartViewModel.class);

    private final Autostart autostart;
    private final Executor background;
    private final Executor window;
    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Check> said = new ReadOnlyObjectWrapper<>(Check.NONE);

    public AutostartViewModel(Autostart autostart, Executor background, Executor window) {
        this.autostart = autostart;
        this.background = background;
        this.window = window;
        change(() -> {});
    }

    /** As it is, not as it was asked for. */
    public ReadOnlyBooleanProperty onProperty() {
        return on.getReadOnlyProperty();
    }

    /** What is in the way; that something else starts. */
    public ReadOnlyObjectProperty<Check> saidProperty() {
        return said.getReadOnlyProperty();
    }

    public void turn(boolean wanted) {
        if (wanted != on.get()) {
            change(wanted ? autostart::on : autostart::off);
        }
    }

    @FunctionalInterface
    private interface Change {
        void make() throws IOException;
    }

    private void change(Change change) {
        background.execute(() -> {
            try {
                change.make();
                Autostart.State now = autostart.state();
                window.execute(() -> show(
                        now == Autostart.State.ON,
                        now == Autostart.State.OTHER ? Check.care(Words.say("autostart.other")) : Check.NONE));
            } catch (IOException e) {
                log.warn(
                        "Whether SmartShop starts with the computer: {}",
                        e.getClass().getSimpleName());
                window.execute(() -> show(false, Check.bad(Words.say("autostart.refused"))));
            }
        });
    }

    private void show(boolean is, Check words) {
        on.set(!is); // a switch that somebody turned in vain goes back
        on.set(is);
        said.set(words);
    }
}
