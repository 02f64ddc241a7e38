package smartshop.app.lawful.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import smartshop.app.lawful.CameraPurpose;
import smartshop.app.lawful.Controller;
import smartshop.app.lawful.LawfulRecord;
import smartshop.recognition.calibrate.FpirTarget;
import smartshop.storage.watchlist.EnrolmentRules;

/** Shops that do not exist. */
final class Shops {
    static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    static final Controller CORNER = new Controller(
            "Okonkwo & Daughters Ltd",
            "14 Market Row\nLeeds LS1 6DP",
            "0113 496 0121 · privacy@okonkwo.example",
            "Ms J. Whitfield",
            "Corner Shop, 14 Market Row");

    static final ShopFacts.Models FULL = new ShopFacts.Models(
            "Full pack",
            "ONNX Runtime",
            "mobilefacenet:b7120c",
            false,
            true,
            300,
            "Set for one false alert a month among a thousand visitors a day: found 99 % of 77 single photos of listed people, accepted none of 300 strangers.");

    private Shops() {}

    static ShopFacts in(String country) {
        return in(country, CORNER);
    }

    static ShopFacts in(String country, Controller controller) {
        return new ShopFacts(
                new LawfulRecord(country, "", controller, "", Map.of(), Map.of(), false),
                "https://okonkwo.example/privacy",
                List.of(
                        new ShopFacts.Place("Front door", Optional.of(CameraPurpose.ENTRANCE)),
                        new ShopFacts.Place("Spirits aisle", Optional.of(CameraPurpose.SALES_FLOOR)),
                        new ShopFacts.Place("Till 1", Optional.of(CameraPurpose.TILL))),
                FpirTarget.usual(),
                EnrolmentRules.UK,
                ShopFacts.Staffing.TWO_PEOPLE,
                FULL,
                ShopFacts.Cloud.NONE);
    }

    static ShopFacts with(ShopFacts facts, ShopFacts.Cloud cloud) {
        return new ShopFacts(
                facts.record(),
                facts.noticeAddress(),
                facts.cameras(),
                facts.target(),
                facts.rules(),
                facts.staffing(),
                facts.models(),
                cloud);
    }

    static ShopFacts with(ShopFacts facts, LawfulRecord record) {
        return new ShopFacts(
                record,
                facts.noticeAddress(),
                facts.cameras(),
                facts.target(),
                facts.rules(),
                facts.staffing(),
                facts.models(),
                facts.cloud());
    }

    static ShopFacts with(ShopFacts facts, List<ShopFacts.Place> cameras) {
        return new ShopFacts(
                facts.record(),
                facts.noticeAddress(),
                cameras,
                facts.target(),
                facts.rules(),
                facts.staffing(),
                facts.models(),
                facts.cloud());
    }
}
