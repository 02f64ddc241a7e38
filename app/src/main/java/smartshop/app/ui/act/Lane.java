package smartshop.app.ui.act;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.ui.Check;
import smartshop.app.ui.Words;
import smartshop.storage.StorageException;

/** Does things of one kind, one at a time, behind nothing else that waits. For the window's thread. */
final class Lane {
    private static final Logger log = LoggerFactory.getLogger(Lane.class);

    private final Executor thread;
    private final Executor window;
    private final Runnable after;
    private final BooleanProperty busy = new SimpleBooleanProperty(false);

    /** @param after called when something is done, or has failed */
    Lane(Executor thread, Executor window, Runnable after) {
        this.thread = thread;
        this.window = window;
        this.after = after;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    /** Does nothing while something is being done. @param outcome gets why it failed @param then gets what was done */
    <T> void attempt(ObjectProperty<Check> outcome, Supplier<T> work, Consumer<T> then) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        outcome.set(Check.NONE);
        thread.execute(() -> {
            Runnable done = tried(outcome, work, then);
            window.execute(() -> {
                busy.set(false);
                done.run();
                after.run();
            });
        });
    }

    private static <T> Runnable tried(ObjectProperty<Check> outcome, Supplier<T> work, Consumer<T> then) {
        try {
            T done = work.get();
            return () -> then.accept(done);
        } catch (StorageException e) {
            return () -> outcome.set(Check.bad(String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            log.error("Something that somebody wanted done failed", e);
            return () -> outcome.set(Check.bad(Words.say("act.failed")));
        }
    }
}
