package smartshop.app.ui.privacy;

import java.util.function.Consumer;
import smartshop.app.access.Approval;
import smartshop.app.access.Permission;

/** Asks a second person, where it takes two. */
public interface Agreement {
    /**
     * For the window's thread.
     *
     * @param what somebody agrees to, in a sentence
     * @param agreed gets the approval; never called if nobody agrees
     */
    void ask(Permission permission, String what, Consumer<Approval> agreed);
}
