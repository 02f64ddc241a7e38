package smartshop.app.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Inter, the window's typeface, in the weights that papers use. What a paper needs of it is embedded. */
final class Typeface {
    private static final List<Integer> WEIGHTS = List.of(400, 600, 800);

    /** It comes in a file for each script; for a letter, each is asked in this order. The style sheet names them so as well. */
    private static final List<String> SCRIPTS =
            List.of("latin", "latin-ext", "vietnamese", "greek", "greek-ext", "cyrillic", "cyrillic-ext");

    private static final Map<String, byte[]> READ = new ConcurrentHashMap<>();

    private Typeface() {}

    static void into(PdfRendererBuilder builder) {
        for (int weight : WEIGHTS) {
            for (String script : SCRIPTS) {
                String name = "inter-%s-%d-normal".formatted(script, weight);
                builder.useFont(() -> file(name), "inter-" + script, weight, FontStyle.NORMAL, true);
            }
        }
    }

    private static InputStream file(String name) {
        return new ByteArrayInputStream(READ.computeIfAbsent(name, Typeface::read));
    }

    private static byte[] read(String name) {
        String resource = "/META-INF/resources/_static/inter/5.2.5/files/" + name + ".woff";
        try (InputStream file = Typeface.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("No resource " + resource);
            }
            return Woff.trueType(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
