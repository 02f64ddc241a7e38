package smartshop.app.ui;

import java.util.List;
import smartshop.app.ui.alert.AlertsViewModel;
import smartshop.app.ui.alert.WaitingAlert;
import smartshop.app.ui.live.Called;
import smartshop.app.ui.live.Stance;
import smartshop.app.verify.Listed;
import smartshop.app.verify.OpenAlert;
import smartshop.app.verify.Verification;

/** The open alerts for the wall: no answer of somebody else before one's own, no name before two people's. */
final class WallCalls {
    private WallCalls() {}

    static List<Called> of(AlertsViewModel alerts) {
        return alerts.open().stream().map(waiting -> called(alerts, waiting)).toList();
    }

    private static Called called(AlertsViewModel alerts, WaitingAlert waiting) {
        OpenAlert alert = waiting.now();
        Stance stance = alerts.mayLook(waiting) ? Stance.CHECK : stance(alert.state());
        String name = stance == Stance.ACT ? alert.listed().map(Listed::name).orElse("") : "";
        return new Called(alert.lastSeen().camera(), alert.alert().person(), stance, waiting.waits(), name);
    }

    private static Stance stance(Verification.State state) {
        return switch (state) {
            case NEW -> Stance.CHECK;
            case UNSURE, FIRST_YES, CONFIRMED_ALONE -> Stance.SECOND;
            case ACT -> Stance.ACT;
            case NOT_THIS_PERSON, DISAGREED, WITHDRAWN -> Stance.CLEARED;
        };
    }
}
