package smartshop.app.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import smartshop.storage.StorageException;

/** A book of rules as text, and back. */
final class RuleText {
    private static final ObjectMapper TEXT = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);

    private RuleText() {}

    private record Kept(List<Rule> rules, WeekPlan plan, RuleBook.@Nullable ByHand byHand) {}

    static String of(RuleBook book) {
        try {
            return TEXT.writeValueAsString(
                    new Kept(book.rules(), book.plan(), book.byHand().orElse(null)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Rules cannot be written as text", e);
        }
    }

    /** What rules could not bring about when they were written down, they do not. */
    private static JsonNode filled(JsonNode text) {
        text.path("rules").forEach(rule -> {
            if (rule.path("what") instanceof ObjectNode what) {
                what.putIfAbsent("announce", BooleanNode.FALSE);
                what.putIfAbsent("help", BooleanNode.FALSE);
            }
        });
        return text;
    }

    /** @throws StorageException if a newer program wrote it */
    static RuleBook book(String text) {
        try {
            Kept kept = TEXT.treeToValue(filled(TEXT.readTree(text)), Kept.class);
            return new RuleBook(kept.rules(), kept.plan(), Optional.ofNullable(kept.byHand()));
        } catch (JsonProcessingException e) {
            throw new StorageException("A newer SmartShop wrote the rules.", null);
        }
    }
}
