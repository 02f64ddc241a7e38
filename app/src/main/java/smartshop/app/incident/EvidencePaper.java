package smartshop.app.incident;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import smartshop.app.lawful.Controller;
import smartshop.app.paper.Imprint;
import smartshop.app.paper.PaperTemplate;
import smartshop.app.paper.Picture;
import smartshop.app.paper.Press;
import smartshop.storage.history.EvidenceFrames;
import smartshop.storage.incident.Incident;
import smartshop.storage.incident.Worth;
import smartshop.storage.watchlist.EnrolmentRules;

/**
 * The evidence pack's paper: what happened, who did what about it, what was matched and what that is worth.
 *
 * @param shop whose it is
 * @param madeBy who wrote it, by no name
 * @param recipient for whom
 * @param filmChanged whether a film is left out, because somebody changed it outside SmartShop
 */
record EvidencePaper(
        IncidentFile file,
        Controller shop,
        String madeBy,
        String recipient,
        boolean filmChanged,
        Instant at,
        ZoneId zone) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss", Locale.UK);
    private static final PaperTemplate PAPER = PaperTemplate.beside(EvidencePaper.class, "evidence-pack");

    /** @param further the other files of the pack, by name, with their digests */
    byte[] pdf(Map<String, String> further) {
        Incident incident = file.incident();
        Map<String, Object> values = new HashMap<>();
        values.put("number", incident.number());
        values.put("shop", shop.name().isEmpty() ? "[name of the shop]" : shop.name());
        values.put("premises", shop.premises());
        values.put("contact", shop.contact());
        values.put("recipient", recipient);
        values.put("place", incident.place());
        values.put("happened", moment(incident.happenedAt()));
        values.put("zone", zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId());
        values.put("state", sentence(IncidentWords.of(incident.state())));
        values.put(
                "outcome",
                incident.outcome()
                        .map(IncidentWords::of)
                        .map(EvidencePaper::sentence)
                        .orElse(""));
        values.put("value", incident.worth().map(EvidencePaper::money).orElse(""));
        values.put("name", file.name().orElse(""));
        values.put("what", file.what());
        values.put("matched", incident.alert().isPresent());
        values.put(
                "verifiedBy",
                file.verified().map(who -> String.join(" and ", who.by())).orElse(""));
        values.put("verified", file.verified().map(EvidencePaper::verified).orElse(""));
        values.put("pictures", file.pictures().stream().map(this::picture).toList());
        values.put(
                "films",
                files(further).stream()
                        .filter(one -> String.valueOf(one.get("name")).endsWith(".mp4"))
                        .toList());
        values.put("filmChanged", filmChanged);
        values.put("events", file.timeline().stream().map(this::event).toList());
        values.put("files", files(further));
        values.put("madeBy", madeBy);
        values.put("madeAt", moment(at));
        String title = "Evidence pack, incident " + incident.number();
        return new Press()
                .print(
                        PAPER,
                        values,
                        Imprint.of(
                                title,
                                "What happened, who did what about it, and what was kept",
                                shop.name().isEmpty() ? "SmartShop" : shop.name(),
                                LocalDate.ofInstant(at, zone)));
    }

    private Map<String, Object> picture(EvidenceFrames.Frame frame) {
        return Map.of("jpeg", Picture.jpeg(frame.jpeg()), "taken", moment(frame.takenAt()));
    }

    private Map<String, Object> event(Event event) {
        String note = event.inside() ? "" : event.note();
        return Map.of("at", moment(event.at()), "who", event.who(), "what", event.what(), "note", note);
    }

    private static List<Map<String, String>> files(Map<String, String> further) {
        return further.entrySet().stream()
                .map(one -> Map.of("name", one.getKey(), "digest", one.getValue()))
                .toList();
    }

    private static String verified(Verified who) {
        String names = String.join(" and ", who.by());
        return who.byOne()
                ? "One person alone looked at both pictures and said that it is the same person: %s. Nobody else did."
                        .formatted(names)
                : "Two people looked at both pictures, and both said that it is the same person: %s.".formatted(names);
    }

    private static String money(Worth worth) {
        return "Lost %s, saved %s"
                .formatted(
                        EnrolmentRules.money(worth.currency(), worth.lost()),
                        EnrolmentRules.money(worth.currency(), worth.saved()));
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private String moment(Instant moment) {
        return MOMENT.format(moment.atZone(zone));
    }

    /** Without the words: they may name people. */
    @Override
    public String toString() {
        return "EvidencePaper[" + file.incident() + "]";
    }
}
