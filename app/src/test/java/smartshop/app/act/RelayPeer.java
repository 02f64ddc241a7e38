package smartshop.app.act;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Response;
import smartshop.app.channel.SigningKey;
import smartshop.app.outbound.HttpsPeer;

/** A door's relay on this machine: opens by its own clock, knows a fire alarm, and takes only what is signed. */
public final class RelayPeer implements AutoCloseable {
    public static final String KEY = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final ObjectMapper JSON = new ObjectMapper();

    public final HttpsPeer peer;
    private volatile Clock clock = Clock.systemUTC();
    private volatile Instant lockedUntil = Instant.EPOCH;
    volatile String fire = "false";
    volatile int status = 200;
    volatile Runnable beforeLock = () -> {};
    volatile Runnable beforeStatus = () -> {};

    public RelayPeer() throws Exception {
        this.peer = HttpsPeer.on("127.0.0.6");
        peer.answer(this::answer);
    }

    /** By which it opens. */
    void clock(Clock its) {
        clock = its;
    }

    public boolean locked() {
        return clock.instant().isBefore(lockedUntil);
    }

    /** What it was told, in order. */
    List<String> told() {
        return peer.received().stream().map(RelayPeer::type).toList();
    }

    public DoorSettings settings(int seconds) {
        return new DoorSettings(true, peer.url("/door?token=1"), KEY, seconds, true, true);
    }

    private static String type(HttpsPeer.Received received) {
        return body(received).required("type").asText();
    }

    private static JsonNode body(HttpsPeer.Received received) {
        try {
            return JSON.readTree(received.body());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void answer(HttpsPeer.Received received, Response response) throws Exception {
        checkSignature(received);
        switch (type(received)) {
            case "door.lock" -> {
                beforeLock.run();
                if (fire.equals("false")) {
                    int seconds =
                            body(received).required("data").required("seconds").asInt();
                    assertThat(seconds).isBetween(1, 5);
                    lockedUntil = clock.instant().plusSeconds(seconds);
                }
            }
            case "door.release" -> lockedUntil = Instant.EPOCH;
            default -> {
                assertThat(type(received)).isEqualTo("door.status");
                beforeStatus.run();
            }
        }
        response.setStatus(status);
        String said = "{\"locked\":" + locked() + (fire.isEmpty() ? "" : ",\"fire\":" + fire) + "}";
        Content.Sink.write(response, true, ByteBuffer.wrap(said.getBytes(UTF_8)));
    }

    private static void checkSignature(HttpsPeer.Received received) {
        UUID id = UUID.fromString(received.headers().get("webhook-id"));
        Instant at = Instant.ofEpochSecond(Long.parseLong(received.headers().get("webhook-timestamp")));
        assertThat(received.headers().get("webhook-signature"))
                .isEqualTo(SigningKey.of(KEY)
                        .headers(id, at, received.body().getBytes(UTF_8))
                        .get("webhook-signature"));
    }

    @Override
    public void close() throws Exception {
        peer.close();
    }
}
