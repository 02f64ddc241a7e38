package smartshop.app.lawful.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import smartshop.app.lawful.Controller;
import smartshop.app.lawful.Jurisdiction;
import smartshop.app.lawful.LawfulRecord;
import smartshop.storage.watchlist.EnrolmentRules;
import smartshop.storage.watchlist.Offence;

/**
 * SHA-256 of each part of the settings, and of what the program itself says in a paper, written in one way only. Two shops with the same settings have the same digests; a
 * setting that changes, changes its part's.
 *
 * @param parts in hexadecimal
 */
public record SettingsDigest(Map<Part, String> parts) {
    /** Of the 64 digits: more than anybody compares, and no two settings of a shop share them. */
    private static final int SHOWN = 16;

    public SettingsDigest {
        parts = Collections.unmodifiableMap(new EnumMap<>(parts));
    }

    /** Of what a paper made now comes from. */
    public static SettingsDigest of(ShopPaper paper, ShopFacts facts) {
        Map<Part, String> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            parts.put(part, digest(lines(part, paper, facts)));
        }
        return new SettingsDigest(parts);
    }

    private static List<Object> lines(Part part, ShopPaper paper, ShopFacts facts) {
        return switch (part) {
            case COUNTRY -> country(facts.record());
            case CONTROLLER -> controller(facts.record().controller(), facts.noticeAddress());
            case CAMERAS -> cameras(facts.cameras());
            case TARGET -> List.of(facts.target().visitorsADay(), facts.target().falseAlertsAMonth());
            case LISTING -> listing(facts.rules());
            case PEOPLE -> List.of(facts.staffing());
            case MODELS -> models(facts.models());
            case CLOUD -> cloud(facts.cloud());
            case TEXT -> PaperText.of(paper);
        };
    }

    /** With the rules as this version of the program knows them: a country that changes its law makes papers old. */
    private static List<Object> country(LawfulRecord record) {
        List<Object> lines = new ArrayList<>(List.of(record.jurisdiction(), record.region(), record.basis()));
        record.profile().ifPresent(profile -> lines.addAll(rules(profile)));
        return lines;
    }

    private static List<Object> rules(Jurisdiction profile) {
        return List.of(
                profile.name(),
                profile.basis(),
                profile.retention(),
                profile.requests(),
                profile.complaints(),
                profile.regulator(),
                profile.extras(),
                profile.filmWhileOffline());
    }

    private static List<Object> controller(Controller who, String noticeAddress) {
        return List.of(who.name(), who.address(), who.contact(), who.officer(), who.premises(), noticeAddress);
    }

    private static List<Object> cameras(List<ShopFacts.Place> cameras) {
        List<Object> lines = new ArrayList<>();
        for (ShopFacts.Place camera : cameras) {
            lines.add(camera.name());
            lines.add(camera.purpose().map(Enum::name).orElse(""));
        }
        return lines;
    }

    private static List<Object> listing(EnrolmentRules rules) {
        List<Object> lines = new ArrayList<>(List.of(
                rules.currency(),
                rules.seriousnessFloor(),
                rules.defaultMonths(),
                rules.mostMonths(),
                rules.accompliceMonths(),
                rules.proposalDays()));
        lines.addAll(Arrays.asList(Offence.values()));
        return lines;
    }

    private static List<Object> cloud(ShopFacts.Cloud cloud) {
        return List.of(cloud.on(), cloud.everyAlert(), cloud.region(), cloud.place());
    }

    private static List<Object> models(ShopFacts.Models models) {
        return List.of(
                models.name(),
                models.engine(),
                models.embedder(),
                models.tryingOut(),
                models.tellsPictures(),
                models.strangers(),
                models.scored());
    }

    /** Each line with its length before it, so that no two lists of lines are the same bytes. */
    private static String digest(List<?> lines) {
        MessageDigest sha = sha256();
        for (Object line : lines) {
            byte[] text = line.toString().getBytes(UTF_8);
            sha.update((text.length + ":").getBytes(UTF_8));
            sha.update(text);
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** What stands on a paper that speaks of these: "3f9a 01c2 77de 90ab". */
    public String shown(Set<Part> spokenOf) {
        List<String> lines = EnumSet.copyOf(spokenOf).stream()
                .map(part -> part.name() + "=" + parts.get(part))
                .toList();
        return Arrays.stream(digest(lines).substring(0, SHOWN).split("(?<=\\G.{4})"))
                .collect(Collectors.joining(" "));
    }

    /** Those of these parts that are other ones than before, in order. */
    public Set<Part> changed(SettingsDigest before, Set<Part> spokenOf) {
        Set<Part> changed = EnumSet.copyOf(spokenOf);
        changed.removeIf(part -> parts.getOrDefault(part, "").equals(before.parts.get(part)));
        return changed;
    }
}
