package smartshop.app.ui.alert;

import java.time.Clock;
import java.time.Instant;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Times;
import smartshop.app.ui.Words;
import smartshop.storage.history.Answer;

/** One alert: how it stands, where, and how long ago. */
final class InboxCell extends ListCell<InboxRow> {
    private final AlertsViewModel alerts;
    private final Clock clock;
    private final Label ago = new Label();
    private @Nullable InboxRow shown;

    InboxCell(AlertsViewModel alerts, Clock clock) {
        this.alerts = alerts;
        this.clock = clock;
        ago.getStyleClass().addAll("small", "muted");
        ago.setMinWidth(USE_PREF_SIZE);
        setPrefWidth(0); // as wide as the list
    }

    @Override
    protected void updateItem(@Nullable InboxRow row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            shown = null;
            setGraphic(null);
            return;
        }
        if (!row.equals(shown)) {
            shown = row;
            setGraphic(line(row));
        }
        tick();
    }

    /** Brings "4 s ago" up to date. */
    void tick() {
        if (shown != null) {
            ago.setText(Times.ago(at(shown), clock.instant()));
        }
    }

    private Node line(InboxRow row) {
        Label camera = new Label(camera(row));
        camera.getStyleClass().add("strong");
        camera.setMinWidth(0);
        Label time = new Label(Times.time(at(row), clock.getZone()));
        time.getStyleClass().addAll("small", "muted");
        time.setMinWidth(USE_PREF_SIZE);
        VBox line = new VBox(sides(chip(row), ago), sides(camera, time));
        line.getStyleClass().add("inbox-row");
        return line;
    }

    private static HBox sides(Node left, Node right) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox sides = new HBox(left, gap, right);
        sides.setAlignment(Pos.CENTER_LEFT);
        sides.getStyleClass().add("row");
        return sides;
    }

    private Label chip(InboxRow row) {
        return switch (row) {
            case InboxRow.Open(WaitingAlert waiting) -> new StateChip(alerts, waiting);
            case InboxRow.Done done -> {
                Label chip = new Label(
                        said(done.answer()),
                        Icons.of(
                                done.answer() == Answer.NONE
                                        ? Material2OutlinedAL.HELP_OUTLINE
                                        : Material2OutlinedAL.CHECK,
                                done.answer() == Answer.NONE ? "warning" : "muted"));
                chip.getStyleClass().add("chip");
                yield chip;
            }
        };
    }

    static String said(Answer answer) {
        return switch (answer) {
            case NONE -> Words.say("history.verdict.none");
            case THIS_PERSON -> Words.say("history.verdict.same");
            case NOT_THIS_PERSON -> Words.say("history.verdict.different");
            case UNSURE -> Words.say("history.verdict.unsure");
        };
    }

    private static String camera(InboxRow row) {
        return switch (row) {
            case InboxRow.Open(WaitingAlert waiting) -> waiting.alert().cameraName();
            case InboxRow.Done done -> done.cameraName();
        };
    }

    private static Instant at(InboxRow row) {
        return switch (row) {
            case InboxRow.Open(WaitingAlert waiting) -> waiting.alert().alertedAt();
            case InboxRow.Done done -> done.at();
        };
    }
}
