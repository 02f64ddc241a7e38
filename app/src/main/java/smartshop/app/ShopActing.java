package smartshop.app;

import java.time.Clock;
import java.util.OptionalInt;
import smartshop.app.access.Access;
import smartshop.app.act.Acting;
import smartshop.app.act.HelpDesk;
import smartshop.app.channel.Messaging;
import smartshop.app.lawful.LawfulDesk;
import smartshop.app.live.Notices;
import smartshop.storage.Database;

/** What people do about somebody whom two of them have recognised, wired to the shop. */
final class ShopActing {
    private ShopActing() {}

    static Acting of(
            Database storage,
            Access access,
            Verifying verifying,
            Messaging messaging,
            LawfulDesk lawful,
            Notices notices,
            Clock clock) {
        HelpDesk.Shop shop = new HelpDesk.Shop(
                () -> lawful.record().controller().premises(),
                () -> lawful.record().jurisdiction(),
                alert -> storage.incidents()
                        .of(alert)
                        .map(incident -> OptionalInt.of(incident.number()))
                        .orElse(OptionalInt.empty()));
        return new Acting(
                storage,
                access,
                verifying.desk(),
                messaging,
                () -> lawful.standing().matching(),
                shop,
                notices,
                clock);
    }
}
