package smartshop.app.lawful.paper;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import smartshop.app.lawful.CameraPurpose;
import smartshop.app.lawful.Controller;
import smartshop.app.lawful.Jurisdiction;
import smartshop.app.paper.QrPicture;
import smartshop.recognition.calibrate.FpirTarget;
import smartshop.storage.watchlist.EnrolmentRules;
import smartshop.storage.watchlist.Offence;

/** The settings as the papers' templates name them. What nobody has filled in is an empty text. */
final class PaperValues {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /** None wrong among n: with 95 % certainty no more than three in n are (rule of three). */
    private static final double RULE_OF_THREE = 3;

    private static final int TWO_FIGURES = 100;

    private PaperValues() {}

    static Map<String, Object> of(ShopFacts facts, Jurisdiction country, LocalDate today) {
        Map<String, Object> values = new HashMap<>();
        values.put("today", DAY.format(today));
        values.put("reviewBy", DAY.format(today.plusYears(1)));
        country(country, facts.record().basis(), values);
        controller(facts.record().controller(), facts.noticeAddress(), values);
        cameras(facts, values);
        target(facts.target(), values);
        rules(facts.rules(), values);
        models(facts.models(), facts.target(), values);
        values.put("notSetUp", facts.staffing() == ShopFacts.Staffing.NOT_SET_UP);
        values.put("two", facts.staffing() == ShopFacts.Staffing.TWO_PEOPLE);
        values.put("one", facts.staffing() == ShopFacts.Staffing.ONE_PERSON);
        values.put("cloud", cloud(facts.cloud()));
        return values;
    }

    private static Object cloud(ShopFacts.Cloud cloud) {
        return cloud.on()
                ? Map.of("everyAlert", cloud.everyAlert(), "region", cloud.region(), "place", cloud.place())
                : false;
    }

    private static void country(Jurisdiction country, String basis, Map<String, Object> values) {
        boolean uk = country.code().equals("uk");
        boolean nz = country.code().equals("nz");
        values.put("country", country.name());
        values.put("uk", uk);
        values.put("nz", nz);
        values.put("other", !uk && !nz);
        values.put("groundNeeded", country.basis().needed());
        values.put("groundWords", country.basis().words());
        values.put("groundRecorded", basis);
        values.put("regulator", country.regulator());
        values.put("regulatorPage", country.regulator().web().replaceAll("https?://(www\\.)?", ""));
        values.put("regulatorNote", country.regulator().note());
        values.put("answerWithin", answer(country.requests()));
        values.put("acknowledgeDays", country.complaints().acknowledgeDays());
        values.put("extras", country.extras());
        values.put("sources", country.sources());
        values.put("filmWhileOffline", country.filmWhileOffline());
    }

    /** After "within". */
    private static String answer(Jurisdiction.RequestClock clock) {
        return switch (clock.unit()) {
            case CALENDAR_MONTHS -> clock.length() == 1 ? "one month" : clock.length() + " months";
            case WORKING_DAYS -> clock.length() + " working days";
            case DAYS -> clock.length() + " days";
        };
    }

    private static void controller(Controller who, String noticeAddress, Map<String, Object> values) {
        values.put("who", who);
        values.put("noticeAddress", noticeAddress);
        values.put("qr", noticeAddress.isEmpty() ? "" : QrPicture.of(noticeAddress));
    }

    private static void cameras(ShopFacts facts, Map<String, Object> values) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (ShopFacts.Place camera : facts.cameras()) {
            rows.add(Map.of(
                    "name",
                    camera.name(),
                    "purpose",
                    camera.purpose().map(PaperValues::words).orElse(""),
                    "watched",
                    camera.purpose().filter(CameraPurpose::allowsWatchlist).isPresent()));
        }
        values.put("cameras", rows);
        values.put("noCameras", rows.isEmpty());
        values.put("watches", facts.watches());
    }

    private static String words(CameraPurpose purpose) {
        return switch (purpose) {
            case ENTRANCE -> "Entrance: who comes in";
            case SALES_FLOOR -> "Sales floor: the shelves";
            case TILL -> "Till: takings and refunds";
            case CHECK_IN -> "Check-in: people who show their face by their own will";
            case STAFF -> "Staff area";
        };
    }

    private static void target(FpirTarget target, Map<String, Object> values) {
        values.put("visitors", number(target.visitorsADay()));
        values.put("falseAlerts", number(target.falseAlertsAMonth()));
        values.put("singleFalseAlert", target.falseAlertsAMonth() == 1);
        values.put("oneIn", number(rounded(1 / target.fpir())));
    }

    private static void rules(EnrolmentRules rules, Map<String, Object> values) {
        values.put("floor", rules.money(rules.seriousnessFloor()));
        values.put("usualMonths", rules.defaultMonths());
        values.put("mostMonths", rules.mostMonths());
        values.put("accompliceMonths", rules.accompliceMonths());
        values.put("proposalDays", rules.proposalDays());
        values.put(
                "offences",
                Arrays.stream(Offence.values())
                        .map(offence -> OffenceWords.listed(offence, rules))
                        .toList());
    }

    private static void models(ShopFacts.Models models, FpirTarget target, Map<String, Object> values) {
        values.put("models", models);
        values.put("strangers", number(models.strangers()));
        values.put("provenOneIn", number(Math.floor(models.strangers() / RULE_OF_THREE)));
        values.put("strangersToProve", number(rounded(RULE_OF_THREE / target.fpir())));
    }

    /** To two figures, upwards: no more exact than what it comes from. */
    private static double rounded(double value) {
        double unit = Math.max(1, Math.pow(10, Math.floor(Math.log10(value))) * 10 / TWO_FIGURES);
        return Math.ceil(value / unit) * unit;
    }

    /** "1,000"; "0.5". */
    private static String number(double value) {
        return value == Math.rint(value) ? "%,d".formatted((long) value) : "%,.1f".formatted(value);
    }
}
