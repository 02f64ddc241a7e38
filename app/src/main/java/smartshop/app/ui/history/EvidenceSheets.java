package smartshop.app.ui.history;

import atlantafx.base.theme.Styles;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import smartshop.app.EvidenceDesk;
import smartshop.app.clip.Clips;
import smartshop.app.film.Mp4Reader;
import smartshop.app.ui.Said;
import smartshop.app.ui.Sheet;
import smartshop.app.ui.Sheets;
import smartshop.app.ui.Times;
import smartshop.app.ui.Words;
import smartshop.storage.StorageException;
import smartshop.storage.history.Answer;
import smartshop.storage.history.EvidenceFrames;
import smartshop.storage.history.EvidenceLocks;

/** What is kept of one alert: its pictures, and the lock that holds it, which can be placed and lifted here. */
public final class EvidenceSheets {
    /** Days, as people count incidents: one, three, six and twelve months. */
    private static final List<Integer> DAYS = List.of(31, 92, 183, 365);

    private static final double PICTURE = 752;

    private final EvidenceDesk desk;
    private final Clips clips;
    private final Consumer<UUID> incidents;
    private final Sheets sheets;
    private final Runnable changed;
    private final Executor background;
    private final Executor window;
    private final Clock clock;

    /**
     * @param incidents opens a confirmed alert's incident
     * @param changed told when a lock was placed or lifted
     */
    public EvidenceSheets(
            EvidenceDesk desk,
            Clips clips,
            Consumer<UUID> incidents,
            Sheets sheets,
            Runnable changed,
            Executor background,
            Executor window,
            Clock clock) {
        this.desk = desk;
        this.clips = clips;
        this.incidents = incidents;
        this.sheets = sheets;
        this.changed = changed;
        this.background = background;
        this.window = window;
        this.clock = clock;
    }

    /** Records that somebody looks, then shows it. */
    public void open(HistoryRow row) {
        background.execute(() -> {
            try {
                EvidenceDesk.Kept kept = desk.look(row.alert().id());
                boolean clip = clips.has(row.alert().id());
                window.execute(() -> show(row, kept, clip));
            } catch (StorageException e) {
                String words = String.valueOf(e.getMessage());
                window.execute(() -> say(words));
            }
        });
    }

    private void say(String words) {
        sheets.show(new Sheet(Words.say("evidence.title"), text(words, "warning"), List.of(close())));
    }

    private void show(HistoryRow row, EvidenceDesk.Kept kept, boolean clip) {
        VBox content = new VBox();
        content.getStyleClass().add("enrol");
        content.getChildren()
                .add(text(
                        Words.say("evidence.when", row.name(), row.alert().cameraName(), row.day(), row.time()),
                        "strong"));
        if (row.alert().receivedAt().isEmpty()) {
            content.getChildren().add(trace(row));
        }
        VBox stills = new VBox();
        stills.getStyleClass().add("enrol");
        if (kept.frames().isEmpty()) {
            content.getChildren().add(text(without(row), "muted"));
        } else {
            kept.frames().forEach(frame -> stills.getChildren().addAll(picture(frame), taken(frame)));
            content.getChildren().add(stills);
            content.getChildren().add(text(Words.say("evidence.others"), "muted"));
        }
        UUID alert = row.alert().id();
        if (clip) {
            content.getChildren().add(clip(alert, stills));
        }
        kept.lock().ifPresent(lock -> content.getChildren().add(text(held(lock), "strong")));
        if (row.past().answer() == Answer.THIS_PERSON) {
            content.getChildren().add(kept.lock().isPresent() ? release(alert) : hold(alert));
        }
        List<Node> buttons =
                row.past().answer() == Answer.THIS_PERSON ? List.of(incident(alert), close()) : List.of(close());
        sheets.show(new Sheet(Sheet.WIDE, Words.say("evidence.title"), content, buttons));
    }

    /** How quickly, step by step; closed at first, for few ask. */
    private TitledPane trace(HistoryRow row) {
        GridPane steps = new GridPane();
        steps.getStyleClass().add("trace");
        for (TraceWords.Step step : TraceWords.of(row.alert().trace(), clock.getZone())) {
            Label what = new Label(step.what());
            what.getStyleClass().add("muted");
            steps.addRow(steps.getRowCount(), what, new Label(step.when()));
        }
        VBox all = new VBox(steps, text(Words.say("trace.clocks"), "small"));
        all.getStyleClass().add("trace-box");
        TitledPane pane = new TitledPane(Words.say("trace.title", row.delay()), all);
        pane.setId("evidence-trace");
        pane.getStyleClass().add(Styles.DENSE);
        pane.setExpanded(false);
        pane.setAnimated(false);
        return pane;
    }

