package smartshop.app;

import java.time.Clock;
import smartshop.app.access.Access;
import smartshop.app.cloud.CloudBook;
import smartshop.app.cloud.CloudSettings;
import smartshop.app.cloud.Scope;
import smartshop.app.enrol.ShopRules;
import smartshop.app.lawful.LawfulBook;
import smartshop.app.lawful.paper.FactSource;
import smartshop.app.lawful.paper.PaperBook;
import smartshop.app.lawful.paper.PaperDesk;
import smartshop.app.lawful.paper.ShopFacts;
import smartshop.recognition.model.ModelPack;
import smartshop.storage.Database;
import smartshop.storage.audit.Actor;

/** The papers' desk, wired to a console or to a command. */
public final class ShopPapers {
    private ShopPapers() {}

    /** For who is signed in. */
    static PaperDesk of(Database storage, ModelPack models, Access access, Clock clock) {
        return new PaperDesk(
                facts(storage, models),
                new PaperBook(storage.settings()),
                access.audit(),
                () -> access.session().actor().pseudonym(),
                access::require,
                clock);
    }

    /** For who types a command: whoever opened the database may. */
    public static PaperDesk onTerminal(Database storage, ModelPack models, Clock clock) {
        return new PaperDesk(
                facts(storage, models),
                new PaperBook(storage.settings()),
                storage.audit(Actor.COMMAND),
                Actor.COMMAND::pseudonym,
                permission -> {},
                clock);
    }

    private static ShopFacts.Cloud cloud(CloudSettings chosen) {
        return chosen.pinned()
                .filter(region -> chosen.on())
                .map(region -> new ShopFacts.Cloud(true, chosen.scope() == Scope.ALL, region.code(), region.place()))
                .orElse(ShopFacts.Cloud.NONE);
    }

    private static FactSource facts(Database storage, ModelPack models) {
        return new FactSource(
                storage,
                models,
                new ShopRules(new LawfulBook(storage.lawfulRecord())),
                () -> cloud(new CloudBook(storage.cloudRecords()).settings()));
    }
}
