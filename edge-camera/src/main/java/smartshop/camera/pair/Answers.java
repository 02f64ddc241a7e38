package smartshop.camera.pair;

import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import smartshop.camera.link.LinkAddress;
import smartshop.camera.link.LinkMessage;

/** What the console says during the pairing. The WebSocket's threads write, one at a time; the pairing's reads. */
final class Answers implements WebSocket.Listener {
    /** The console says three things at most. */
    private static final int MOST = 8;

    private final BlockingQueue<LinkMessage> heard = new ArrayBlockingQueue<>(MOST);
    private final StringBuilder text = new StringBuilder();
    private volatile boolean ended;

    /** The next answer; null if there is none yet. */
    @Nullable
    LinkMessage poll(Duration longest) throws InterruptedException {
        return heard.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether nothing more will come than what has come. */
    boolean ended() {
        return ended && heard.isEmpty();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
        text.append(part);
        if (text.length() > LinkAddress.LARGEST_TEXT_MESSAGE) {
            end(socket);
        } else if (last) {
            read(socket, text.toString());
            text.setLength(0);
        }
        socket.request(1);
        return null;
    }

    private void read(WebSocket socket, String message) {
        try {
            if (!LinkMessage.fromJson(message).map(heard::offer).orElse(true)) {
                end(socket);
            }
        } catch (IllegalArgumentException e) {
            end(socket);
        }
    }

    private void end(WebSocket socket) {
        ended = true;
        socket.abort();
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
        ended = true;
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        ended = true;
    }
}