    private Button incident(UUID alert) {
        Button open = new Button(Words.say("evidence.incident"));
        open.setId("evidence-incident");
        open.setOnAction(pressed -> incidents.accept(alert));
        return open;
    }

    private static String without(HistoryRow row) {
        return row.past().answer() == Answer.THIS_PERSON
                ? Words.say("evidence.none")
                : Words.say("evidence.unconfirmed");
    }

    private static Node picture(EvidenceFrames.Frame frame) {
        ImageView view = new ImageView(new Image(new ByteArrayInputStream(frame.jpeg())));
        view.setId("evidence-frame");
        view.setFitWidth(PICTURE);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        return view;
    }

    /** A button; once it was pressed the clip is there instead, and instead of the pictures. */
    private Node clip(UUID alert, VBox stills) {
        Button play = new Button(Words.say("evidence.clip"));
        play.setId("evidence-clip");
        VBox place = new VBox(play);
        play.setOnAction(pressed -> {
            play.setDisable(true);
            background.execute(() -> play(alert, place, stills));
        });
        return place;
    }

    private void play(UUID alert, VBox place, VBox stills) {
        try {
            clips.play(alert)
                    .ifPresentOrElse(
                            mp4 -> play(mp4, place, stills),
                            () -> window.execute(() -> say(Words.say("evidence.clip.gone"))));
        } catch (StorageException e) {
            String words = String.valueOf(e.getMessage());
            window.execute(() -> say(words));
        }
    }

    private void play(byte[] mp4, VBox place, VBox stills) {
        try {
            Mp4Reader clip = new Mp4Reader(mp4);
            window.execute(() -> play(clip, place, stills));
        } catch (IllegalArgumentException e) {
            window.execute(() -> say(Words.say("evidence.clip.unplayable")));
        } finally {
            Arrays.fill(mp4, (byte) 0);
        }
    }

    private static void play(Mp4Reader clip, VBox place, VBox stills) {
        if (place.getScene() == null) {
            clip.close(); // whoever asked has closed the sheet meanwhile
            return;
        }
        ClipView view = new ClipView(clip, PICTURE);
        place.getChildren().setAll(view);
        stills.setVisible(false);
        stills.setManaged(false);
        view.play();
    }

    private Label taken(EvidenceFrames.Frame frame) {
        return text(
                Words.say(
                        "evidence.taken",
                        Times.date(frame.takenAt(), clock.getZone()),
                        Times.time(frame.takenAt(), clock.getZone())),
                "small");
    }

    private String held(EvidenceLocks.Lock lock) {
        return Words.say(
                "evidence.held",
                Times.date(lock.expiresAt(), clock.getZone()),
                lock.by(),
                Times.date(lock.placedAt(), clock.getZone()),
                lock.reason());
    }

    private Node hold(UUID alert) {
        TextField reason = new TextField();
        reason.setId("evidence-reason");
        reason.setPromptText(Words.say("evidence.reason"));
        HBox.setHgrow(reason, Priority.ALWAYS);
        ComboBox<Integer> days = new ComboBox<>();
        days.getItems().setAll(DAYS);
        days.setValue(DAYS.get(1));
        days.setConverter(new Said<>(length -> Words.say("evidence.days", length)));
        Button hold = new Button(Words.say("evidence.hold"));
        hold.setId("evidence-hold");
        hold.getStyleClass().add(Styles.ACCENT);
        hold.setOnAction(pressed -> act(() -> desk.hold(alert, reason.getText(), days.getValue())));
        HBox row = new HBox(reason, days, hold);
        row.getStyleClass().add("row");
        return new VBox(text(Words.say("evidence.hold.text"), "muted"), row);
    }

    private Node release(UUID alert) {
        Button release = new Button(Words.say("evidence.release"));
        release.setId("evidence-release");
        release.setOnAction(pressed -> act(() -> desk.release(alert)));
        return release;
    }

    private void act(Runnable work) {
        background.execute(() -> {
            try {
                work.run();
                window.execute(() -> {
                    sheets.close();
                    changed.run();
                });
            } catch (StorageException e) {
                String words = String.valueOf(e.getMessage());
                window.execute(() -> say(words));
            }
        });
    }

    private Button close() {
        Button close = new Button(Words.say("evidence.close"));
        close.setId("sheet-do");
        close.setCancelButton(true);
        close.setOnAction(pressed -> sheets.close());
        return close;
    }

    private static Label text(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
