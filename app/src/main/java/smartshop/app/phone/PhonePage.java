package smartshop.app.phone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page and what belongs to it. The same for everybody: nothing of it tells of anybody. */
final class PhonePage {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-zA-Z.]+)}}");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the phone's installed page and its icons are, by the end of their paths. */
    private static final Map<String, String> FILES = Map.of(
            "phone.css", "text/css; charset=utf-8",
            "phone.js", "text/javascript; charset=utf-8",
            "phone.webmanifest", "application/manifest+json; charset=utf-8",
            "icon-180.png", "image/png",
            "icon-192.png", "image/png",
            "icon-512.png", "image/png");

    private final Map<String, byte[]> read = new ConcurrentHashMap<>();

    /** Something to be sent. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Content(String type, byte[] bytes) {}

    /** How the page begins. */
    enum View {
        /** With a token, to be let in. */
        PAIR,
        /** As a phone that was let in. */
        PAIRED
    }

    Content page(View view) {
        return new Content("text/html; charset=utf-8", read.computeIfAbsent(view.name(), key -> filled(view)));
    }

    /** For everybody else. */
    Content blank() {
        return new Content(
                "text/html; charset=utf-8",
                read.computeIfAbsent(
                        "blank",
                        key -> ("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">"
                                        + "<meta name=\"viewport\" content=\"width=device-width\"><title>%1$s</title><p>%1$s</p></html>")
                                .formatted(PhoneWords.say("blank"))
                                .getBytes(StandardCharsets.UTF_8)));
    }

    Optional<Content> file(String name) {
        return Optional.ofNullable(FILES.get(name))
                .map(type -> new Content(type, read.computeIfAbsent(name, PhonePage::resource)));
    }

    private static byte[] filled(View view) {
        String text = new String(resource("phone.html"), StandardCharsets.UTF_8);
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(escaped(words(place.group(1), view))))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String words(String place, View view) {
        return switch (place) {
            case "view" -> view.name();
            case "words" -> json(PhoneWords.beginningWith("js."));
            default -> PhoneWords.say(place);
        };
    }

    private static String json(Map<String, String> words) {
        try {
            return JSON.writeValueAsString(words);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Words are JSON", e);
        }
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static byte[] resource(String name) {
        try (InputStream in = PhonePage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
