package smartshop.app.ui;

import smartshop.app.Console;
import smartshop.app.Unlocking;

/** Opens the console behind the window. */
@FunctionalInterface
public interface ConsoleOpener {
    /**
     * Called once, on a thread of its own.
     *
     * @param unlocking shows the page that asks for the owner's passphrase, and waits
     * @throws smartshop.app.StartException whose sentence is shown in the window
     */
    Console open(Unlocking unlocking) throws Exception;
}
