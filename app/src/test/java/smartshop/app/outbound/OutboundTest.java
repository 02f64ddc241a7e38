package smartshop.app.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.io.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundTest {
    private static final byte[] JSON = "{\"a\":1}".getBytes(UTF_8);

    @Test
    void anAllowedPeerWithItsPinnedCertificateIsReached() throws Exception {
        try (HttpsPeer peer = HttpsPeer.on("127.0.0.1");
                Outbound outbound = HostileAddressesTest.outbound(peer.allowed(), Resolver.SYSTEM)) {
            SafeHttp.Answer answer = outbound.http().post(TypedUrl.of(peer.url("/hook?x=1")), Map.of("X-A", "b"), JSON);

            assertThat(answer.good()).isTrue();
            HttpsPeer.Received received = peer.received().getFirst();
            assertThat(received.path()).isEqualTo("/hook?x=1");
            assertThat(received.body()).isEqualTo("{\"a\":1}");
            assertThat(received.headers()).containsEntry("x-a", "b").doesNotContainKey("cookie");
        }
    }

    @Test
    void anAllowedPeerIsReachedBySixAsByFour() throws Exception {
        try (HttpsPeer peer = HttpsPeer.on("::1");
                Outbound outbound = HostileAddressesTest.outbound(peer.allowed(), Resolver.SYSTEM)) {
            assertThat(outbound.http()
                            .post(TypedUrl.of(peer.url("/")), Map.of(), JSON)
                            .good())
                    .isTrue();
            assertThat(peer.received().getFirst().headers().get("host")).isEqualTo("[::1]:" + peer.port());
        }
    }

    @Test
    void anotherCertificateThanThePinnedOneIsRefused() throws Exception {
        try (HttpsPeer peer = HttpsPeer.on("127.0.0.1");
                Outbound outbound = HostileAddressesTest.outbound(
                        AllowList.NOTHING.with(Allowed.of(
                                "127.0.0.1", HttpsPeer.Identity.fresh().fingerprint())),
                        Resolver.SYSTEM)) {
            Throwable failure = catchThrowable(() -> outbound.http().post(TypedUrl.of(peer.url("/")), Map.of(), JSON));

            assertThat(Failure.words(failure)).contains("another certificate than the one that the owner wrote down");
            assertThat(peer.received()).isEmpty();
        }
    }

    @Test
    void aCertificateThatNobodyVouchesForIsRefusedAndItsFingerprintSaid() throws Exception {
        try (HttpsPeer peer = HttpsPeer.on("127.0.0.1");
                Outbound outbound = HostileAddressesTest.outbound(AllowList.of("127.0.0.1"), Resolver.SYSTEM)) {
            Throwable failure = catchThrowable(() -> outbound.http().post(TypedUrl.of(peer.url("/")), Map.of(), JSON));

            assertThat(Failure.words(failure)).contains(peer.identity().fingerprint());
            assertThat(peer.received()).isEmpty();
        }
    }

    @Test
    void ofAnEndlessAnswerOnlyTheBeginningIsRead() throws Exception {
        try (HttpsPeer peer = HttpsPeer.on("127.0.0.1");
                Outbound outbound = HostileAddressesTest.outbound(peer.allowed(), Resolver.SYSTEM)) {
            peer.answer((received, response) -> {
                String line = "x".repeat(100_000);
                try {
                    for (int i = 0; i < 10_000; i++) {
                        Content.Sink.write(response, false, java.nio.ByteBuffer.wrap(line.getBytes(UTF_8)));
                    }
                } catch (java.io.IOException e) {
                    // hung up, as it should be
                }
            });
            assertThat(outbound.http()
                            .post(TypedUrl.of(peer.url("/")), Map.of(), JSON)
                            .body())
                    .hasSize(SafeHttp.LONGEST_ANSWER);
        }
    }

    /** Each byte comes before any silence is too long, but the whole never does. */
    @Test
    void aPeerThatDripsIsLeftAtTheLimit() throws Exception {
        try (HttpsPeer peer = HttpsPeer.on("127.0.0.1");
                Outbound outbound = new Outbound(Resolver.SYSTEM, allowed(peer), Duration.ofSeconds(1))) {
            peer.answer((received, response) -> {
                try {
                    while (true) {
                        Content.Sink.write(response, false, java.nio.ByteBuffer.wrap(new byte[] {'x'}));
                        Thread.sleep(50);
                    }
                } catch (java.io.IOException e) {
                    // hung up
                }
            });
            assertThatThrownBy(() -> outbound.http().post(TypedUrl.of(peer.url("/")), Map.of(), JSON))
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void aPeerThatSaysNothingIsLeftAtTheLimit() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                Outbound outbound =
                        new Outbound(Resolver.SYSTEM, () -> AllowList.of("127.0.0.1"), Duration.ofSeconds(1))) {
            assertThatThrownBy(() -> outbound.http()
                            .post(TypedUrl.of("https://127.0.0.1:" + silent.getLocalPort()), Map.of(), JSON))
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }

    /** The system's resolver may wait for half a minute, and nothing ends that: whoever opens a door has two seconds. */
    @Test
    @Timeout(60)
    void aNameThatIsNotFoundInTimeIsLeftAtTheLimitAndAskedForOnce() throws Exception {
        CountDownLatch answered = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        Resolver hanging = host -> {
            asked.incrementAndGet();
            awaitUninterruptibly(answered);
            throw new UnknownHostException("at last");
        };
        try (Outbound outbound = new Outbound(hanging, () -> AllowList.NOTHING, Duration.ofMillis(200))) {
            for (int call = 0; call < 3; call++) {
                Throwable failure = catchThrowable(
                        () -> outbound.http().post(TypedUrl.of("https://relay.shop.test/"), Map.of(), JSON));
                assertThat(Failure.words(failure)).contains("does not say in time where that name leads");
            }
            assertThat(asked).hasValue(1);
        } finally {
            answered.countDown();
        }
    }

    @Test
    void aNameWhoseLookUpBreaksIsAskedForAgain() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        Resolver broken = host -> {
            if (asked.getAndIncrement() == 0) {
                throw new OutOfMemoryError("for the test");
            }
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
        };
        try (NameLookUps lookUps = new NameLookUps(broken)) {
            assertThatThrownBy(() -> lookUps.addresses("relay.shop.test", Duration.ofSeconds(20)))
                    .isInstanceOf(UnknownHostException.class);
            assertThat(lookUps.addresses("relay.shop.test", Duration.ofSeconds(20)))
                    .hasSize(1);
        }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                // as the system's resolver, it is not to be interrupted
            }
        }
    }

    private static java.util.function.Supplier<AllowList> allowed(HttpsPeer peer) throws Exception {
        AllowList allowed = peer.allowed();
        return () -> allowed;
    }

    @Test
    void anAddressIsShownWithoutItsPath() throws Exception {
        assertThat(TypedUrl.of("https://Example.org/secret?token=1")).hasToString("https://example.org");
        assertThat(TypedUrl.of("https://[2606:4700::1111]:8443/secret")).hasToString("https://[2606:4700::1111]:8443");
        assertThatThrownBy(() -> TypedUrl.of("https://user:s3cret@example.org/"))
                .hasMessageNotContaining("s3cret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0/0",
                "::/0",
                "10.0.0.0/8",
                "192.0.0.0/15",
                "fd00::/47",
                "127.0.0.0/16",
                "127.0.0.0/31",
                "169.254.0.0/16",
                "169.254.169.0/24",
                "100.100.0.0/16",
                "192.0.0.0/24",
                "::/64",
                "fe80::/64",
                "fd00:ec2::/64"
            })
    void aSlipOpensNeitherThisComputerNorAWholeNetworkNorCloudsKeys(String range) {
        assertThatThrownBy(() -> Allowed.of(range, "")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "169.254.169.254", "192.168.0.0/16", "fd12:3456:789a::/48", "::1", "fe80::1"})
    void whatIsNamedExactlyOrIsNarrowMayBeAllowed(String range) {
        assertThat(Allowed.of(range, "").range())
                .hasToString(AddressRange.of(range).toString());
    }

    /** A shop that has a /48 or a /56 has its tills in other networks of it than the console's. */
    @Test
    void theWholePlaceOfAPublicAddressIsBesideIt() throws Exception {
        AddressRange beside = SpecialAddresses.around(InetAddress.ofLiteral("2a00:1450:4001:1::5"), 64);

        assertThat(beside.contains(InetAddress.ofLiteral("2a00:1450:4001:ff::9")))
                .isTrue();
        assertThat(beside.contains(InetAddress.ofLiteral("2a00:1450:4002::9"))).isFalse();
        assertThat(SpecialAddresses.around(InetAddress.ofLiteral("198.50.3.7"), 24))
                .hasToString("198.50.3.7/24");
    }

    @Test
    void theListReadsWhatItWrote() {
        AllowList list = AllowList.NOTHING
                .with(Allowed.of("192.168.1.0/24", ""))
                .with(Allowed.of(" fd12::5 ", "AB:".repeat(31) + "cd"));

        assertThat(AllowList.of(list.text())).isEqualTo(list);
        assertThat(list.without(AddressRange.of("192.168.1.0/24")).entries()).hasSize(1);
        assertThat(list.entry(InetAddress.ofLiteral("192.168.1.77"))).isPresent();
        assertThat(list.entry(InetAddress.ofLiteral("192.168.2.1"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "shop",
                "192.168.1",
                "192.168.1.0/33",
                "010.0.0.1",
                "fe80::1%eth0",
                "::ffff:10.0.0.1",
                "1/2/3"
            })
    void whatIsNoRangeIsSaidSo(String typed) {
        assertThatThrownBy(() -> AddressRange.of(typed)).isInstanceOf(IllegalArgumentException.class);
    }
}
