package smartshop.app.privacy;

/** What a thing that is held is called, from its key alone. */
public final class HeldWords {
    private HeldWords() {}

    /** "A photo", "The reason". @param key see {@link HeldItem#key} */
    public static String of(String key) {
        return switch (key.contains("/") ? key.substring(0, key.indexOf('/')) : key) {
            case "name" -> "The name";
            case "reason" -> "The reason";
            case "since" -> "The day of the entry";
            case "state" -> "The state of the entry";
            case "until" -> "The end of the entry";
            case "decided" -> "Who decided";
            case "offence" -> "What the entry is for";
            case "incident" -> key.contains("/") ? "An incident" : "The incident's reference";
            case "evidence" -> "The evidence";
            case "told" -> "Whether the person was told";
            case "photo" -> "A photo";
            case "alert" -> "An alert";
            case "sighting" -> "A sighting";
            case "visitor" -> "A face print";
            case "recipient" -> "Who was given something";
            case "request" -> "A detail of the request";
            default -> "A detail of the entry";
        };
    }
}
