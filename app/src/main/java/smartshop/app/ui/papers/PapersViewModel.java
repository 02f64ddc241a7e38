package smartshop.app.ui.papers;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.lawful.paper.PaperDesk;
import smartshop.app.lawful.paper.PaperState;
import smartshop.app.lawful.paper.ShopPaper;
import smartshop.app.ui.Check;
import smartshop.app.ui.Words;
import smartshop.storage.StorageException;

/** The papers and whether they agree with the settings. For the window's thread, but needs no window. */
public final class PapersViewModel {
    private static final Logger log = LoggerFactory.getLogger(PapersViewModel.class);

    private final PaperDesk desk;
    private final Executor background;
    private final Executor window;
    private final ZoneId zone;
    private final ObservableList<PaperState> papers = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Check> outcome = new ReadOnlyObjectWrapper<>(Check.NONE);
    private final ReadOnlyBooleanWrapper making = new ReadOnlyBooleanWrapper();
    private final StringProperty address = new SimpleStringProperty("");

    /** @param zone whose days are said */
    public PapersViewModel(PaperDesk desk, Executor background, Executor window, ZoneId zone) {
        this.desk = desk;
        this.background = background;
        this.window = window;
        this.zone = zone;
    }

    /** In the order in which a shop needs them. */
    public ObservableList<PaperState> papers() {
        return papers;
    }

    /** "Out of date: cameras changed". */
    String words(PaperState paper) {
        return paper.words(zone);
    }

    ReadOnlyObjectProperty<Check> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** Whether one is being made at this moment. */
    ReadOnlyBooleanProperty makingProperty() {
        return making.getReadOnlyProperty();
    }

    /** Of the shop's privacy notice on the web, to be typed. */
    StringProperty addressProperty() {
        return address;
    }

    /** For when the sheet opens: what was typed and not saved is forgotten. */
    void opened() {
        outcome.set(Check.NONE);
        background.execute(() -> {
            String saved = desk.noticeAddress();
            window.execute(() -> address.set(saved));
        });
        refresh();
    }

    /** Compares the papers with the settings as they are now. */
    public void refresh() {
        background.execute(() -> {
            try {
                List<PaperState> now = desk.papers();
                window.execute(() -> papers.setAll(now));
            } catch (StorageException e) {
                log.error("The papers cannot be compared with the settings", e);
                window.execute(() -> outcome.set(Check.bad(String.valueOf(e.getMessage()))));
            }
        });
    }

    /** Makes it and saves it there. */
    void make(ShopPaper paper, Path file) {
        making.set(true);
        run(() -> {
            desk.make(paper, file);
            return Check.good(Words.say("papers.made", file.getFileName()));
        });
    }

    void saveAddress() {
        String typed = address.get();
        run(() -> {
            desk.noticeAddress(typed);
            return Check.good(Words.say("papers.address.saved"));
        });
    }

    private void run(Callable<Check> work) {
        background.execute(() -> {
            Check done = attempt(work);
            window.execute(() -> {
                making.set(false);
                outcome.set(done);
            });
        });
        refresh();
    }

    private static Check attempt(Callable<Check> work) {
        try {
            return work.call();
        } catch (StorageException e) {
            return Check.bad(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            log.warn("A paper could not be saved", e);
            return Check.bad(Words.say("papers.notSaved"));
        } catch (Exception e) {
            log.error("A paper could not be made", e);
            return Check.bad(Words.say("papers.notMade"));
        }
    }
}
