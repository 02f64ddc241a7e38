package smartshop.app.act;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import smartshop.app.channel.ChannelException;
import smartshop.app.channel.SigningKey;
import smartshop.app.outbound.Failure;
import smartshop.app.outbound.RefusedAddressException;
import smartshop.app.outbound.SafeHttp;
import smartshop.app.outbound.TypedUrl;

/**
 * A door's relay, called by signed posts. Each lock is for a few seconds only, after which the relay opens by itself: it stays shut only
 * as long as it is told so again. Each answer says whether it is locked and whether there is a fire alarm. See docs/door.md.
 */
final class Relay {
    /** For all of a call: a door that is not heard of in that time is released. */
    static final Duration LIMIT = Duration.ofSeconds(2);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SafeHttp http;
    private final TypedUrl url;
    private final SigningKey key;
    private final Clock clock;
    private final Duration limit;

    /** What the relay says. @param fire also if it does not say that there is none */
    record Answer(boolean locked, boolean fire) {}

    private Relay(SafeHttp http, TypedUrl url, SigningKey key, Clock clock, Duration limit) {
        this.http = http;
        this.url = url;
        this.key = key;
        this.clock = clock;
        this.limit = limit;
    }

    /** @throws ActException with a sentence, if it cannot be called so */
    static Relay of(DoorSettings settings, SafeHttp http, Clock clock) {
        return of(settings, http, clock, LIMIT);
    }

    /** @param limit for all of a call */
    static Relay of(DoorSettings settings, SafeHttp http, Clock clock, Duration limit) {
        try {
            return new Relay(http, TypedUrl.of(settings.url()), SigningKey.of(settings.key()), clock, limit);
        } catch (RefusedAddressException | ChannelException e) {
            throw new ActException(Why.NOT_SET_UP, String.valueOf(e.getMessage()));
        }
    }

    /**
     * @param seconds after which the relay opens by itself, if it is not told again
     * @param within which it has to be told; not longer than any other call in any case
     */
    Answer lock(UUID hold, int seconds, Duration within) {
        Duration shorter = within.compareTo(limit) < 0 ? within : limit;
        return call("lock", JSON.createObjectNode().put("hold", hold.toString()).put("seconds", seconds), shorter);
    }

    Answer release(UUID hold) {
        return call("release", JSON.createObjectNode().put("hold", hold.toString()), limit);
    }

    Answer status() {
        return call("status", JSON.createObjectNode(), limit);
    }

    private Answer call(String command, ObjectNode data, Duration within) {
        ObjectNode all = JSON.createObjectNode();
        all.put("type", "door." + command);
        all.put("timestamp", clock.instant().toString());
        byte[] body = all.set("data", data).toString().getBytes(UTF_8);
        try {
            SafeHttp.Answer answer =
                    http.post(url, key.headers(UUID.randomUUID(), clock.instant(), body), body, within);
            if (!answer.good()) {
                throw silent("The door's relay answers with an error (%d).".formatted(answer.status()));
            }
            return read(answer.body());
        } catch (IOException e) {
            throw silent("The door's relay cannot be reached. %s".formatted(Failure.words(e)));
        }
    }

    private static Answer read(String body) {
        try {
            JsonNode said = JSON.readTree(body);
            JsonNode locked = said.path("locked");
            if (locked.isBoolean()) {
                JsonNode fire = said.path("fire");
                return new Answer(locked.booleanValue(), !fire.isBoolean() || fire.booleanValue());
            }
        } catch (JsonProcessingException e) {
            // said below, without what came
        }
        throw silent("The door's relay does not say whether it is locked.");
    }

    private static ActException silent(String words) {
        return new ActException(Why.NO_ANSWER, words);
    }
}
