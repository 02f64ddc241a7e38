package smartshop.app;

import java.time.Clock;
import smartshop.app.access.Access;
import smartshop.app.alert.AlertCenter;
import smartshop.app.cloud.Cloud;
import smartshop.app.lawful.LawfulDesk;
import smartshop.app.live.Notices;
import smartshop.app.sensitivity.Sensitivity;
import smartshop.recognition.model.ModelPack;
import smartshop.storage.Database;

/** The second opinion, wired to a console: told of every alert, after the alert is written down, as every sink is. */
final class ShopCloud {
    private ShopCloud() {}

    static Cloud of(
            Database storage,
            Access access,
            ModelPack models,
            LawfulDesk lawful,
            Sensitivity sensitivity,
            AlertCenter alerts,
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
        alerts.add("second-opinion", cloud.second());
        return cloud;
    }
}
