package smartshop.app.lawful.paper;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import smartshop.app.lawful.Controller;
import smartshop.app.lawful.Jurisdiction;
import smartshop.app.paper.Imprint;
import smartshop.app.paper.PaperTemplate;
import smartshop.app.paper.Press;

/** Prints the papers from the settings; a pure function of them and the day. */
final class PaperPrinter {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    /** Styles of the sign, the largest letters first. */
    private static final List<String> FITTINGS = List.of("", "sign-small", "sign-smaller", "sign-smallest");

    private final Press press = new Press();

    /**
     * @return the PDF
     * @throws PaperException if something has to be filled in first
     */
    byte[] print(ShopPaper paper, ShopFacts facts, LocalDate today) {
        Jurisdiction country = country(facts);
        Map<String, Object> values = PaperValues.of(facts, country, today);
        String title = paper.title(Optional.of(country));
        values.put("title", title);
        Imprint imprint = Imprint.of(title, "%s of %s".formatted(title, name(facts)), name(facts), today)
                .on(paper.size())
                .from(SettingsDigest.of(paper, facts).shown(paper.speaksOf()));
        PaperTemplate template = PaperTemplate.beside(PaperPrinter.class, paper.template());
        if (!paper.isSign()) {
            return press.print(template, values, imprint);
        }
        signed(facts.record().controller());
        values.put("symbol", SignSymbol.picture());
        values.put("large", paper == ShopPaper.LARGE_SIGN);
        return onOnePage(template, values, imprint.bleeding());
    }

    /** As large as it fits. A name that is longer than any goes over the page. */
    private byte[] onOnePage(PaperTemplate template, Map<String, Object> values, Imprint imprint) {
        byte[] pdf = {};
        for (String fitting : FITTINGS) {
            values.put("fitting", fitting);
            pdf = press.print(template, values, imprint);
            if (Press.pages(pdf) == 1) {
                break;
            }
        }
        return pdf;
    }

    /** @throws PaperException if something has to be filled in first */
    byte[] print(PersonNotice person, ShopFacts facts, LocalDate today) {
        Jurisdiction country = country(facts);
        signed(facts.record().controller());
        Map<String, Object> values = PaperValues.of(facts, country, today);
        values.put("name", person.name());
        values.put("offence", OffenceWords.of(person.offence()));
        values.put("incidentDay", DAY.format(person.day()));
        values.put("listedOn", DAY.format(person.listedOn()));
        values.put("expires", DAY.format(person.expires()));
        values.put("reference", person.reference());
        Imprint imprint = Imprint.of(
                "Notice to a person on the watchlist", "What is kept, why, and your rights", name(facts), today);
        return press.print(PaperTemplate.beside(PaperPrinter.class, "person-notice"), values, imprint);
    }

    private static Jurisdiction country(ShopFacts facts) {
        return facts.record()
                .profile()
                .orElseThrow(() -> new PaperException("Choose the country whose rules apply first, under Lawful use."));
    }

    private static String name(ShopFacts facts) {
        return facts.record().controller().name();
    }

    /** What others read must say who answers for it. */
    private static void signed(Controller who) {
        if (!who.complete()) {
            throw new PaperException(
                    "Fill in first who answers for it, under Lawful use: name, address, contact and which shop.");
        }
    }
}
