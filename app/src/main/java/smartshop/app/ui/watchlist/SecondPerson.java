package smartshop.app.ui.watchlist;

import java.util.function.Consumer;
import smartshop.app.access.Approval;
import smartshop.app.access.Permission;

/** Asks a second person to agree, there and then; where one person is enough, nobody is asked. */
@FunctionalInterface
public interface SecondPerson {

    /**
     * @param what somebody agrees to, in a sentence that the second person reads
     * @param agreed gets the approval, on the window's thread; never called if nobody agrees
     */
    void ask(Permission permission, String what, Consumer<Approval> agreed);
}
