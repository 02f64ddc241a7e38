package smartshop.camera.uplink;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.camera.identity.ConsoleTrust;
import smartshop.camera.identity.DeviceIdentity;
import smartshop.camera.identity.ForeignConsoleException;
import smartshop.camera.link.ConsoleAddress;
import smartshop.camera.link.LinkMessage;
import smartshop.camera.link.Pong;
import smartshop.camera.link.Renewal;

/** Keeps one WebSocket to the console and sends what is in the queue. {@link #run} belongs to a thread of its own. */
public final class Uplink {
    private static final Logger LOG = LoggerFactory.getLogger(Uplink.class);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    /**
     * What the system may hold of a connection's bytes. Linux doubles it and spends a third on its own records, which leaves
     * some 60 KB: more would wait where nobody sees or drops it, less would not fill 2.5 Mbit/s over 200 ms. Read by the
     * JDK at each connection.
     */
    private static final String SEND_BUFFER = "jdk.httpclient.sendBufferSize";

    private static final int SEND_BUFFER_BYTES = 48 * 1024;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final Paired paired;
    private final List<ConsoleAddress> consoles;
    private final SendQueue queue;
    private final Device device;
    private final Clock clock;
    private final LongSupplier nanos;
    private final BackOff backOff;
    private final AtomicInteger connections = new AtomicInteger();
    private final LongAdder sentBytes = new LongAdder();
    private volatile @Nullable Heartbeat heartbeat;
    private DeviceIdentity identity;
    private @Nullable HttpClient client;
    private @Nullable String lastSaid;
    /** Addresses that did not answer, in a row or not: says which one is next. */
    private int tried;

    private @Nullable Long connectedAt;

    /**
     * @param paired its consoles are tried in turn, and the one that answered last is kept
     * @param clock the device's, to compare the console's with
     * @param nanos monotonic time
     */
    public Uplink(
            Paired paired, SendQueue queue, Device device, Clock clock, LongSupplier nanos, RandomGenerator random) {
        this.paired = paired;
        this.consoles = List.copyOf(paired.consoles());
        this.identity = paired.identity();
        this.queue = queue;
        this.device = device;
        this.clock = clock;
        this.nanos = nanos;
        this.backOff = new BackOff(random);
    }

    /**
     * Sends for ever, connecting again whenever the link ends.
     *
     * @param once whether to give up instead
     * @throws IOException only with {@code once}: why the link could not be made or ended
     */
    public void run(boolean once) throws IOException, InterruptedException {
        try {
            while (true) {
                connectedAt = null;
                Duration wait;
                try {
                    stream(client());
                    throw new AssertionError("streams until it fails");
                } catch (RefusedException e) {
                    failed(e, once);
                    wait = backOff.afterRefusal();
                } catch (IOException e) {
                    failed(e, once);
                    wait = backOff.after(held());
                }
                if (connectedAt == null) {
                    tried++;
                }
                Thread.sleep(wait);
            }
        } finally {
            forgetClient();
        }
    }

    private ConsoleAddress console() {
        return consoles.get(tried % consoles.size());
    }

    /** How the link is doing. Any thread may ask. */
    public LinkState health() {
        Heartbeat beating = heartbeat;
        return beating == null
                ? LinkState.down(connections.get(), sentBytes.sum())
                : beating.state(queue.untakenFor(), connections.get(), sentBytes.sum());
    }

    private Duration held() {
        Long since = connectedAt;
        return since == null ? Duration.ZERO : Duration.ofNanos(nanos.getAsLong() - since);
    }

    /** The one of before, while the device shows the same certificate. */
    private HttpClient client() {
        DeviceIdentity now = paired.identity();
        HttpClient current = client;
        if (current == null || !now.equals(identity)) {
            forgetClient();
            identity = now;
            current = client(now);
            client = current;
        }
        return current;
    }

    private void forgetClient() {
        if (client != null) {
            client.shutdownNow();
        }
    }

    private static HttpClient client(DeviceIdentity identity) {
        System.setProperty(SEND_BUFFER, Integer.toString(SEND_BUFFER_BYTES));
        SSLParameters parameters = new SSLParameters();
        parameters.setProtocols(new String[] {"TLSv1.3"});
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .proxy(HttpClient.Builder.NO_PROXY)
                .sslContext(ConsoleTrust.context(identity.pin(), identity))
                .sslParameters(parameters)
                .connectTimeout(CONNECT_TIMEOUT)
                .build();
    }

    private void stream(HttpClient client) throws IOException, InterruptedException {
        Heartbeat beating = new Heartbeat(clock, nanos);
        LinkListener listener = new LinkListener(message -> heard(message, beating));
        WebSocket socket = connect(client, listener);
        connectedAt = nanos.getAsLong();
        connections.incrementAndGet();
        heartbeat = beating;
        lastSaid = null;
        LOG.info("Connected to {}", console());
        paired.connected(console());
        try {
            new Connection(socket, listener, queue, device, paired, beating, sentBytes, nanos).stream();
        } catch (InterruptedException e) {
            closePolitely(socket);
            throw e;
        } finally {
            heartbeat = null;
            socket.abort();
        }
    }

    private void heard(LinkMessage message, Heartbeat beating) {
        if (message instanceof Pong pong) {
            beating.answered(pong);
            if (beating == heartbeat) { // an answer of the connection before says nothing of this one
                queue.arrived(pong.receivedBytes());
            }
        } else if (message instanceof Renewal renewal) {
            paired.renewed(renewal);
        } else {
            device.heard(message);
        }
    }

    private WebSocket connect(HttpClient client, LinkListener listener) throws IOException, InterruptedException {
        try {
            return client.newWebSocketBuilder()
                    .connectTimeout(CONNECT_TIMEOUT)
                    .buildAsync(console().ingest(identity.camera()), listener)
                    .get(2 * CONNECT_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IOException("The console does not answer", e);
        } catch (ExecutionException e) {
            throw why(e);
        }
    }

    private IOException why(ExecutionException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ForeignConsoleException) {
                return new RefusedException("What answers at " + console()
                        + " is not the console this camera was paired with."
                        + " Check the address, or pair the camera again.");
            }
            if (cause instanceof WebSocketHandshakeException handshake) {
                return answered(handshake.getResponse().statusCode());
            }
            if (cause instanceof ConnectException) {
                return new IOException("Nothing answers at " + console(), cause);
            }
        }
        Throwable cause = failure.getCause() instanceof CompletionException e ? e.getCause() : failure.getCause();
        return new IOException("Cannot connect: " + (cause == null ? "no reason given" : cause.getMessage()), cause);
    }

    private IOException answered(int status) {
        return switch (status) {
            case UNAUTHORIZED, FORBIDDEN ->
                new RefusedException("The console does not accept this camera. Pair it again.");
            default -> new IOException("The console answered " + status);
        };
    }

    /** Each reason once: a camera that waits for its console all night does not fill the log. */
    private void failed(IOException e, boolean once) throws IOException {
        if (once) {
            throw e;
        }
        String text = String.valueOf(e.getMessage());
        if (!text.equals(lastSaid)) {
            LOG.warn("{} Trying again.", text.endsWith(".") ? text : text + ".");
            lastSaid = text;
        }
    }

    private static void closePolitely(WebSocket socket) {
        if (!socket.isOutputClosed()) {
            socket.sendClose(WebSocket.NORMAL_CLOSURE, "")
                    .orTimeout(1, TimeUnit.SECONDS)
                    .exceptionally(e -> socket)
                    .join();
        }
    }
}
