package smartshop.app.ui.watchlist;

import java.util.function.Consumer;
import smartshop.app.access.Approval;
import smartshop.app.access.Permission;

/** Asks a second person to agree, there and then. */
@FunctionalInterface
public interface SecondPerson {

    /** @param then told, on the window's thread, if somebody agrees */
    void ask(Permission permission, Consumer<Approval> then);
}
