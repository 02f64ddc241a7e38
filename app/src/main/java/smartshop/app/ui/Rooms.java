package smartshop.app.ui;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.InvalidationListener;
import javafx.stage.Stage;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import smartshop.app.alert.AlertSink;
import smartshop.app.ui.alert.AlertLane;
import smartshop.app.ui.alert.AlertPopup;
import smartshop.app.ui.alert.AlertSound;
import smartshop.app.ui.alert.AlertsViewModel;
import smartshop.app.ui.live.LiveView;
import smartshop.app.ui.live.LiveViewModel;

/** The pages and the alerts, wired to the console. The one place where the window's parts meet. */
final class Rooms {
    private final AlertsViewModel alerts;
    private final AlertLane lane;
    private final AlertPopup popup;
    private final AlertSound sound;
    private final StatusViewModel status;
    private final LiveViewModel live;
    private final List<Rail.Entry> entries;

    Rooms(Desk desk, Stage stage, Look look, Executor background, Clock clock) {
        alerts = new AlertsViewModel(id -> Optional.empty(), background, FxThread.executor(), clock);
        lane = new AlertLane(alerts, clock);
        popup = new AlertPopup(alerts, stage, look, clock);
        sound = new AlertSound(alerts, () -> {});
        live = new LiveViewModel(desk.feeds(), clock);
        status = new StatusViewModel(desk.feeds(), desk.notices(), () -> "recognising", clock);
        alerts.callingProperty().subscribe(calling -> live.alerting(alerts.cameras()));
        alerts.open().addListener((InvalidationListener) change -> live.alerting(alerts.cameras()));
        entries = List.of(new Rail.Entry(Material2OutlinedMZ.VIDEOCAM, new LiveView(live, () -> {})));
    }

    AlertSink alerts() {
        return alerts;
    }

    List<Rail.Entry> entries() {
        return entries;
    }

    AlertLane lane() {
        return lane;
    }

    StatusViewModel.Line status() {
        return status.line();
    }

    String models() {
        return "";
    }

    String modelsHint() {
        return "";
    }

    void tick() {
        lane.tick();
        popup.tick();
    }

    void close() {
        popup.close();
        sound.close();
    }
}
