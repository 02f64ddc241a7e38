package smartshop.app.ui.firstrun;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.HBox;

/**
 * Where the steps lead, and what comes after them. What somebody may not do, those places refuse themselves.
 *
 * @param passphrase opens the sheet of the passphrase
 * @param country opens the sheet that asks where the shop is
 * @param cameras the ways to a first camera
 * @param self opens the sheet that asks for a picture of oneself
 */
public record Ways(Runnable passphrase, Runnable country, Cameras cameras, Runnable self, Next next) {

    /** What brings a page to the front: of lawful use, of people who work here, the watchlist. */
    public record Next(Runnable papers, Runnable staff, Runnable watchlist) {}

    /** The ways to a first camera. */
    @FunctionalInterface
    public interface Cameras {
        /** @param webcam what is known of this computer's; empty if nothing */
        HBox choices(ObservableValue<String> webcam);
    }
}
