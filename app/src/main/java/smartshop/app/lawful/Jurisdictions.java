package smartshop.app.lawful;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The countries that the program knows, as the wizard lists them. Immutable. */
public final class Jurisdictions {
    private static final List<String> CODES =
            List.of("uk", "nz", "au", "us", "us-tx-wa", "us-il", "eu", "ca-bc-qc", "other");

    private static final ObjectMapper FILES = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    private static final List<Jurisdiction> ALL =
            CODES.stream().map(Jurisdictions::read).toList();

    private Jurisdictions() {}

    public static List<Jurisdiction> all() {
        return ALL;
    }

    /** Empty if nobody has chosen, or a newer program chose one that this one does not know. */
    public static Optional<Jurisdiction> of(String code) {
        return ALL.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    private static Jurisdiction read(String code) {
        String name = "/smartshop/app/lawful/%s.json".formatted(code);
        try (InputStream file = Objects.requireNonNull(Jurisdictions.class.getResourceAsStream(name), name)) {
            return FILES.readValue(file, Jurisdiction.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The program's file %s is damaged".formatted(name), e);
        }
    }
}
