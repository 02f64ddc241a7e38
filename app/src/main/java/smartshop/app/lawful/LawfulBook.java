package smartshop.app.lawful;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import smartshop.storage.StorageException;
import smartshop.storage.text.SealedText;

/** The shop's record as the database keeps it. Any thread may call. */
public final class LawfulBook {
    private static final ObjectMapper TEXT = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);

    private final SealedText kept;

    public LawfulBook(SealedText kept) {
        this.kept = kept;
    }

    /**
     * {@link LawfulRecord#NONE} if nothing was ever recorded.
     *
     * @throws StorageException if it was changed, or a newer program wrote it
     */
    public LawfulRecord read() {
        return kept.find().map(LawfulBook::record).orElse(LawfulRecord.NONE);
    }

    /** @throws StorageException if the disk does not take it */
    public void write(LawfulRecord record) {
        try {
            kept.write(TEXT.writeValueAsString(record));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The record of lawful use cannot be written as text", e);
        }
    }

    private static LawfulRecord record(String text) {
        try {
            return TEXT.readValue(text, LawfulRecord.class);
        } catch (JsonProcessingException e) {
            throw new StorageException(
                    "What was recorded of lawful use cannot be read by this version. Install the newest SmartShop.",
                    null);
        }
    }
}
