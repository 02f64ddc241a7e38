package smartshop.app.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import smartshop.app.outbound.SafeHttp;
import smartshop.app.outbound.TypedUrl;

/** Posts a message as JSON to a program, signed. The message's key goes in {@code webhook-id} and {@code Idempotency-Key}. */
final class WebhookChannel implements Channel {
    private final SafeHttp http;
    private final TypedUrl url;
    private final SigningKey key;
    private final Clock clock;

    WebhookChannel(SafeHttp http, TypedUrl url, SigningKey key, Clock clock) {
        this.http = http;
        this.url = url;
        this.key = key;
        this.clock = clock;
    }

    @Override
    public Receipt send(UUID id, Message message) {
        byte[] body = MessageJson.text(message.outside()).getBytes(UTF_8);
        try {
            return HttpReceipts.of(
                    http.post(url, key.headers(id, clock.instant(), body), body), new Receipt.Delivered());
        } catch (IOException e) {
            return HttpReceipts.of(e);
        }
    }

    /** The peer knows the key again. */
    @Override
    public boolean mayRepeat() {
        return true;
    }
}
