package smartshop.app.ui.alert;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import smartshop.app.verify.OpenAlert;

/** Keeps the window's alerts as the board has them; one that is still there stays the same object, so that its card stays. */
final class BoardMirror {
    private final ObservableList<WaitingAlert> open = FXCollections.observableArrayList();

    ObservableList<WaitingAlert> open() {
        return open;
    }

    void show(List<OpenAlert> board) {
        Map<UUID, WaitingAlert> known =
                open.stream().collect(Collectors.toMap(one -> one.now().id(), Function.identity()));
        List<WaitingAlert> now = board.stream()
                .map(alert -> {
                    WaitingAlert waiting = known.get(alert.id());
                    return waiting == null ? new WaitingAlert(alert) : waiting;
                })
                .toList();
        for (int at = 0; at < board.size(); at++) {
            now.get(at).now(board.get(at));
        }
        if (!open.equals(now)) {
            open.setAll(now);
        }
    }
}
