package smartshop.app.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A message as JSON, the same in the outbox and for a webhook: {@code type}, {@code timestamp} and {@code data}, the form that Standard
 * Webhooks recommends.
 */
final class MessageJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private MessageJson() {}

    static String text(Message message) {
        ObjectNode all = JSON.createObjectNode();
        ObjectNode data = JSON.createObjectNode();
        all.put("type", type(message));
        all.put("timestamp", message.at().toString());
        switch (message) {
            case Message.OfAlert alert -> put(data, alert);
            case Message.OfMany many ->
                data.put("alerts", many.alerts()).put("since", many.since().toString());
            case Message.Help help ->
                data.put("alert", help.alert().toString())
                        .put("reference", help.reference())
                        .put("text", help.text());
            case Message.Pack pack ->
                data.put("alert", pack.alert().toString())
                        .put("reference", pack.reference())
                        .put("incident", pack.incident())
                        .put("file", pack.file())
                        .put("sha256", pack.sha256());
            case Message.Test test -> data.put("daily", test.daily());
            case Message.ChannelFailed failed -> data.put("channel", failed.channelName());
        }
        return all.set("data", data).toString();
    }

    private static String type(Message message) {
        return switch (message) {
            case Message.OfAlert alert -> "alert." + word(alert.state());
            case Message.OfMany _ -> "alert.many";
            case Message.Help _ -> "help";
            case Message.Pack _ -> "incident.pack";
            case Message.Test _ -> "test";
            case Message.ChannelFailed _ -> "channel.failed";
        };
    }

    private static void put(ObjectNode data, Message.OfAlert alert) {
        data.put("alert", alert.alert().toString());
        data.put("reference", alert.reference());
        data.put("camera", alert.cameraName());
        data.put("cameraId", alert.camera().toString());
        data.put("state", word(alert.state()));
        data.put("verified", alert.verified());
        alert.category().ifPresent(category -> data.put("category", word(category)));
        data.put("capturedAt", alert.capturedAt().toString());
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What {@link #text} gave. @throws IllegalArgumentException if it is not that */
    static Message of(String text) {
        try {
            JsonNode all = JSON.readTree(text);
            Instant at = Instant.parse(all.required("timestamp").asText());
            JsonNode data = all.required("data");
            return switch (all.required("type").asText()) {
                case "alert.many" ->
                    new Message.OfMany(
                            at,
                            data.required("alerts").asInt(),
                            Instant.parse(data.required("since").asText()));
                case "help" ->
                    new Message.Help(
                            at,
                            UUID.fromString(data.required("alert").asText()),
                            data.required("text").asText());
                case "incident.pack" ->
                    new Message.Pack(
                            at,
                            UUID.fromString(data.required("alert").asText()),
                            data.required("incident").asInt(),
                            data.required("file").asText(),
                            data.required("sha256").asText());
                case "test" -> new Message.Test(at, data.required("daily").asBoolean());
                case "channel.failed" ->
                    new Message.ChannelFailed(at, data.required("channel").asText());
                default -> alert(at, data);
            };
        } catch (JsonProcessingException | DateTimeException e) {
            throw new IllegalArgumentException("A message in the outbox cannot be read", e);
        }
    }

    private static Message.OfAlert alert(Instant at, JsonNode data) {
        return new Message.OfAlert(
                at,
                UUID.fromString(data.required("alert").asText()),
                UUID.fromString(data.required("cameraId").asText()),
                data.required("camera").asText(),
                AlertState.valueOf(constant(data.required("state").asText())),
                Optional.ofNullable(data.get("category"))
                        .map(JsonNode::asText)
                        .map(MessageJson::constant)
                        .map(Category::valueOf),
                Instant.parse(data.required("capturedAt").asText()));
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
