package smartshop.app.privacy;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A letter as somebody reads and changes it before it goes out. What SmartShop does not know is a blank: words in square brackets.
 *
 * @param subject its heading
 * @param body paragraphs with an empty line between them
 */
public record Letter(LetterKind kind, String subject, String body) {
    private static final Pattern BLANK = Pattern.compile("\\[[^\\[\\]\n]{2,80}]");

    public Letter with(String newBody) {
        return new Letter(kind, subject, newBody);
    }

    /** What somebody still has to fill in. */
    public List<String> blanks() {
        return BLANK.matcher(body).results().map(found -> found.group()).toList();
    }

    /** One paragraph's text, cut where blanks begin and end. */
    record Piece(String text, boolean blank) {}

    List<List<Piece>> paragraphs() {
        return body
                .strip()
                .lines()
                .collect(java.util.stream.Collectors.joining("\n"))
                .transform(text -> List.of(text.split("\n{2,}")))
                .stream()
                .map(Letter::pieces)
                .toList();
    }

    private static List<Piece> pieces(String paragraph) {
        List<Piece> pieces = new java.util.ArrayList<>();
        int from = 0;
        for (var blank : BLANK.matcher(paragraph).results().toList()) {
            pieces.add(new Piece(paragraph.substring(from, blank.start()), false));
            pieces.add(new Piece(blank.group(), true));
            from = blank.end();
        }
        pieces.add(new Piece(paragraph.substring(from), false));
        return pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
    }
}
