package smartshop.app.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses by which somebody would have the console call its own machine, its network or a cloud's metadata. */
class HostileAddressesTest {
    private static final byte[] NOTHING = "{}".getBytes(UTF_8);

    /** PORT is one where a socket listens at 127.0.0.1, 127.0.0.2 and ::1, and counts. */
    private static final List<String> HOSTILE = List.of(
            // plainly this machine
            "https://127.0.0.1:PORT/",
            "https://127.0.0.2:PORT/",
            "https://127.255.255.254:PORT/",
            "https://localhost:PORT/",
            "https://LOCALHOST:PORT/",
            "https://localhost.localdomain:PORT/",
            "https://0.0.0.0:PORT/",
            "https://[::1]:PORT/",
            "https://[::]:PORT/",
            "https://[0:0:0:0:0:0:0:1]:PORT/",
            "https://[0000:0000:0000:0000:0000:0000:0000:0001]:PORT/",
            // the same in other figures
            "https://2130706433:PORT/",
            "https://0x7f000001:PORT/",
            "https://0x7F.0x0.0x0.0x1:PORT/",
            "https://017700000001:PORT/",
            "https://0177.0.0.1:PORT/",
            "https://0177.0000.0000.0001:PORT/",
            "https://127.1:PORT/",
            "https://127.0.1:PORT/",
            "https://0:PORT/",
            "https://127.0.0.01:PORT/",
            "https://127.0.0.0x1:PORT/",
            "https://00000127.0.0.1:PORT/",
            "https://4294967297:PORT/",
            "https://383.0.0.1:PORT/",
            "https://127.0.0.1.:PORT/",
            "https://localhost.:PORT/",
            // IPv4 within IPv6
            "https://[::ffff:127.0.0.1]:PORT/",
            "https://[::ffff:7f00:1]:PORT/",
            "https://[0:0:0:0:0:ffff:127.0.0.1]:PORT/",
            "https://[::127.0.0.1]:PORT/",
            "https://[::ffff:0:127.0.0.1]:PORT/",
            "https://[64:ff9b::127.0.0.1]:PORT/",
            "https://[64:ff9b::7f00:1]:PORT/",
            "https://[64:ff9b:1::a00:1]:PORT/",
            "https://[2002:7f00:1::]:PORT/",
            "https://[2002:a9fe:a9fe::1]:PORT/",
            "https://[2001:0:7f00:1::]:PORT/",
            "https://[2001:0:4136:e378:8000:63bf:80ff:fffe]:PORT/",
            "https://[2001:db8::1]:PORT/",
            "https://[2606:4700::5efe:7f00:1]:PORT/",
            "https://[2606:4700::200:5efe:127.0.0.1]:PORT/",
            "https://[fe80::1]:PORT/",
            "https://[fe80::1%25lo]:PORT/",
            "https://[::1%25lo]:PORT/",
            "https://[fec0::1]:PORT/",
            "https://[fc00::1]:PORT/",
            "https://[fd00:ec2::254]:PORT/",
            "https://[fd20:ce::254]:PORT/",
            "https://[ff02::1]:PORT/",
            "https://[100::1]:PORT/",
            // the shop's network, carriers, documentation, multicast, broadcast
            "https://10.0.0.1:PORT/",
            "https://172.16.0.1:PORT/",
            "https://172.31.255.255:PORT/",
            "https://192.168.1.1:PORT/",
            "https://100.64.0.1:PORT/",
            "https://192.0.0.192:PORT/",
            "https://192.0.2.1:PORT/",
            "https://192.88.99.1:PORT/",
            "https://198.18.0.1:PORT/",
            "https://198.51.100.1:PORT/",
            "https://203.0.113.1:PORT/",
            "https://224.0.0.1:PORT/",
            "https://240.0.0.1:PORT/",
            "https://255.255.255.255:PORT/",
            // metadata
            "https://169.254.169.254/latest/meta-data/",
            "https://169.254.170.2:PORT/v2/credentials",
            "https://100.100.100.200:PORT/",
            "https://168.63.129.16:PORT/",
            "https://metadata.google.internal:PORT/",
            "https://[::ffff:169.254.169.254]:PORT/",
            // names that lead there
            "https://private.smartshop.test:PORT/",
            "https://six.smartshop.test:PORT/",
            "https://mixed.smartshop.test:PORT/",
            "https://127.0.0.1.nip.smartshop.test:PORT/",
            // what one reads is not where it goes
            "https://example.org@127.0.0.1:PORT/",
            "https://example.org:443@127.0.0.1:PORT/",
            "https://user:secret@localhost:PORT/",
            "https://127.0.0.1:PORT@example.org/",
            "https://example.org%40127.0.0.1:PORT/",
            "https://127.0.0.1:PORT#@example.org/",
            "https://127.0.0.1:PORT\\@example.org/",
            "https://127.0.0.1:PORT?@example.org/",
            "https:\\\\127.0.0.1:PORT/",
            "https:127.0.0.1:PORT/",
            "https:///127.0.0.1:PORT/",
            "https://127.0.0.1:PORT\t/",
            "https://127.0.0.1\r\nHost: example.org:PORT/",
            "https://%31%32%37.0.0.1:PORT/",
            "https://localhost%00.example.org:PORT/",
            // letters that look or count as others
            "https://１２７.0.0.1:PORT/",
            "https://127。0。0。1:PORT/",
            "https://①②⑦.⓪.⓪.①:PORT/",
            "https://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ:PORT/",
            "https://loc\u00adalhost:PORT/",
            "https://lo\u200dcalhost:PORT/",
            "https://xn--:PORT/",
            // other ways than https
            "http://127.0.0.1:PORT/",
            "http://localhost:PORT/",
            "ftp://127.0.0.1:PORT/",
            "file:///etc/passwd",
            "gopher://127.0.0.1:PORT/_GET",
            "jar:https://127.0.0.1:PORT/!/a",
            "ldap://127.0.0.1:PORT/",
            "//127.0.0.1:PORT/",
            "127.0.0.1:PORT",
            "");

