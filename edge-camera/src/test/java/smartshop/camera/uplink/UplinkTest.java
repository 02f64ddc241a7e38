package smartshop.camera.uplink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.websocket.api.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import smartshop.camera.TestConsole;
import smartshop.camera.Until;
import smartshop.camera.identity.DeviceIdentity;
import smartshop.camera.link.AccessUnit;
import smartshop.camera.link.ConsoleAddress;
import smartshop.camera.link.Hello;
import smartshop.camera.link.KeyframeRequest;
import smartshop.camera.link.LinkAddress;
import smartshop.camera.link.LinkMessage;
import smartshop.camera.link.SegmentOffer;
import smartshop.camera.link.SegmentPart;
import smartshop.camera.link.StreamSettings;
import smartshop.camera.link.Telemetry;

class UplinkTest implements Device {
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicLong skipped = new AtomicLong();
    private final SendQueue queue = new SendQueue(this::nanos, asked::incrementAndGet);
    private TestConsole console;
    private Thread sending;
    private Leftovers leftovers = Leftovers.NONE;
    private Uplink uplink;
    private long frame;

    @BeforeEach
    void start() throws Exception {
        console = new TestConsole();
    }

    @AfterEach
    void stop() throws Exception {
        console.gate.release(console.gate.availablePermits() == 0 ? 1 : 0);
        if (sending != null) {
            sending.interrupt();
            sending.join(10_000);
        }
        console.close();
    }

    @Test
    void helloComesFirstThenPicturesFromAKeyframeOn() throws Exception {
        connect();
        offer(false, 100);
        offer(true, 100);
        offer(false, 100);
        assertThat(console.unit().frame()).isEqualTo(1);
        assertThat(console.unit().frame()).isEqualTo(2);
    }

    @Test
    void cameraThatTheConsoleDoesNotKnowIsRefused() throws Exception {
        DeviceIdentity unknown = console.authority.identity(UUID.randomUUID());
        assertThatThrownBy(() -> uplink(List.of(console.address()), unknown).run(true))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("does not accept this camera");
    }

    @Test
    void consoleOfAnotherAuthorityIsRefusedBeforeAnythingIsSaid() throws Exception {
        try (TestConsole impostor = new TestConsole()) {
            assertThatThrownBy(() -> uplink(List.of(impostor.address()), console.identity)
                            .run(true))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("is not the console this camera was paired with");
            assertThat(impostor.requests).hasValue(0);
        }
    }

    @Test
    void addressesAreTriedInTurn() throws Exception {
        connect(List.of(nowhere(), console.address()));
    }

    @Test
    void nobodyThereIsSaid() throws Exception {
        ConsoleAddress nowhere = nowhere();
        assertThatThrownBy(() -> uplink(List.of(nowhere), console.identity).run(true))
                .isInstanceOf(IOException.class)
                .hasMessage("Nothing answers at " + nowhere);
    }

    @Test
    void cutLinkIsMadeAnewAndBeginsWithAKeyframe() throws Exception {
        connect();
        offer(true, 100);
        console.unit();
        console.cut();
        awaitHello();
        opened(2);
        offer(false, 100);
        offer(true, 100);
        assertThat(console.unit().keyframe()).isTrue();
    }

    @Test
    void restartedConsoleIsFoundAgain() throws Exception {
        connect();
        console.stop();
        console.start();
        awaitHello();
        opened(2);
        offer(true, 100);
        assertThat(console.unit().keyframe()).isTrue();
    }

    @Test
    void silentConsoleIsLeft() throws Exception {
        connect();
        console.gate.acquire();
        offer(true, 100);
        Until.holds(
                () -> {
                    skipped.addAndGet(1_000_000_000L);
                    return console.sessions.size() >= 2;
                },
                "a second connection");
    }

    @Test
    void slowLinkDropsToAKeyframe() throws Exception {
        connect();
        console.gate.acquire();
        Until.holds(
                () -> {
                    offer(frame % 10 == 0, 200_000);
                    return queue.count().dropped() > 20;
                },
                "a drop");
        console.gate.release();
        while (frame % 10 != 0) {
            offer(false, 10);
        }
        offer(true, 10);
        long last = -1;
        while (last < frame - 1) {
            AccessUnit unit = console.unit();
            assertThat(unit.keyframe() || unit.frame() == last + 1)
                    .as("picture %d after %d can be decoded", unit.frame(), last)
                    .isTrue();
            last = unit.frame();
        }
        assertThat(asked.get()).isGreaterThan(1);
    }

    @Test
    void pingsTellHowTheLinkIs() throws Exception {
        connect();
        offer(true, 100_000);
        console.unit();
        Until.holds(
                () -> {
                    skipped.addAndGet(100_000_000L);
                    return uplink.health().goodput().isPresent();
                },
                "two answers");
        LinkState state = uplink.health();
        assertThat(state.connected()).isTrue();
        assertThat(state.connections()).isEqualTo(1);
        assertThat(state.sentBytes()).isGreaterThan(100_000);
        assertThat(state.roundTripMillis().orElseThrow()).isPositive();
        assertThat(state.clockOffsetMillis()).isPresent();
    }

    /** Otherwise pictures would grow old where nobody sees it. */
    @Test
    void theSystemHoldsLittleOfWhatTheConsoleDoesNotTake() throws Exception {
        connect();
        console.gate.acquire();
        Until.holds(
                () -> {
                    offer(true, 20_000);
                    return uplink.health().queueAge().compareTo(SendQueue.LONGEST_WAIT) > 0;
                },
                "a link that takes nothing more");
        // What the receiver's side takes is the network's, here the loopback's.
        assertThat(uplink.health().sentBytes()).isLessThan(1_000_000);
    }

