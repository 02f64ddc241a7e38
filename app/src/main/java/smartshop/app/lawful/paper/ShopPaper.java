package smartshop.app.lawful.paper;

import static smartshop.app.lawful.paper.Part.CAMERAS;
import static smartshop.app.lawful.paper.Part.CLOUD;
import static smartshop.app.lawful.paper.Part.CONTROLLER;
import static smartshop.app.lawful.paper.Part.COUNTRY;
import static smartshop.app.lawful.paper.Part.LISTING;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import smartshop.app.lawful.Jurisdiction;
import smartshop.app.lawful.Paper;
import smartshop.app.paper.PaperSize;

/** The papers that are made from the settings. Kept by name. */
public enum ShopPaper {
    ASSESSMENT("assessment", EnumSet.allOf(Part.class)),
    POLICY("policy", EnumSet.allOf(Part.class)),
    GROUND("ground", EnumSet.allOf(Part.class)),
    PROCESSING_RECORD("processing-record", EnumSet.allOf(Part.class)),
    SIGN("sign", EnumSet.of(COUNTRY, CONTROLLER)),
    LARGE_SIGN("sign", EnumSet.of(COUNTRY, CONTROLLER)),
    NOTICE("notice", EnumSet.of(COUNTRY, CONTROLLER, CAMERAS, LISTING, CLOUD)),
    STAFF_NOTICE("staff-notice", EnumSet.of(COUNTRY, CONTROLLER, CAMERAS, LISTING, CLOUD));

    private final String template;
    private final Set<Part> speaksOf;

    ShopPaper(String template, EnumSet<Part> speaksOf) {
        this.template = template;
        this.speaksOf = speaksOf;
    }

    String template() {
        return template;
    }

    /** The settings that stand in it, and its own wording: what is another now makes the paper out of date. */
    Set<Part> speaksOf() {
        EnumSet<Part> all = EnumSet.copyOf(speaksOf);
        all.add(Part.TEXT);
        return all;
    }

    boolean isSign() {
        return this == SIGN || this == LARGE_SIGN;
    }

    PaperSize size() {
        return this == LARGE_SIGN ? PaperSize.A3 : PaperSize.A4;
    }

    /** As one types it: "large-sign". */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As the country calls it. @param country empty until one is chosen */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public String title(Optional<Jurisdiction> country) {
        return switch (this) {
            case ASSESSMENT -> named(country, Paper.ASSESSMENT, "Assessment");
            case POLICY -> named(country, Paper.POLICY, "Policy for the watchlist");
            case GROUND -> ground(country.map(Jurisdiction::code).orElse(""));
            case PROCESSING_RECORD -> "Record of processing";
            case SIGN -> named(country, Paper.SIGN, "Sign at the door") + " (A4)";
            case LARGE_SIGN -> named(country, Paper.SIGN, "Sign at the door") + " (A3)";
            case NOTICE -> "Full privacy notice";
            case STAFF_NOTICE -> "Notice to staff";
        };
    }

    private static String ground(String country) {
        return switch (country) {
            case "uk" -> "Recognised legitimate interest: record of necessity";
            case "nz" -> "Rule 1: record of necessity and proportionality";
            default -> "Record of the legal ground";
        };
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private static String named(Optional<Jurisdiction> country, Paper paper, String otherwise) {
        return country.map(profile -> profile.words(paper).name()).orElse(otherwise);
    }
}
