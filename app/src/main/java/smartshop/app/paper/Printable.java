package smartshop.app.paper;

/** Text as paper can bear it. */
final class Printable {
    private static final int UNKNOWN = 0xFFFD;

    private Printable() {}

    /**
     * Without what changes the direction of reading, which makes a line say something else than is written in it, and with a
     * mark in place of what XML has no way to write.
     */
    static String text(String raw) {
        StringBuilder printable = new StringBuilder(raw.length());
        raw.codePoints()
                .filter(c -> !turnsAround(c))
                .map(c -> writable(c) ? c : UNKNOWN)
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }

    /** U+061C, U+200E and F, U+202A to E, U+2066 to 9. */
    private static boolean turnsAround(int c) {
        return switch (Character.getDirectionality(c)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
                    Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE -> true;
            default -> c == 0x061C || c == 0x200E || c == 0x200F;
        };
    }

    /** What XML 1.0 calls Char. */
    private static boolean writable(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c > 0xFFFF;
    }
}
