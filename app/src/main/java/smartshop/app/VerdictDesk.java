package smartshop.app;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.alert.Alert;
import smartshop.app.alert.VerdictBook;
import smartshop.app.live.Notices;
import smartshop.recognition.embed.Embedding;
import smartshop.storage.StorageException;
import smartshop.storage.verdict.Judgement;
import smartshop.storage.verdict.Verdict;
import smartshop.storage.verdict.Verdicts;

/** Takes what people say of alerts to the database and, at once, to the watch. */
public final class VerdictDesk implements VerdictBook {
    private static final Logger log = LoggerFactory.getLogger(VerdictDesk.class);

    private final Verdicts verdicts;
    private final Runnable watch;
    private final Consumer<Alert> wrong;
    private final Notices notices;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /**
     * @param watch brings the watch up to date
     * @param wrong told after that, if it is not this person
     */
    VerdictDesk(Verdicts verdicts, Runnable watch, Consumer<Alert> wrong, Notices notices) {
        this.verdicts = verdicts;
        this.watch = watch;
        this.wrong = wrong;
        this.notices = notices;
    }

    @Override
    public void give(Alert alert, Verdict verdict, Optional<Embedding> seen) {
        attempt(() -> {
            boolean suspended = verdicts.give(new Judgement(alert.id(), alert.person(), alert.camera(), verdict), seen);
            watch.run();
            if (verdict == Verdict.NOT_THIS_PERSON) {
                wrong.accept(alert);
            }
            if (suspended) {
                notices.add(
                        "Two alerts for one entry were wrong within seven days. It is suspended: see the Watchlist.");
            }
        });
    }

    @Override
    public void takeBack(Alert alert) {
        attempt(() -> {
            verdicts.takeBack(alert.id());
            watch.run();
        });
    }

    /** The listener is called on the thread that gave or took back a verdict. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (StorageException e) {
            log.error("A verdict was not written", e);
            notices.add("What you said of the alert could not be saved. " + e.getMessage());
        }
        listeners.forEach(Runnable::run);
    }
}
