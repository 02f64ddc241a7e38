package smartshop.camera.uplink;

import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.camera.link.LinkAddress;
import smartshop.camera.link.LinkMessage;
import smartshop.camera.link.StreamSettings;

/** Hears the console. Called by the WebSocket's threads, one at a time. */
final class LinkListener implements WebSocket.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(LinkListener.class);

    private final Consumer<LinkMessage> messages;
    private final StringBuilder text = new StringBuilder();
    private volatile boolean settled;
    private volatile @Nullable String ended;
    private boolean complained;

    LinkListener(Consumer<LinkMessage> messages) {
        this.messages = messages;
    }

    /** Whether the device has the settings that the console sent over this link. */
    boolean settled() {
        return settled;
    }

    /** Why the link ended; null while it has not. */
    @Nullable
    String ended() {
        return ended;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
        if (text.length() + part.length() > LinkAddress.LARGEST_TEXT_MESSAGE) {
            ended = "The console sent too long a message";
            socket.abort();
            return null;
        }
        text.append(part);
        if (last) {
            read(text.toString());
            text.setLength(0);
        }
        socket.request(1);
        return null;
    }

    private void read(String message) {
        try {
            LinkMessage.fromJson(message).ifPresent(this::pass);
        } catch (IllegalArgumentException e) {
            if (!complained) {
                LOG.warn("Ignored what the console sent: {}", e.getMessage());
                complained = true;
            }
        }
    }

    private void pass(LinkMessage message) {
        messages.accept(message);
        settled |= message instanceof StreamSettings;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
        ended = "The console closed the link (" + status + ")";
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        ended = "The link broke: " + error.getMessage();
    }
}
