package smartshop.app.incident;

import smartshop.storage.incident.Outcome;
import smartshop.storage.incident.State;

/** Outcomes and states, within a sentence. */
public final class IncidentWords {
    private IncidentWords() {}

    public static String of(Outcome outcome) {
        return switch (outcome) {
            case LEFT -> "the person left";
            case REFUSED_ENTRY -> "the person was refused entry";
            case GOODS_RECOVERED -> "goods were recovered";
            case GOODS_LOST -> "goods were lost";
            case POLICE_ATTENDED -> "the police attended";
            case MISTAKEN -> "it was a mistake";
        };
    }

    /** What the second person agrees to: for whom is a part of it. */
    public static String pack(int incident, String recipient) {
        return "Take the evidence of incident %d out of SmartShop, for: %s".formatted(incident, recipient.strip());
    }

    /** As {@link #pack}. @param days from today */
    public static String keep(int incident, int days) {
        return "Keep the pictures of incident %d for %d days from today".formatted(incident, days);
    }

    public static String of(State state) {
        return switch (state) {
            case OPEN -> "open";
            case ACKNOWLEDGED -> "in hand";
            case CLOSED -> "closed";
        };
    }
}
