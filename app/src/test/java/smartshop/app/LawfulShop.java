package smartshop.app;

import java.time.LocalDate;
import smartshop.app.lawful.Controller;
import smartshop.app.lawful.Jurisdictions;
import smartshop.app.lawful.LawfulDesk;
import smartshop.app.lawful.Paper;
import smartshop.app.lawful.PaperDone;

/** A British shop that has done its papers. */
public final class LawfulShop {
    private LawfulShop() {}

    public static void complete(LawfulDesk desk, LocalDate on) {
        desk.choose(Jurisdictions.of("uk").orElseThrow(), "England and Wales");
        desk.controller(new Controller("Pat's Wines Ltd", "1 High Street, Leeds", "0113 496 0000", "", "Pat's Wines"));
        for (Paper paper : Paper.values()) {
            desk.done(paper, new PaperDone(on, "Pat"));
        }
    }
}
