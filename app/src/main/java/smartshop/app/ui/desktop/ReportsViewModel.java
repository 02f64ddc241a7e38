package smartshop.app.ui.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.desktop.CrashReport;
import smartshop.app.desktop.CrashReports;
import smartshop.app.ui.Check;
import smartshop.app.ui.Times;
import smartshop.app.ui.Words;
import smartshop.storage.settings.Settings;

/** The crash reports that lie in the data folder, and what somebody does with them. For the window's thread, but needs no window. */
public final class ReportsViewModel {
    private static final String READ = "desktop.report-read";

    private static final Logger log = LoggerFactory.getLogger(ReportsViewModel.class);

    private final CrashReports reports;
    private final Settings settings;
    private final Executor background;
    private final Executor window;
    private final ZoneId zone;
    private final BooleanProperty unread = new SimpleBooleanProperty();
    private final ObservableList<CrashReport> all = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Check> outcome = new ReadOnlyObjectWrapper<>(Check.NONE);

    /** Something that is read, or that could not be. */
    @FunctionalInterface
    public interface Reader {
        void read(CrashReport report, String text);
    }

    /**
     * @param settings remember which were read
     * @param background reads and writes files
     * @param window runs tasks on the window's thread
     */
    public ReportsViewModel(
            CrashReports reports, Settings settings, Executor background, Executor window, ZoneId zone) {
        this.reports = reports;
        this.settings = settings;
        this.background = background;
        this.window = window;
        this.zone = zone;
        reports.onChange(this::refresh);
        refresh();
    }

    private void refresh() {
        background.execute(() -> {
            List<CrashReport> found = reports.all();
            String read = settings.get(READ).orElse("");
            window.execute(() -> {
                all.setAll(found);
                unread.set(!found.isEmpty() && found.getFirst().name().compareTo(read) > 0);
            });
        });
    }

    /** Whether there is one newer than what was read. */
    public boolean unread() {
        return unread.get();
    }

    /** All there are, the newest first. */
    public ObservableList<CrashReport> all() {
        return all;
    }

    /** What became of the last thing that was asked for. */
    public ReadOnlyObjectProperty<Check> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    String words(CrashReport report) {
        return Words.say("crash.row", Times.moment(report.at(), zone));
    }

    /** @param then shows it */
    void open(CrashReport report, Reader then) {
        outcome.set(Check.NONE);
        attempt(Words.say("crash.unread"), () -> {
            String text = reports.read(report);
            settings.put(READ, reports.all().getFirst().name());
            refresh();
            window.execute(() -> then.read(report, text));
        });
    }

    void delete(CrashReport report) {
        attempt(Words.say("crash.undeleted"), () -> reports.delete(report));
    }

    void save(String text, Path to) {
        attempt(Words.say("crash.unsaved"), () -> {
            Files.writeString(to, text);
            window.execute(() -> outcome.set(Check.good(Words.say("crash.saved", to.getFileName()))));
        });
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }

    private void attempt(String trouble, Work work) {
        background.execute(() -> {
            try {
                work.run();
            } catch (IOException e) {
                log.warn("A crash report: {}", e.getClass().getSimpleName());
                window.execute(() -> outcome.set(Check.bad(trouble)));
            }
        });
    }
}
