package smartshop.app.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import smartshop.app.outbound.SafeHttp;
import smartshop.app.outbound.TypedUrl;

/**
 * Posts a message as JSON to a program, signed as Standard Webhooks has it (standardwebhooks.com: HMAC-SHA256 over id, time stamp and body,
 * a time stamp of now at each try, the id the same at each try). The id goes in {@code Idempotency-Key} too.
 */
final class WebhookChannel implements Channel {
    private final SafeHttp http;
    private final TypedUrl url;
    private final SecretKeySpec key;
    private final Clock clock;

    WebhookChannel(SafeHttp http, TypedUrl url, SecretKeySpec key, Clock clock) {
        this.http = http;
        this.url = url;
        this.key = key;
        this.clock = clock;
    }

    @Override
    public Receipt send(UUID id, Message message) {
        byte[] body = MessageJson.text(message).getBytes(UTF_8);
        String time = String.valueOf(clock.instant().getEpochSecond());
        Map<String, String> headers = Map.of(
                "webhook-id",
                id.toString(),
                "webhook-timestamp",
                time,
                "webhook-signature",
                "v1," + signature(id + "." + time + ".", body),
                "Idempotency-Key",
                id.toString());
        try {
            return HttpReceipts.of(http.post(url, headers, body), new Receipt.Delivered());
        } catch (IOException e) {
            return HttpReceipts.of(e);
        }
    }

    private String signature(String head, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(head.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e); // every Java has it, and any key will do
        }
    }

    /** The peer knows the key again. */
    @Override
    public boolean mayRepeat() {
        return true;
    }
}
