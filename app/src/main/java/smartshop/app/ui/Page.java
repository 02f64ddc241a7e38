package smartshop.app.ui;

import java.util.function.Predicate;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableIntegerValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import smartshop.app.access.Permission;

/** One page of the window, reached from the rail. */
public interface Page {

    String title();

    /** What stands over it, which may change while it is in front; usually the title. */
    default ObservableValue<String> heading() {
        return new SimpleStringProperty(title());
    }

    /** The page itself, below its title. */
    Node content();

    /** What stands right of the title. */
    Node actions();

    /** How many things wait for somebody on this page; shown on the rail unless it is 0. Always the same object. */
    default ObservableIntegerValue waiting() {
        return new SimpleIntegerProperty(0);
    }

    /** Whether a page is this one or part of it, and may be seen. */
    default boolean holds(Page wanted) {
        return wanted == this;
    }

    /** Turns to a page that may be part of this one. @return whether it is this one or part of it */
    default boolean turnTo(Page wanted) {
        return wanted == this;
    }

    /** Shows of this page what may be seen. */
    default void allow(Predicate<Permission> may) {}

    /** Called when the page comes to the front and when it leaves. */
    void shown(boolean shown);
}
