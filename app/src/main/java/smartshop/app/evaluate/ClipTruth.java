package smartshop.app.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import smartshop.app.scan.ScanException;

/** Who really walks through a clip. */
public record ClipTruth(List<Visit> visits) {

    /**
     * Somebody walks through. Times are seconds from the clip's beginning.
     *
     * @param person as in the gallery; empty for a stranger
     * @param face40At when the face has become about 40 pixels wide
     */
    public record Visit(Optional<String> person, double start, double end, double face40At) {}

    /**
     * Reads {@code {"visits": [{"person": NAME or null, "start": S, "end": S, "face40At": S}]}}; more fields may be there.
     *
     * @throws ScanException if it cannot be read
     */
    static ClipTruth read(Path file) throws ScanException {
        try {
            JsonNode visits = new ObjectMapper().readTree(file.toFile()).path("visits");
            if (!visits.isArray()) {
                throw damaged(file, "it has no list 'visits'");
            }
            List<Visit> read = new ArrayList<>();
            for (JsonNode visit : visits) {
                read.add(visit(file, read.size() + 1, visit));
            }
            return new ClipTruth(List.copyOf(read));
        } catch (JsonProcessingException e) {
            throw damaged(file, "it is no JSON");
        } catch (IOException e) {
            throw damaged(file, "it may not be read; check its permissions");
        }
    }

    private static Visit visit(Path file, int number, JsonNode visit) throws ScanException {
        JsonNode person = visit.path("person");
        if (!person.isTextual() && !person.isNull()) {
            throw damaged(file, "visit %d needs a 'person', a name or null".formatted(number));
        }
        double start = time(file, number, visit, "start");
        double end = time(file, number, visit, "end");
        if (end < start) {
            throw damaged(file, "visit %d ends before it starts".formatted(number));
        }
        return new Visit(
                person.isNull() ? Optional.empty() : Optional.of(person.asText()),
                start,
                end,
                time(file, number, visit, "face40At"));
    }

    private static double time(Path file, int number, JsonNode visit, String field) throws ScanException {
        JsonNode time = visit.path(field);
        if (!time.isNumber()) {
            throw damaged(file, "visit %d needs a '%s' in seconds".formatted(number, field));
        }
        return time.asDouble();
    }

    private static ScanException damaged(Path file, String why) {
        return new ScanException("The ground truth %s cannot be used: %s.".formatted(file, why));
    }
}