    /** Names lead to where a hostile name server would have them lead; nothing leaves this machine. */
    private static InetAddress[] lookedUp(String host) throws UnknownHostException {
        return switch (host) {
            case "private.smartshop.test" -> addresses("127.0.0.1");
            case "six.smartshop.test" -> addresses("::1");
            case "mixed.smartshop.test" -> addresses("93.184.215.14", "127.0.0.1");
            case "127.0.0.1.nip.smartshop.test", "localhost.localdomain" -> addresses("127.0.0.1");
            case "metadata.google.internal" -> addresses("169.254.169.254");
            default -> {
                if (!host.contains(":") && !host.matches("[0-9.]+") && !host.equals("localhost")) {
                    throw new UnknownHostException(host);
                }
                yield InetAddress.getAllByName(host);
            }
        };
    }

    private static InetAddress[] addresses(String... literals) {
        return Stream.of(literals).map(InetAddress::ofLiteral).toArray(InetAddress[]::new);
    }

    @Test
    void noneOfThemIsEverConnectedTo() throws Exception {
        List<String> gotThrough = new ArrayList<>();
        try (Counter counter = new Counter("127.0.0.1", "127.0.0.2", "::1");
                Outbound outbound = outbound(AllowList.NOTHING, HostileAddressesTest::lookedUp)) {
            for (String hostile : HOSTILE) {
                String url = hostile.replace("PORT", String.valueOf(counter.port()));
                Throwable thrown = catchThrowable(() -> outbound.http().post(TypedUrl.of(url), Map.of(), NOTHING));
                if (!(thrown instanceof RefusedAddressException) && !(thrown instanceof UnknownHostException)) {
                    gotThrough.add(hostile + " " + thrown);
                }
            }
            assertThat(counter.came()).as("connections").isZero();
        }
        assertThat(gotThrough).isEmpty();
        assertThat(HOSTILE).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
    }

