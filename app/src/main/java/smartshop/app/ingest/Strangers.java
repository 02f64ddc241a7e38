package smartshop.app.ingest;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.websocket.core.WebSocketConnection;

/**
 * Connections that have not become a WebSocket yet. The port may be open to the whole internet, so they are few and have
 * little time; when there are too many the oldest goes, because a camera of ours is through in less than a second. Any
 * thread may call.
 */
final class Strangers implements Connection.Listener {
    static final int MOST = 64;

    /** A handshake over a bad mobile link takes a few round trips and one lost packet. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private final LongSupplier nanos;
    private final Map<SslConnection, Long> since = new LinkedHashMap<>();

    /** @param nanos monotonic time */
    Strangers(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    public void onOpened(Connection opened) {
        if (opened instanceof SslConnection stranger) {
            synchronized (since) {
                since.put(stranger, nanos.getAsLong());
                if (since.size() > MOST) {
                    leaveOut(Duration.ZERO, 1);
                }
            }
        }
    }

    @Override
    public void onClosed(Connection closed) {
        if (closed instanceof SslConnection stranger) {
            synchronized (since) {
                since.remove(stranger);
            }
        }
    }

    /** Ends those who took too long. Call about every second. */
    void check() {
        synchronized (since) {
            leaveOut(PATIENCE, Integer.MAX_VALUE);
        }
    }

    private void leaveOut(Duration olderThan, int most) {
        Iterator<Map.Entry<SslConnection, Long>> oldest = since.entrySet().iterator();
        for (int left = most; left > 0 && oldest.hasNext(); ) {
            Map.Entry<SslConnection, Long> next = oldest.next();
            SslConnection connection = next.getKey();
            if (connection.getSslEndPoint().getConnection() instanceof WebSocketConnection) {
                oldest.remove();
            } else if (nanos.getAsLong() - next.getValue() >= olderThan.toNanos()) {
                oldest.remove();
                connection.getEndPoint().close();
                left--;
            } else {
                return;
            }
        }
    }
}
