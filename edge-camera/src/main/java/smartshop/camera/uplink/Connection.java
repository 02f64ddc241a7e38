package smartshop.camera.uplink;

import java.io.IOException;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import smartshop.camera.link.AccessUnit;
import smartshop.camera.link.LinkMessage;
import smartshop.camera.link.Ping;
import smartshop.camera.link.RenewalRequest;
import smartshop.camera.link.SegmentOffer;
import smartshop.camera.link.SegmentPart;
import smartshop.camera.rate.RateControl;

/** One WebSocket from its opening to its end. The sending thread's; the socket takes one message at a time. */
final class Connection {
    static final Duration TELEMETRY_EVERY = Duration.ofSeconds(5);
    private static final Duration TICK = Duration.ofMillis(100);

    /** While something can wait that is not live. */
    private static final Duration SHORT_TICK = Duration.ofMillis(20);

    /** The console answers, so the link carries: what is not live may use it. */
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(1);

    private final WebSocket socket;
    private final LinkListener listener;
    private final SendQueue queue;
    private final Device device;
    private final Paired paired;
    private final Heartbeat heartbeat;
    private final LongAdder sentBytes;
    private final LongSupplier nanos;
    private final Leftovers leftovers;
    private final Allowance allowance;
    /** As the console counts them for its answers to pings. */
    private long binaryBytes;

    private long told;
    private boolean open;

    /** @param sentBytes counts what the link took */
    Connection(
            WebSocket socket,
            LinkListener listener,
            SendQueue queue,
            Device device,
            Paired paired,
            Heartbeat heartbeat,
            LongAdder sentBytes,
            LongSupplier nanos) {
        this.socket = socket;
        this.listener = listener;
        this.queue = queue;
        this.device = device;
        this.paired = paired;
        this.heartbeat = heartbeat;
        this.sentBytes = sentBytes;
        this.nanos = nanos;
        this.leftovers = device.leftovers();
        this.allowance = new Allowance(nanos);
        this.told = nanos.getAsLong();
    }

    /** Sends until the link ends or the thread is interrupted. */
    void stream() throws IOException, InterruptedException {
        say(device.hello());
        leftovers.connected();
        try {
            while (true) {
                openWhenSettled();
                AccessUnit unit = queue.poll(leftovers.pending() ? SHORT_TICK : TICK);
                if (unit != null) {
                    send(unit);
                }
                sendLeftovers();
                pingWhenDue();
                tellWhenDue();
                checkAlive();
            }
        } finally {
            queue.close();
        }
    }

    /** No picture leaves before the console has said on this link what may be seen: its masks may have changed meanwhile. */
    private void openWhenSettled() {
        if (!open && listener.settled()) {
            open = true;
            queue.open();
        }
    }

    private void pingWhenDue() throws IOException, InterruptedException {
        Ping ping = heartbeat.due(queue.untakenFor().compareTo(RateControl.IDLE) > 0);
        if (ping != null) {
            say(ping);
        }
    }

    private void tellWhenDue() throws IOException, InterruptedException {
        if (over(told, TELEMETRY_EVERY)) {
            told = nanos.getAsLong();
            say(device.telemetry());
            renewWhenDue();
        }
    }

    private void renewWhenDue() throws IOException, InterruptedException {
        Optional<RenewalRequest> due = paired.renewalDue(heartbeat.consoleTime());
        if (due.isPresent()) {
            say(due.get());
        }
    }

    private void send(AccessUnit unit) throws IOException, InterruptedException {
        send(unit.toMessage());
        queue.taken(binaryBytes);
    }

    private void send(ByteBuffer message) throws IOException, InterruptedException {
        int size = message.remaining();
        await(socket.sendBinary(message, true));
        binaryBytes += size;
        sentBytes.add(size);
    }

    /** Live first: a part goes only while nothing live waits, and the next live picture waits for one part at most. */
    private void sendLeftovers() throws IOException, InterruptedException {
        if (!open || !queue.isEmpty() || heartbeat.owed().compareTo(ANSWERS_WITHIN) > 0) {
            return;
        }
        Optional<SegmentOffer> offer = leftovers.offer();
        if (offer.isPresent()) {
            say(offer.get());
        }
        if (allowance.allows(heartbeat.goodput().orElse(0))) {
            Optional<SegmentPart> part = leftovers.part();
            if (part.isPresent()) {
                ByteBuffer message = part.get().toMessage();
                allowance.spent(message.remaining());
                send(message);
            }
        }
    }

    private void say(LinkMessage message) throws IOException, InterruptedException {
        String text = message.toJson();
        await(socket.sendText(text, true));
        sentBytes.add(text.length());
    }

    private void checkAlive() throws IOException {
        String why = listener.ended();
        if (why != null) {
            throw new IOException(why);
        }
        if (heartbeat.owed().compareTo(Ping.DEAD_AFTER) >= 0) {
            throw new IOException("The console has not answered for " + Ping.DEAD_AFTER.toSeconds() + " s");
        }
    }

    private void await(CompletableFuture<WebSocket> sending) throws IOException, InterruptedException {
        long since = nanos.getAsLong();
        while (!done(sending)) {
            checkAlive();
            if (over(since, Ping.DEAD_AFTER)) {
                throw new IOException("The link takes nothing more");
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

    private boolean over(long since, Duration time) {
        return nanos.getAsLong() - since >= time.toNanos();
    }
}