    @Test
    void noPictureLeavesBeforeTheSettingsAreKnown() throws Exception {
        StreamSettings settings = console.settings;
        console.settings = null;
        uplink = uplink(List.of(console.address()), console.identity);
        run(uplink);
        awaitHello();
        for (int i = 0; i < 10; i++) {
            offer(true, 100);
            Thread.sleep(20);
        }
        assertThat(console.units).isEmpty();
        say(settings.toJson());
        opened(1);
        offer(true, 100);
        assertThat(console.unit().frame()).isEqualTo(10);
    }

    @Test
    void consoleAsksForAKeyframe() throws Exception {
        connect();
        int before = asked.get();
        say(new KeyframeRequest().toJson());
        Until.holds(() -> asked.get() > before, "the request");
    }

    @Test
    void hostileMessagesDoNoHarm() throws Exception {
        connect();
        int before = asked.get();
        for (String message :
                new String[] {"", "{", "[[[[", "{\"type\":\"format\"}", "{\"type\":\"hello\",\"version\":-1}"}) {
            say(message);
        }
        say(new KeyframeRequest().toJson());
        Until.holds(() -> asked.get() > before, "the request after them");
    }

    @Test
    void endlessMessageEndsTheLink() throws Exception {
        connect();
        say("x".repeat(LinkAddress.LARGEST_TEXT_MESSAGE + 1));
        awaitHello();
    }

    /** Each part brings a live picture with it, as if it was captured meanwhile. */
    @Test
    void aLivePictureGoesOutBeforeTheNextPart() throws Exception {
        leftovers = new EndlessLeftovers() {
            @Override
            public Optional<SegmentPart> part() {
                UplinkTest.this.offer(true, 100);
                return super.part();
            }
        };
        connect();
        Until.holds(() -> console.kinds.size() >= 20, "parts and pictures");

        List<Byte> kinds = List.copyOf(console.kinds);
        for (int i = 0; i < 20; i += 2) {
            assertThat(kinds.subList(i, i + 2)).containsExactly(SegmentPart.KIND, AccessUnit.KIND);
        }
    }

    @Test
    void whatIsNotLiveTakesAShareOfTheLinkOnly() {
        AtomicLong now = new AtomicLong();
        Allowance allowance = new Allowance(now::get);
        long sent = 0;
        for (int i = 0; i < 10_000; i++) {
            now.addAndGet(1_000_000);
            if (allowance.allows(2_000_000)) {
                allowance.spent(8_000);
                sent += 8_000;
            }
        }
        assertThat(sent * 8 / 10.0).isBetween(0.29 * 2_000_000, 0.31 * 2_000_000);
    }

    private static ConsoleAddress nowhere() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return new ConsoleAddress("127.0.0.1", socket.getLocalPort());
        }
    }

    private void connect() throws Exception {
        connect(List.of(console.address()));
    }

    private void connect(List<ConsoleAddress> consoles) throws Exception {
        uplink = uplink(consoles, console.identity);
        run(uplink);
        awaitHello();
        opened(1);
    }

    private void run(Uplink started) {
        sending = Thread.ofPlatform().name("uplink").start(() -> {
            try {
                started.run(false);
            } catch (IOException | InterruptedException e) {
                // The end of the test.
            }
        });
    }

    private void awaitHello() throws InterruptedException {
        while (!(LinkMessage.fromJson(console.text()).orElseThrow() instanceof Hello)) {
            // Telemetry of the connection before.
        }
    }

    /** A link asks for a keyframe as soon as it takes pictures. */
    private void opened(int links) throws InterruptedException {
        Until.holds(() -> asked.get() >= links, "the queue's opening");
    }

    private Uplink uplink(List<ConsoleAddress> consoles, DeviceIdentity identity) {
        return new Uplink(Paired.fixed(consoles, identity), queue, this, Clock.systemUTC(), this::nanos, new Random(1));
    }

    @Override
    public Hello hello() {
        return new Hello(1, "test", "", 320, 240, 15, 500_000, "h264");
    }

    @Override
    public Telemetry telemetry() {
        return new Telemetry(0, 0, 0, 0, 0, Map.of());
    }

    @Override
    public Leftovers leftovers() {
        return leftovers;
    }

    /** Always has something. */
    private static class EndlessLeftovers implements Leftovers {
        private long offset;

        @Override
        public void connected() {}

        @Override
        public boolean pending() {
            return true;
        }

        @Override
        public Optional<SegmentOffer> offer() {
            return Optional.empty();
        }

        @Override
        public Optional<SegmentPart> part() {
            return Optional.of(new SegmentPart(offset++, new byte[100]));
        }
    }

    @Override
    public void heard(LinkMessage message) {
        if (message instanceof KeyframeRequest) {
            asked.incrementAndGet();
        }
    }

    private void say(String text) {
        console.sessions.getLast().sendText(text, Callback.NOOP);
    }

    private void offer(boolean keyframe, int bytes) {
        queue.offer(new AccessUnit(1, frame, frame, Instant.EPOCH, keyframe, new byte[bytes]));
        frame++;
    }

    private long nanos() {
        return System.nanoTime() + skipped.get();
    }
}
