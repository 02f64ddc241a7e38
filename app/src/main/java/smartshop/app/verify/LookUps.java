package smartshop.app.verify;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.recognition.search.PersonId;

/** Who it may be, asked of the disk on a thread that nothing else waits for. Any thread may call. */
final class LookUps {
    private static final Logger log = LoggerFactory.getLogger(LookUps.class);

    private final Function<PersonId, Optional<Listed>> watchlist;
    private final Executor thread;
    private volatile Function<PersonId, Optional<Listed>> selfTests = person -> Optional.empty();

    LookUps(Function<PersonId, Optional<Listed>> watchlist, Executor thread) {
        this.watchlist = watchlist;
        this.thread = thread;
    }

    void selfTests(Function<PersonId, Optional<Listed>> known) {
        selfTests = known;
    }

    /**
     * @param found told who that is, on that thread; empty if the list has nobody of this number
     * @param failed told if the disk does not say
     */
    void ask(UUID alert, PersonId person, Consumer<Optional<Listed>> found, Runnable failed) {
        try {
            thread.execute(() -> {
                Optional<Optional<Listed>> known = known(alert, person);
                known.ifPresentOrElse(found, failed);
            });
        } catch (RejectedExecutionException e) {
            log.debug("The board is closed", e);
        }
    }

    private Optional<Optional<Listed>> known(UUID alert, PersonId person) {
        try {
            return Optional.of(selfTests.apply(person).or(() -> watchlist.apply(person)));
        } catch (RuntimeException e) {
            log.error("Who alert {} may be could not be looked up; it is tried again", alert, e);
            return Optional.empty();
        }
    }
}
