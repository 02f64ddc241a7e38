package smartshop.app.lawful.paper;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import smartshop.app.lawful.LawfulBook;
import smartshop.app.lawful.LawfulRecord;
import smartshop.app.sensitivity.Sensitivity;
import smartshop.recognition.model.ModelPack;
import smartshop.storage.Database;
import smartshop.storage.staff.Roster;
import smartshop.storage.watchlist.EnrolmentRules;

/** Reads the settings that papers speak of out of the database. Any thread may call. */
public final class FactSource implements Supplier<ShopFacts> {
    private final Database storage;
    private final ModelPack models;
    private final Supplier<EnrolmentRules> rules;
    private final Supplier<ShopFacts.Cloud> cloud;

    /**
     * @param rules as they are kept to when somebody is listed
     * @param cloud what leaves the computer
     */
    public FactSource(
            Database storage, ModelPack models, Supplier<EnrolmentRules> rules, Supplier<ShopFacts.Cloud> cloud) {
        this.storage = storage;
        this.models = models;
        this.rules = rules;
        this.cloud = cloud;
    }

    /** @throws smartshop.storage.StorageException if the record of lawful use was changed or cannot be read */
    @Override
    public ShopFacts get() {
        LawfulRecord record = new LawfulBook(storage.lawfulRecord()).read();
        return new ShopFacts(
                record,
                new PaperBook(storage.settings()).noticeAddress(),
                cameras(record),
                Sensitivity.target(storage.settings()),
                rules.get(),
                staffing(storage.staff().roster()),
                models(),
                cloud.get());
    }

    private List<ShopFacts.Place> cameras(LawfulRecord record) {
        return storage.cameras().all().stream()
                .map(camera -> new ShopFacts.Place(
                        camera.name(), Optional.ofNullable(record.purposes().get(camera.id()))))
                .toList();
    }

    private static ShopFacts.Staffing staffing(Roster people) {
        if (!people.setUp()) {
            return ShopFacts.Staffing.NOT_SET_UP;
        }
        return people.alone().isPresent() ? ShopFacts.Staffing.ONE_PERSON : ShopFacts.Staffing.TWO_PEOPLE;
    }

    private ShopFacts.Models models() {
        return new ShopFacts.Models(
                models.name(),
                models.engine(),
                models.embedder(),
                models.builtin(),
                models.tellsPictures(),
                models.impostors().people(),
                models.scored());
    }
}
