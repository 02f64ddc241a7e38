package smartshop.app;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import smartshop.camera.identity.ConsoleTrust;
import smartshop.camera.link.AccessUnit;
import smartshop.camera.link.ConsoleAddress;
import smartshop.camera.link.KeyframeRequest;
import smartshop.camera.link.LinkMessage;

/** A device on the real link that sends {@link ShadesStream} at fifteen pictures a second. */
final class TestCamera implements AutoCloseable, WebSocket.Listener {
    private static final AtomicInteger EPOCHS = new AtomicInteger();

    private final HttpClient client;
    private final WebSocket socket;
    private final ShadesStream stream = new ShadesStream(EPOCHS.incrementAndGet());
    private final AtomicBoolean keyframeWanted = new AtomicBoolean();
    private final ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor();
    final List<LinkMessage> heard = new CopyOnWriteArrayList<>();
    private volatile UnaryOperator<AccessUnit> damage = UnaryOperator.identity();

    TestCamera(Console console, NewCamera camera) {
        client = HttpClient.newBuilder()
                .sslContext(ConsoleTrust.context(console.pin(), camera.identity()))
                .build();
        socket = client.newWebSocketBuilder()
                .buildAsync(new ConsoleAddress("127.0.0.1", console.port()).ingest(camera.id()), this)
                .join();
        pace.scheduleAtFixedRate(this::send, 0, 66, TimeUnit.MILLISECONDS);
    }

    /** From now on every access unit goes through this. */
    void damage(UnaryOperator<AccessUnit> how) {
        damage = how;
    }

    /** Between two pictures. */
    void say(LinkMessage message) {
        pace.execute(() -> socket.sendText(message.toJson(), true).join());
    }

    private void send() {
        try {
            if (keyframeWanted.getAndSet(false)) {
                stream.requestKeyframe();
            }
            socket.sendBinary(damage.apply(stream.next()).toMessage(), true).join();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        LinkMessage message = LinkMessage.fromJson(text.toString()).orElseThrow();
        heard.add(message);
        if (message instanceof KeyframeRequest) {
            keyframeWanted.set(true);
        }
        from.request(1);
        return null;
    }

    @FunctionalInterface
    interface Step {
        void run() throws Exception;
    }

    void closeAfter(Step step) throws Exception {
        try (this) {
            step.run();
        }
    }

    /** As if the cable was pulled. */
    @Override
    public void close() {
        pace.shutdownNow();
        pace.close();
        socket.abort();
        client.shutdownNow();
        stream.close();
    }
}
