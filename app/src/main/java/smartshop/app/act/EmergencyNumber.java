package smartshop.app.act;

/** Whom one rings when somebody is in danger, by the country whose rules the shop has chosen. */
final class EmergencyNumber {
    private EmergencyNumber() {}

    /** @param country the code of a {@link smartshop.app.lawful.Jurisdiction}, or empty */
    static String of(String country) {
        return switch (country.isEmpty() ? "" : country.substring(0, 2)) {
            case "uk" -> "999";
            case "nz" -> "111";
            case "au" -> "000";
            case "us", "ca" -> "911";
            default -> "112"; // the European Union's, and what a mobile phone takes everywhere (3GPP TS 22.101)
        };
    }
}
