package smartshop.app;

import java.time.Clock;
import smartshop.app.access.Access;
import smartshop.app.cloud.Cloud;
import smartshop.app.cloud.SecondOpinion;
import smartshop.app.lawful.LawfulDesk;
import smartshop.app.live.Notices;
import smartshop.app.sensitivity.Sensitivity;
import smartshop.app.verify.AlertBoard;
import smartshop.app.verify.Calls;
import smartshop.app.verify.OpenAlert;
import smartshop.recognition.model.ModelPack;
import smartshop.storage.Database;

/**
 * The second opinion, wired to a console: asked about each alert that comes before somebody, and not about the same person again while that
 * one is open, nor about a storm of alerts, whose cards are too many for a hint.
 */
final class ShopCloud {
    private ShopCloud() {}

    static Cloud of(
            Database storage,
            Access access,
            ModelPack models,
            LawfulDesk lawful,
            Sensitivity sensitivity,
            AlertBoard board,
            Notices notices,
            Clock clock) {
        Cloud cloud = new Cloud(
                storage,
                access,
                alert -> !lawful.selfTest().is(alert.person()),
                alert -> sensitivity.doubtful(alert.person(), alert.score()),
                models,
                notices,
                clock);
        board.add(new Asking(cloud.second()));
        return cloud;
    }

    /** What carries a face here goes to Amazon alone, as the owner has agreed. */
    private record Asking(SecondOpinion second) implements Calls {
        @Override
        public void called(OpenAlert alert) {
            second.ask(alert.alert());
        }
    }
}
