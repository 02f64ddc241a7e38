package smartshop.app.ui.insight;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.insight.CsvTable;
import smartshop.app.insight.InsightDesk;
import smartshop.app.insight.Insights;
import smartshop.app.insight.Insights.Named;
import smartshop.app.insight.Period;
import smartshop.app.insight.Question;
import smartshop.app.insight.Span;
import smartshop.app.ui.Check;
import smartshop.app.ui.Words;
import smartshop.storage.StorageException;

/** The shop's numbers, and which of them one looks at. For the window's thread, but needs no window. */
public final class InsightViewModel {
    private static final Logger log = LoggerFactory.getLogger(InsightViewModel.class);

    private final InsightDesk desk;
    private final Executor background;
    private final Executor window;
    private final ZoneId zone;
    private final ObjectProperty<Period> period;
    private final ObjectProperty<@Nullable Named> camera = new SimpleObjectProperty<>();
    private final ObservableList<Named> cameras = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Insights> insights = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Check> outcome = new ReadOnlyObjectWrapper<>(Check.NONE);
    private Span span = Span.FOUR_WEEKS;
    private boolean custom;
    private boolean open;
    /** Counts sessions, and times that the page was left: what was asked for in another is not shown. */
    private int sitting;

    /** @param background a thread that may wait for the disk @param zone the shop's */
    public InsightViewModel(InsightDesk desk, Executor background, Executor window, ZoneId zone) {
        this.desk = desk;
        this.background = background;
        this.window = window;
        this.zone = zone;
        this.period = new SimpleObjectProperty<>(Period.of(span, desk.today()));
        camera.subscribe((before, now) -> {
            if (open) {
                refresh();
            }
        });
    }

    /** What is known; null until it was read. */
    ReadOnlyObjectProperty<@Nullable Insights> insightsProperty() {
        return insights.getReadOnlyProperty();
    }

    /** What became of the last wish. */
    ReadOnlyObjectProperty<Check> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** The cameras that one can choose, besides the whole shop. */
    ObservableList<Named> cameras() {
        return cameras;
    }

    /** Whose numbers are shown; null: the whole shop's. */
    ObjectProperty<@Nullable Named> cameraProperty() {
        return camera;
    }

    Period period() {
        return period.get();
    }

    LocalDate today() {
        return desk.today();
    }

    ZoneId zone() {
        return zone;
    }

    /** The days until today. */
    void choose(Span chosen) {
        custom = false;
        span = chosen;
        refresh();
    }

    /** Days as they were typed. */
    void choose(@Nullable LocalDate first, @Nullable LocalDate last) {
        if (first == null || last == null) {
            outcome.set(Check.bad(Words.say("insight.days.missing")));
            return;
        }
        try {
            period.set(new Period(first, last));
        } catch (StorageException e) {
            outcome.set(Check.bad(String.valueOf(e.getMessage())));
            return;
        }
        custom = true;
        refresh();
    }

    /** Somebody looks at the page. */
    void opened() {
        open = true;
        int asked = sitting;
        background.execute(() -> {
            try {
                List<Named> now = desk.cameras();
                inSitting(asked, () -> {
                    if (!cameras.equals(now)) {
                        cameras.setAll(now);
                    }
                });
            } catch (StorageException e) {
                refused(asked, e);
            }
        });
        refresh();
    }

    /** Nobody looks at the page any more: it was left or covered. */
    void closed() {
        open = false;
        forget();
    }

    /** Somebody has signed in or out: nothing of what the one before looked at stays. */
    public void sessionChanged() {
        boolean looked = open;
        closed();
        camera.set(null);
        cameras.clear();
        if (looked) {
            opened();
        }
    }

    private void forget() {
        sitting++;
        insights.set(null);
        outcome.set(Check.NONE);
    }

    private void inSitting(int asked, Runnable then) {
        window.execute(() -> {
            if (asked == sitting) {
                then.run();
            }
        });
    }

    private void refresh() {
        outcome.set(Check.NONE);
        if (!custom) {
            period.set(Period.of(span, desk.today()));
        }
        Question question =
                new Question(period.get(), Optional.ofNullable(camera.get()).map(Named::camera));
        int asked = sitting;
        background.execute(() -> {
            try {
                Insights read = desk.look(question);
                inSitting(asked, () -> insights.set(read));
            } catch (StorageException e) {
                refused(asked, e);
            }
        });
    }

    private void refused(int asked, StorageException e) {
        inSitting(asked, () -> outcome.set(Check.bad(String.valueOf(e.getMessage()))));
    }

    /** Saves one table of what is shown. */
    void csv(CsvTable table, Path file) {
        save(file, shown -> desk.csv(shown, table, file));
    }

    /** Saves what is shown for reading on paper. */
    void pdf(Path file) {
        Named of = camera.get();
        save(file, shown -> desk.pdf(shown, of == null ? "" : of.name(), file));
    }

    /** "insights-2026-10-26-hours.csv". @param what comes after the day */
    String fileName(String what) {
        return "insights-%s%s".formatted(period.get().last(), what);
    }

    @FunctionalInterface
    private interface Saving {
        void save(Insights shown) throws IOException;
    }

    private void save(Path file, Saving saving) {
        Insights shown = insights.get();
        if (shown == null) {
            return;
        }
        int asked = sitting;
        background.execute(() -> {
            Check done = attempt(shown, saving, file);
            inSitting(asked, () -> outcome.set(done));
        });
    }

    private static Check attempt(Insights shown, Saving saving, Path file) {
        try {
            saving.save(shown);
            return Check.good(Words.say("insight.saved", String.valueOf(file.getFileName())));
        } catch (StorageException e) {
            return Check.bad(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            log.warn("The insights could not be saved", e);
            return Check.bad(Words.say("insight.notSaved"));
        }
    }
}
