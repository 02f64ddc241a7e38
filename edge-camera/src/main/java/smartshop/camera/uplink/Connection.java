package smartshop.camera.uplink;

import java.io.IOException;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import smartshop.camera.link.AccessUnit;
import smartshop.camera.link.Hello;
import smartshop.camera.link.Telemetry;

/** One WebSocket from its opening to its end. The sending thread's; the socket takes one message at a time. */
final class Connection {
    static final Duration PING_EVERY = Duration.ofSeconds(2);
    static final Duration TELEMETRY_EVERY = Duration.ofSeconds(5);
    /** Without an answer this long the console is gone, as BELABOX has it. */
    static final Duration DEAD_AFTER = Duration.ofSeconds(6);

    private static final Duration TICK = Duration.ofMillis(250);

    private final WebSocket socket;
    private final LinkListener listener;
    private final SendQueue queue;
    private final LongSupplier nanos;
    private long pinged;
    private boolean asked;
    private long told;

    Connection(WebSocket socket, LinkListener listener, SendQueue queue, LongSupplier nanos) {
        this.socket = socket;
        this.listener = listener;
        this.queue = queue;
        this.nanos = nanos;
        this.pinged = nanos.getAsLong();
        this.told = pinged;
    }

    /** Sends until the link ends or the thread is interrupted. */
    void stream(Hello hello, Supplier<Telemetry> telemetry) throws IOException, InterruptedException {
        send(socket.sendText(hello.toJson(), true));
        queue.open();
        try {
            while (true) {
                AccessUnit unit = queue.poll(TICK);
                if (unit != null) {
                    send(socket.sendBinary(unit.toMessage(), true));
                }
                pingWhenDue();
                tellWhenDue(telemetry);
                checkAlive();
            }
        } finally {
            queue.close();
        }
    }

    private void pingWhenDue() throws IOException, InterruptedException {
        // One ping at a time: what comes after an unanswered one says nothing new.
        if (over(pinged, PING_EVERY) && !unanswered()) {
            pinged = nanos.getAsLong();
            asked = true;
            send(socket.sendPing(ByteBuffer.allocate(0)));
        }
    }

    private void tellWhenDue(Supplier<Telemetry> telemetry) throws IOException, InterruptedException {
        if (over(told, TELEMETRY_EVERY)) {
            told = nanos.getAsLong();
            send(socket.sendText(telemetry.get().toJson(), true));
        }
    }

    private void checkAlive() throws IOException {
        String why = listener.ended();
        if (why != null) {
            throw new IOException(why);
        }
        if (unanswered() && over(pinged, DEAD_AFTER)) {
            throw new IOException("The console has not answered for " + DEAD_AFTER.toSeconds() + " s");
        }
    }

    private void send(CompletableFuture<WebSocket> sending) throws IOException, InterruptedException {
        long since = nanos.getAsLong();
        while (!done(sending)) {
            String why = listener.ended();
            if (why != null || over(since, DEAD_AFTER)) {
                throw new IOException(why != null ? why : "The link takes nothing more");
            }
        }
    }

    private static boolean done(CompletableFuture<WebSocket> sending) throws IOException, InterruptedException {
        try {
            sending.get(TICK.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IOException("The link broke: " + text(e.getCause()), e);
        }
    }

    private static String text(@Nullable Throwable cause) {
        return cause == null ? "no reason given" : String.valueOf(cause.getMessage());
    }

    private boolean unanswered() {
        return asked && listener.heard() - pinged < 0;
    }

    private boolean over(long since, Duration time) {
        return nanos.getAsLong() - since >= time.toNanos();
    }
}
