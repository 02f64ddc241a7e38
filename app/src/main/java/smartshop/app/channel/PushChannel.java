package smartshop.app.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import smartshop.app.outbound.SafeHttp;
import smartshop.app.outbound.TypedUrl;

/**
 * Pushes to phones by the protocol of ntfy (docs.ntfy.sh/publish, "publish as JSON": the topic stays out of the address). A second copy has
 * the same sequence id, and from version 2.16 of the server on it takes the first one's place on the phone.
 */
final class PushChannel implements Channel {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Of ntfy: 5 rings through, 3 is the usual, 2 makes no sound. */
    private static final int URGENT = 5;

    private static final int USUAL = 3;
    private static final int QUIET = 2;

    private final SafeHttp http;
    private final TypedUrl server;
    private final String topic;
    private final Optional<String> token;
    private final ZoneId zone;

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    PushChannel(SafeHttp http, TypedUrl server, String topic, Optional<String> token, ZoneId zone) {
        this.http = http;
        this.server = server;
        this.topic = topic;
        this.token = token;
        this.zone = zone;
    }

    @Override
    public Receipt send(UUID id, Message message) {
        ObjectNode body = JSON.createObjectNode()
                .put("topic", topic)
                .put("title", "SmartShop")
                .put("message", message.whole(zone))
                .put("priority", priority(message))
                .put("sequence_id", id.toString());
        Map<String, String> headers =
                token.map(secret -> Map.of("Authorization", "Bearer " + secret)).orElse(Map.of());
        try {
            return HttpReceipts.of(http.post(server, headers, body.toString().getBytes(UTF_8)), new Receipt.Accepted());
        } catch (IOException e) {
            return HttpReceipts.of(e);
        }
    }

    private static int priority(Message message) {
        return switch (message) {
            case Message.OfAlert _, Message.OfMany _, Message.Help _ -> URGENT;
            case Message.ChannelFailed _, Message.Pack _ -> USUAL;
            case Message.Test test -> test.daily() ? QUIET : USUAL;
        };
    }

    /** The phone knows the sequence id again. */
    @Override
    public boolean mayRepeat() {
        return true;
    }
}
