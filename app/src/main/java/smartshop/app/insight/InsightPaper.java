package smartshop.app.insight;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import smartshop.app.paper.Imprint;
import smartshop.app.paper.PaperTemplate;
import smartshop.app.paper.Press;
import smartshop.storage.incident.Worth;
import smartshop.storage.watchlist.EnrolmentRules;

/** The insights on paper: the same figures, and who came again left out. */
final class InsightPaper {
    private static final PaperTemplate PAPER = PaperTemplate.beside(InsightPaper.class, "insights");
    /** Steps of the shades; the style sheet has as many. */
    private static final int SHADES = 4;

    private final String shop;
    private final String of;
    private final Clock clock;

    /**
     * @param shop whose figures these are; empty if nobody has said so
     * @param of the camera's name; empty for the whole shop
     */
    InsightPaper(String shop, String of, Clock clock) {
        this.shop = shop;
        this.of = of;
        this.clock = clock;
    }

    byte[] print(Insights looked) {
        Period period = looked.question().period();
        Map<String, Object> values = new HashMap<>();
        values.put("shop", shop);
        values.put("of", of);
        values.put("period", InsightWords.days(period));
        values.put("before", looked.before().isPresent() ? InsightWords.days(period.before()) : "");
        values.put("entrances", looked.where() == Insights.Where.ENTRANCES);
        values.put("busiest", looked.where() == Insights.Where.BUSIEST);
        values.put(
                "since",
                looked.since()
                        .map(at -> InsightWords.day(LocalDate.ofInstant(at, clock.getZone())))
                        .orElse(""));
        values.put("now", figures(looked.now()));
        values.put("then", looked.before().map(InsightPaper::figures).stream().toList());
        values.put("shopwide", looked.now().answers().isPresent());
        values.put("handful", Figures.HANDFUL);
        values.put("visitors", map(looked.week(), true));
        values.put("alerts", map(looked.week(), false));
        values.put("hours", IntStream.range(0, WeekMap.HOURS).boxed().toList());
        values.put(
                "halfPast",
                looked.week().minute() == 0 ? "" : String.valueOf(looked.week().minute()));
        values.put("days", looked.days().stream().map(InsightPaper::day).toList());
        values.put("closed", looked.losses().closed());
        values.put("valued", looked.losses().valued());
        values.put(
                "sums", looked.losses().sums().stream().map(InsightPaper::money).toList());
        values.put(
                "cameras", looked.cameras().stream().map(InsightPaper::camera).toList());
        return new Press()
                .print(
                        PAPER,
                        values,
                        Imprint.of(
                                "Insights",
                                "Visitors, alerts and incidents of the shop, as numbers",
                                shop.isEmpty() ? "SmartShop" : shop,
                                LocalDate.now(clock)));
    }

    private static Map<String, Object> figures(Figures of) {
        return Map.of(
                "visitors", of.counted() > 0 ? InsightWords.number(of.visitors()) : "",
                "alerts", InsightWords.number(of.alerts()),
                "unsure", InsightWords.number(of.unsure()),
                "unanswered", InsightWords.number(of.unanswered()),
                "right", of.right().isPresent() ? InsightWords.share(of.right().getAsDouble()) : "",
                "decided", of.decided() == 0 ? "" : InsightWords.number(of.decided()),
                "confirmed", InsightWords.number(of.confirmed()),
                "answers", InsightWords.number(of.responses().answers()),
                "median", of.median().map(InsightWords::took).orElse(""));
    }

    private static List<Map<String, Object>> map(WeekMap week, boolean visitors) {
        double most = visitors ? week.busiest() : week.mostAlerts();
        return List.of(DayOfWeek.values()).stream()
                .map(day -> Map.of(
                        "name",
                        (Object) day.getDisplayName(TextStyle.SHORT, Locale.UK),
                        "cells",
                        IntStream.range(0, WeekMap.HOURS)
                                .mapToObj(hour -> cell(week.at(day, hour), visitors, most))
                                .toList()))
                .toList();
    }

    private static Map<String, String> cell(WeekMap.Cell cell, boolean visitors, double most) {
        double value = visitors ? cell.visitors() : cell.alerts();
        boolean known = cell.counted() || value > 0;
        int shade = most == 0 ? 0 : (int) Math.ceil(SHADES * value / most);
        String words = visitors ? InsightWords.number(Math.round(value)) : InsightWords.number(cell.alerts());
        return Map.of("shade", known ? "h" + shade : "none", "value", known ? words : "");
    }

    private static Map<String, Object> day(DayCount day) {
        Figures figures = day.figures();
        return Map.of(
                "day", InsightWords.day(day.day()),
                "visitors", day.counted() ? InsightWords.number(figures.visitors()) : "not counted",
                "alerts", figures.alerts(),
                "confirmed", answered(figures, figures.confirmed()),
                "rejected", answered(figures, figures.rejected()),
                "unsure", answered(figures, figures.unsure()),
                "unanswered", answered(figures, figures.unanswered()));
    }

    private static String answered(Figures of, int alerts) {
        return of.answers().isPresent() ? InsightWords.number(alerts) : "";
    }

    private static Map<String, String> money(Worth sum) {
        return Map.of(
                "lost", EnrolmentRules.money(sum.currency(), sum.lost()),
                "saved", EnrolmentRules.money(sum.currency(), sum.saved()));
    }

    private static Map<String, String> camera(CameraUptime camera) {
        return Map.of(
                "name", camera.name().isEmpty() ? "A camera that was removed" : camera.name(),
                "share", InsightWords.share(camera.share()),
                "hours", InsightWords.number(camera.running() / 60));
    }
}
