package smartshop.camera.link;

import static java.util.Map.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;

/** JSON of {@link LinkMessage}. Types are a closed list, so that no text chooses a class of ours. */
final class LinkJson {
    private static final String TYPE = "type";
    private static final Map<String, Class<? extends LinkMessage>> TYPES = Map.ofEntries(
            entry("hello", Hello.class),
            entry("telemetry", Telemetry.class),
            entry("keyframe", KeyframeRequest.class),
            entry("ping", Ping.class),
            entry("pong", Pong.class),
            entry("settings", StreamSettings.class),
            entry("segment", SegmentOffer.class),
            entry("segmentAnswer", SegmentAnswer.class),
            entry("pairRequest", PairRequest.class),
            entry("pairWaiting", PairWaiting.class),
            entry("pairAccepted", PairAccepted.class),
            entry("pairRefused", PairRefused.class),
            entry("renewalRequest", RenewalRequest.class),
            entry("renewal", Renewal.class));
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .build();

    private LinkJson() {}

    static String write(LinkMessage message) {
        ObjectNode node = MAPPER.createObjectNode().put(TYPE, type(message));
        node.setAll(MAPPER.<ObjectNode>valueToTree(message));
        return node.toString();
    }

    static Optional<LinkMessage> read(String text) {
        if (text.length() > LinkAddress.LARGEST_TEXT_MESSAGE) {
            throw new IllegalArgumentException("Not a link message: longer than " + LinkAddress.LARGEST_TEXT_MESSAGE);
        }
        try {
            JsonNode node = MAPPER.readTree(text);
            JsonNode type = node.path(TYPE);
            if (!node.isObject() || !type.isTextual()) {
                throw new IllegalArgumentException("Not a link message: no type");
            }
            Class<? extends LinkMessage> known = TYPES.get(type.asText());
            return known == null ? Optional.empty() : Optional.of(MAPPER.treeToValue(node, known));
        } catch (JsonProcessingException e) {
            // Jackson's own text would quote what was sent.
            throw new IllegalArgumentException("Not a link message: malformed JSON or a bad field", e);
        }
    }

    private static String type(LinkMessage message) {
        return TYPES.entrySet().stream()
                .filter(e -> e.getValue().isInstance(message))
                .map(Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}
