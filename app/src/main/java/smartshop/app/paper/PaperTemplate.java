package smartshop.app.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A paper's text with places for values: XHTML in a Mustache template. Strict: a value that is missing is an error, an empty
 * text counts as false. Parts that papers share, <code>{{>name}}</code>, lie in the folder <code>part</code> beside it.
 */
public final class PaperTemplate {
    private static final Mustache.Compiler MUSTACHE = Mustache.compiler()
            .strictSections(true)
            .emptyStringIsFalse(true)
            .withEscaper(raw -> Escapers.HTML.escape(Printable.text(raw)));

    private static final Pattern PART = Pattern.compile("\\{\\{>\\s*([\\w-]+)\\s*}}");

    private final Template template;

    private PaperTemplate(Template template) {
        this.template = template;
    }

    /**
     * The resource <code>name.html</code> beside a class, in its package's folder.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static PaperTemplate beside(Class<?> owner, String name) {
        try (Reader text = open(owner, name + ".html")) {
            return new PaperTemplate(MUSTACHE.withLoader(part -> open(owner, "part/" + part + ".html"))
                    .compile(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What {@link #beside} reads: the template, and each part that it shares with others.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static List<String> sources(Class<?> owner, String name) {
        Map<String, String> found = new LinkedHashMap<>();
        read(owner, name, found);
        return List.copyOf(found.values());
    }

    private static void read(Class<?> owner, String name, Map<String, String> found) {
        if (found.containsKey(name)) {
            return;
        }
        try (Reader text = open(owner, name + ".html")) {
            found.put(name, text.readAllAsString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        PART.matcher(found.get(name)).results().forEach(part -> read(owner, "part/" + part.group(1), found));
    }

    /**
     * @param values texts, numbers, booleans, {@link Picture}s, lists, maps and records of such; never null
     * @throws com.samskivert.mustache.MustacheException if a value is missing
     */
    String fill(Map<String, ?> values) {
        return template.execute(values);
    }

    static Reader open(Class<?> owner, String name) {
        InputStream resource = owner.getResourceAsStream(name);
        if (resource == null) {
            throw new IllegalArgumentException("No resource " + name + " beside " + owner.getName());
        }
        return new InputStreamReader(resource, UTF_8);
    }
}
