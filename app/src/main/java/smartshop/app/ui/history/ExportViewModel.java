package smartshop.app.ui.history;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import smartshop.app.HistoryExport;
import smartshop.app.access.Approval;
import smartshop.app.access.Permission;
import smartshop.app.ui.Words;
import smartshop.app.ui.privacy.Agreement;
import smartshop.storage.StorageException;
import smartshop.storage.history.AlertFilter;
import smartshop.storage.history.DayPart;

/** Takes what the history shows out of SmartShop, if two people agree. For the window's thread, but needs no window. */
public final class ExportViewModel {
    private final HistoryViewModel history;
    private final HistoryExport export;
    private final Agreement agreement;
    private final Executor background;
    private final Executor window;
    private final ReadOnlyBooleanWrapper allowed = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");

    /** @param agreement asks a second person, where one is not enough */
    public ExportViewModel(
            HistoryViewModel history, HistoryExport export, Agreement agreement, Executor background, Executor window) {
        this.history = history;
        this.export = export;
        this.agreement = agreement;
        this.background = background;
        this.window = window;
    }

    /** @param now whether who is signed in may take anything out */
    public void allow(boolean now) {
        allowed.set(now);
    }

    ReadOnlyBooleanProperty allowedProperty() {
        return allowed.getReadOnlyProperty();
    }

    /** One sentence on how the last one went; empty if there was none. */
    public ReadOnlyStringProperty outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** Writes what passes the filters now. */
    public void csv(Path file) {
        AlertFilter filter = history.filter();
        Optional<DayPart> part = Optional.ofNullable(history.partProperty().get());
        agreement.ask(
                Permission.EXPORT,
                Words.say("history.export.agree"),
                approval -> background.execute(() -> write(filter, part, file, approval)));
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private void write(AlertFilter filter, Optional<DayPart> part, Path file, Approval approval) {
        try {
            export.csv(filter, part, file, approval);
            say(Words.say("history.export.done", String.valueOf(file.getFileName())));
        } catch (StorageException e) {
            say(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            say(Words.say("history.export.failed"));
        }
    }

    private void say(String words) {
        window.execute(() -> outcome.set(words));
    }
}
