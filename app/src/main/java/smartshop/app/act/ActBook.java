package smartshop.app.act;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.live.Notices;
import smartshop.storage.StorageException;
import smartshop.storage.text.SealedTexts;

/** What the owner has set up, read once and kept in memory. What cannot be read is as if it was never set up, and that is said. */
final class ActBook<T> {
    private static final ObjectMapper TEXT =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final Logger log = LoggerFactory.getLogger(ActBook.class);

    private final SealedTexts kept;
    private final String name;
    private volatile T now;

    /** @param unreadable the sentence for a row that was changed or damaged */
    ActBook(SealedTexts kept, String name, T none, Class<T> type, Notices notices, String unreadable) {
        this.kept = kept;
        this.name = name;
        this.now = read(none, type, notices, unreadable);
    }

    private T read(T none, Class<T> type, Notices notices, String unreadable) {
        try {
            String text = kept.find(name).orElse("");
            return text.isEmpty() ? none : TEXT.readValue(text, type);
        } catch (StorageException | JsonProcessingException e) {
            log.error("The setting {} cannot be read: {}", name, e.getClass().getName()); // not what stands in it
            notices.add(unreadable);
            return none;
        }
    }

    T now() {
        return now;
    }

    /** @throws StorageException if the disk does not take it */
    void write(T next) {
        try {
            kept.write(name, TEXT.writeValueAsString(next));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A setting cannot be written as text", e);
        }
        now = next;
    }
}
