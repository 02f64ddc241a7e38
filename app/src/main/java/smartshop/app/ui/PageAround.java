package smartshop.app.ui;

import java.util.function.Predicate;
import javafx.beans.value.ObservableIntegerValue;
import smartshop.app.access.Permission;

/** Another page with something over it or beside it: to everybody else it is that page. */
public abstract class PageAround implements Page {
    protected final Page page;

    protected PageAround(Page page) {
        this.page = page;
    }

    @Override
    public final String title() {
        return page.title();
    }

    @Override
    public final ObservableIntegerValue waiting() {
        return page.waiting();
    }

    @Override
    public final boolean holds(Page wanted) {
        return wanted == this || page.holds(wanted);
    }

    @Override
    public final boolean turnTo(Page wanted) {
        return wanted == this || page.turnTo(wanted);
    }

    @Override
    public final void allow(Predicate<Permission> may) {
        page.allow(may);
    }
}
