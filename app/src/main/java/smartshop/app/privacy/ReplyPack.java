package smartshop.app.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import smartshop.app.paper.Imprint;
import smartshop.app.paper.PaperTemplate;
import smartshop.app.paper.Picture;
import smartshop.app.paper.Press;
import smartshop.app.privacy.HeldItem.Group;
import smartshop.storage.request.Exemption;
import smartshop.storage.request.Request;

/**
 * The answer to "what do you hold about me?", for people as PDF and for programs as JSON. Both say the same, thing by thing; what is withheld is
 * named with its exemption.
 *
 * @param items as they are given: what is withheld has no content any more
 */
public record ReplyPack(Request request, ShopRules rules, LocalDate day, List<HeldItem> items) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final PaperTemplate PAPER = PaperTemplate.beside(ReplyPack.class, "reply-pack");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    public ReplyPack {
        items = List.copyOf(items);
    }

    byte[] pdf() {
        Map<String, Object> values = new HashMap<>();
        values.put("controller", rules.controller());
        values.put("controllerName", or(rules.controller().name(), "[name of the shop]"));
        values.put("reference", request.id().reference());
        values.put("received", DAY.format(request.receivedOn()));
        values.put("day", DAY.format(day));
        values.put("name", request.requester().map(who -> who.name()).orElse(""));
        values.put("regulator", rules.country().regulator());
        boolean listed = request.entry().isPresent();
        boolean visitor = items.stream().anyMatch(item -> item.group() == Group.VISITOR);
        values.put("found", listed || visitor);
        values.put("listed", listed);
        values.put("visitor", visitor);
        values.put("groups", groups());
        values.put("withheld", withheld());
        values.put("noneWithheld", withheld().isEmpty());
        return new Press()
                .print(
                        PAPER,
                        values,
                        Imprint.of(
                                "What we hold about you",
                                "The answer to a request for access to personal data",
                                or(rules.controller().name(), "SmartShop"),
                                day));
    }

    byte[] json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("about", "What is held about you. The PDF with the same reference says the same.");
        all.put("reference", request.id().reference());
        all.put("requestReceived", request.receivedOn().toString());
        all.put("madeOn", day.toString());
        all.put(
                "controller",
                Map.of(
                        "name", rules.controller().name(),
                        "address", rules.controller().address(),
                        "contact", rules.controller().contact()));
        all.put("held", items.stream().map(ReplyPack::fields).toList());
        all.put(
                "regulator",
                Map.of(
                        "name", rules.country().regulator().name(),
                        "web", rules.country().regulator().web()));
        try {
            return JSON.writeValueAsBytes(all);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The answer cannot be written as JSON", e);
        }
    }

    private static Map<String, Object> fields(HeldItem item) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("item", item.key());
        fields.put("group", item.group().name().toLowerCase(Locale.ROOT));
        fields.put("label", item.label());
        item.withheld()
                .ifPresentOrElse(
                        exemption -> fields.put("withheldUnder", exemption.law()),
                        () -> fields.put("text", item.text()));
        item.jpeg().ifPresent(jpeg -> fields.put("jpeg", Base64.getEncoder().encodeToString(jpeg)));
        return fields;
    }

    /** Mustache sees a group's title, whether it has anything, and its things. */
    private List<Map<String, Object>> groups() {
        List<Map<String, Object>> groups = new ArrayList<>();
        for (Group group : Group.values()) {
            List<Map<String, Object>> things = items.stream()
                    .filter(item -> item.group() == group)
                    .map(ReplyPack::values)
                    .toList();
            if (shown(group) || !things.isEmpty()) {
                groups.add(Map.of(
                        "title",
                        title(group),
                        "pictures",
                        group == Group.PHOTO,
                        "rows",
                        group != Group.PHOTO,
                        "things",
                        things,
                        "none",
                        things.isEmpty(),
                        "noneWords",
                        none(group)));
            }
        }
        return groups;
    }

    /** Also when there is nothing in it. */
    private boolean shown(Group group) {
        return group == Group.REQUEST || (request.entry().isPresent() && group != Group.VISITOR);
    }

    private static Map<String, Object> values(HeldItem item) {
        Map<String, Object> values = new HashMap<>();
        values.put("label", item.label());
        values.put(
                "text",
                item.withheld()
                        .map(exemption -> "Not given: " + exemption.law())
                        .orElse(item.text()));
        values.put(
                "picture", item.jpeg().map(jpeg -> (Object) Picture.jpeg(jpeg)).orElse(false));
        return values;
    }

    private List<Map<String, Object>> withheld() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (HeldItem item : items) {
            item.withheld()
                    .map(Exemption::law)
                    .ifPresent(law -> rows.add(Map.of("what", HeldWords.of(item.key()), "law", law)));
        }
        return rows;
    }

    private static String title(Group group) {
        return switch (group) {
            case ENTRY -> "Your entry on the watchlist";
            case PHOTO -> "Photos of you";
            case ALERT -> "When staff were told that you might be there";
            case INCIDENT -> "Incidents that you are said to be in";
            case SIGHTING -> "When a camera saw you";
            case VISITOR -> "When you were taken for somebody else";
            case RECIPIENT -> "Who was given something about you";
            case REQUEST -> "Your request";
        };
    }

    private static String none(Group group) {
        return group == Group.RECIPIENT ? "Nobody outside the shop was given anything." : "None.";
    }

    private static String or(String known, String blank) {
        return known.isBlank() ? blank : known;
    }
}
