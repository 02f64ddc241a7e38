package smartshop.app.ui;

import static smartshop.app.Eventually.eventually;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.alert.Alert;
import smartshop.app.ui.alert.AlertLane;
import smartshop.app.ui.alert.AlertsViewModel;
import smartshop.app.verify.AlertBoard;
import smartshop.app.verify.DrawnAlerts;
import smartshop.app.verify.Listed;
import smartshop.app.verify.StaffedShop;
import smartshop.storage.verdict.Verdict;

/** The cards of a night, one after the other. */
@OnDisplay
class AlertLaneTest {
    @TempDir
    Path folder;

    @Test
    void aCardThatWasPutAwayIsNotKeptWithItsPictures() throws InterruptedException {
        try (StaffedShop shop = new StaffedShop(folder);
                AlertBoard board = board(shop)) {
            AlertsViewModel alerts = new AlertsViewModel(
                    board, shop.desk(), shop.access(), said -> {}, Runnable::run, Platform::runLater, shop.clock);
            AlertLane lane = Screen.onFx(() -> new AlertLane(alerts, shop.clock));
            Stage stage = Screen.onFx(Stage::new);
            Screen.onFx(() -> {
                stage.setScene(new Scene(lane));
                stage.show();
                return stage;
            });
            Alert raised = DrawnAlerts.of(shop.listed, DrawnAlerts.ENTRANCE, shop.clock.instant());
            board.raised(raised);
            Screen.until("a card", () -> lane.lookup(".alert-card") != null);
            WeakReference<Node> card = Screen.onFx(() -> new WeakReference<>(lane.lookup(".alert-card")));

            board.answer(raised.id(), Verdict.THIS_PERSON, shop.access().proven());
            board.close(raised.id());
            Screen.until("no card", () -> lane.lookup(".alert-card") == null);

            eventually("the card is gone from memory", () -> {
                System.gc();
                return card.get() == null;
            });
            Screen.onFx(() -> {
                stage.close();
                return stage;
            });
        }
    }

    private static AlertBoard board(StaffedShop shop) {
        return new AlertBoard(
                shop.desk(),
                id -> Optional.of(Listed.self("A name", Optional.empty())),
                (first, second) -> true,
                DrawnAlerts.UNTRACED,
                Runnable::run,
                shop.clock);
    }
}