    @Test
    void neitherByAPlainSocketAsMailUsesIt() throws Exception {
        try (Counter counter = new Counter("127.0.0.1", "127.0.0.2", "::1");
                Outbound outbound = outbound(AllowList.NOTHING, HostileAddressesTest::lookedUp)) {
            for (String host : List.of(
                    "127.0.0.1",
                    "localhost",
                    "::1",
                    "[::1]",
                    "0x7f000001",
                    "2130706433",
                    "127.1",
                    "0.0.0.0",
                    "::ffff:127.0.0.1",
                    "private.smartshop.test",
                    "mixed.smartshop.test",
                    "user@127.0.0.1")) {
                assertThatThrownBy(() -> outbound.connect(host, counter.port()).close())
                        .as(host)
                        .isInstanceOf(RefusedAddressException.class);
            }
            assertThat(counter.came()).isZero();
        }
    }

    @Test
    void theCounterWouldHaveSeenThem() throws Exception {
        AllowList all = AllowList.of("127.0.0.1\n::1\n127.0.0.2");
        try (Counter counter = new Counter("127.0.0.1", "127.0.0.2", "::1");
                Outbound outbound = outbound(all, HostileAddressesTest::lookedUp)) {
            for (String host : List.of("127.0.0.1", "[::1]", "private.smartshop.test")) {
                String url = "https://" + host + ":" + counter.port() + "/";
                assertThatThrownBy(() -> outbound.http().post(TypedUrl.of(url), Map.of(), NOTHING))
                        .isInstanceOf(IOException.class)
                        .isNotInstanceOf(RefusedAddressException.class);
            }
            assertThat(counter.came()).isEqualTo(3);
        }
    }

    /** The name is looked up once: there is no second answer to fall for. */
    @Test
    void aNameThatLeadsElsewhereTheSecondTimeIsAskedOnce() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        Resolver rebinding = host -> addresses(asked.getAndIncrement() == 0 ? "127.0.0.2" : "127.0.0.1");
        try (HttpsPeer peer = HttpsPeer.on("127.0.0.2");
                Outbound outbound = outbound(peer.allowed(), rebinding);
                Counter counter = new Counter("127.0.0.1")) {
            assertThat(outbound.http()
                            .post(TypedUrl.of("https://rebinding.test:" + peer.port() + "/"), Map.of(), NOTHING)
                            .good())
                    .isTrue();
            assertThat(asked).hasValue(1);
            assertThatThrownBy(() -> outbound.http()
                            .post(TypedUrl.of("https://rebinding.test:" + counter.port() + "/"), Map.of(), NOTHING))
                    .isInstanceOf(RefusedAddressException.class);
            assertThat(counter.came()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectIsAnAnswerAndNotFollowed(int status) throws Exception {
        try (HttpsPeer peer = HttpsPeer.on("127.0.0.2");
                Outbound outbound = outbound(peer.allowed(), Resolver.SYSTEM);
                Counter counter = new Counter("127.0.0.1")) {
            peer.answer((received, response) -> {
                response.setStatus(status);
                response.getHeaders().put("Location", "https://127.0.0.1:" + counter.port() + "/");
            });
            assertThat(outbound.http()
                            .post(TypedUrl.of(peer.url("/")), Map.of(), NOTHING)
                            .status())
                    .isEqualTo(status);
            assertThat(counter.came()).isZero();
            assertThat(peer.received()).hasSize(1);
        }
    }

    @Test
    void noProxyOfTheEnvironmentIsUsed() throws Exception {
        try (HttpsPeer peer = HttpsPeer.on("127.0.0.2");
                Outbound outbound = outbound(peer.allowed(), Resolver.SYSTEM);
                Counter counter = new Counter("127.0.0.1")) {
            List<String> properties = List.of("socksProxy", "https.proxy", "http.proxy");
            properties.forEach(name -> {
                System.setProperty(name + "Host", "127.0.0.1");
                System.setProperty(name + "Port", String.valueOf(counter.port()));
            });
            try {
                assertThat(outbound.http()
                                .post(TypedUrl.of(peer.url("/")), Map.of(), NOTHING)
                                .good())
                        .isTrue();
                outbound.connect("127.0.0.2", peer.port()).close();
            } finally {
                properties.forEach(name -> {
                    System.clearProperty(name + "Host");
                    System.clearProperty(name + "Port");
                });
            }
            assertThat(counter.came()).isZero();
        }
    }

    static Outbound outbound(AllowList allowed, Resolver resolver) {
        return new Outbound(resolver, () -> allowed, Duration.ofSeconds(20));
    }
}
