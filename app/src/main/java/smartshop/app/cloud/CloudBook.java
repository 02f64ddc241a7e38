package smartshop.app.cloud;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Optional;
import smartshop.storage.StorageException;
import smartshop.storage.text.SealedTexts;

/** What was chosen, and the key, as the database keeps them. Any thread may call. */
public final class CloudBook {
    private static final String SETTINGS = "settings";
    private static final String KEY = "key";

    private static final ObjectMapper TEXT = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);

    private final SealedTexts records;

    public CloudBook(SealedTexts records) {
        this.records = records;
    }

    /**
     * {@link CloudSettings#NONE} if nothing was ever chosen.
     *
     * @throws StorageException if it was changed, or a newer program wrote it
     */
    public CloudSettings settings() {
        return records.find(SETTINGS)
                .map(text -> read(text, CloudSettings.class))
                .orElse(CloudSettings.NONE);
    }

    void write(CloudSettings settings) {
        records.write(SETTINGS, written(settings));
    }

    /** @throws StorageException as {@link #settings} does */
    Optional<AccessKey> key() {
        return records.find(KEY)
                .map(text -> read(text, Typed.class))
                .map(typed -> new AccessKey(typed.id, typed.secret));
    }

    void write(AccessKey key) {
        records.write(KEY, written(new Typed(key.id(), key.secret())));
    }

    void removeKey() {
        records.remove(KEY);
    }

    /** The key as text, on its way into the seal. */
    private record Typed(String id, String secret) {
        @Override
        public String toString() {
            return "Typed";
        }
    }

    private static String written(Object value) {
        try {
            return TEXT.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was chosen cannot be written as text");
        }
    }

    /** Without the cause: a parser's message quotes what it read. */
    private static <T> T read(String text, Class<T> type) {
        try {
            return TEXT.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new StorageException(
                    "What was chosen for the second opinion cannot be read by this version. Install the newest SmartShop.");
        }
    }
}
