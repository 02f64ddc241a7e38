package smartshop.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Results for machines: one JSON object a line, at once. Thread-safe. */
public final class JsonLines {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private final PrintWriter out;

    public JsonLines(PrintStream out) {
        this(new PrintWriter(out, true));
    }

    public JsonLines(PrintWriter out) {
        this.out = out;
    }

    /** Keys keep the map's order. Instants become ISO 8601 in UTC. */
    public synchronized void write(Map<String, ? extends @Nullable Object> fields) {
        out.println(text(fields));
        out.flush();
    }

    /** One line, as {@link #write} writes it. */
    static String text(Map<String, ? extends @Nullable Object> fields) {
        try {
            return MAPPER.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not writable as JSON: " + fields.keySet(), e);
        }
    }
}
