package smartshop.app.phone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.api.StatusCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connection of one page. Jetty calls it from one thread at a time, by method handles, which is why it is public. */
public final class PhoneSocket implements Session.Listener.AutoDemanding {
    /** The page says a word to each message. */
    private static final int LARGEST_WORD = 512;

    /** A message and a goodbye. */
    private static final int MOST_UNSENT = 4;

    /** The page hears something every five seconds, and answers. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private static final long GOODBYE_MS = 500;

    /** Of the range that is ours: the page need not try again. */
    static final int REMOVED = 4001;

    private static final Logger log = LoggerFactory.getLogger(PhoneSocket.class);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Handset handset;
    private final Handsets handsets;
    private volatile @Nullable Session session;
    private volatile boolean dismissed;

    PhoneSocket(Handset handset, Handsets handsets) {
        this.handset = handset;
        this.handsets = handsets;
    }

    /** What a page says: which message it has, which alert it has drawn, and whether somebody touched it since. */
    record Word(long heard, Optional<UUID> drawn, boolean touched) {}

    @Override
    public void onWebSocketOpen(Session opened) {
        opened.setMaxTextMessageSize(LARGEST_WORD);
        opened.setMaxOutgoingFrames(MOST_UNSENT);
        opened.setIdleTimeout(SILENCE);
        session = opened;
        if (dismissed) {
            opened.disconnect();
        } else {
            handsets.connected(handset, this);
        }
    }

    @Override
    public void onWebSocketText(String text) {
        try {
            handsets.said(handset, this, word(text));
        } catch (IllegalArgumentException | JsonProcessingException e) {
            close(StatusCode.BAD_PAYLOAD, "Not a word of the page");
        }
    }

    private static Word word(String text) throws JsonProcessingException {
        JsonNode said = JSON.readTree(text);
        String drawn = said.path("drawn").asText("");
        return new Word(
                said.path("heard").asLong(),
                drawn.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(drawn)),
                said.path("touched").asBoolean());
    }

    @Override
    public void onWebSocketBinary(ByteBuffer payload, Callback callback) {
        callback.succeed();
        close(StatusCode.BAD_PAYLOAD, "Not a word of the page");
    }

    @Override
    public void onWebSocketError(Throwable cause) {
        log.debug("The connection of phone {} broke: {}", handset.id(), cause.toString());
    }

    @Override
    public void onWebSocketClose(int status, String reason, Callback callback) {
        handset.disconnected(this);
        callback.succeed();
    }

    void send(String message) {
        Session current = session;
        if (current != null) {
            current.sendText(message, Callback.from(Callback.NOOP::succeed, failure -> current.disconnect()));
        }
    }

    void disconnect() {
        dismissed = true;
        Session current = session;
        if (current != null) {
            current.disconnect();
        }
    }

    /** Says that the phone was removed, and closes whether that was heard or not. */
    void dismiss() {
        dismissed = true;
        Session current = session;
        if (current != null) {
            Callback.Completable said = new Callback.Completable();
            current.close(REMOVED, "The phone was removed", said);
            said.completeOnTimeout(null, GOODBYE_MS, TimeUnit.MILLISECONDS)
                    .exceptionally(e -> null)
                    .join();
            current.disconnect();
        }
    }

    private void close(int status, String reason) {
        Session current = session;
        if (current != null) {
            current.close(status, reason, Callback.NOOP);
        }
    }
}
