package smartshop.app.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * HTTP to addresses that somebody typed. Each call is a connection of its own, over TLS, to an address that was checked; it follows no
 * redirect, uses no proxy, keeps no cookie, and is over after {@link #LIMIT}. Any thread may call.
 */
public final class SafeHttp {
    /** For all of a call: a person waits for what it says. */
    public static final Duration LIMIT = Duration.ofSeconds(20);

    private static final Timeout CONNECT = Timeout.ofSeconds(5);
    private static final Timeout SILENCE = Timeout.ofSeconds(10);
    /** Of an answer; nobody reads more than a line of it. */
    static final int LONGEST_ANSWER = 64 * 1024;

    private static final int LONGEST_LINE = 8 * 1024;
    private static final int MOST_HEADERS = 100;

    private final Gate gate;
    private final TlsSocketStrategy secured;
    private final Duration limit;
    private final ScheduledExecutorService deadlines;

    /** @param body read to its end, or to 64 KiB */
    public record Answer(int status, Map<String, String> headers, String body) {
        public boolean good() {
            return status / 100 == 2;
        }
    }

    SafeHttp(Gate gate, SSLContext tls, ScheduledExecutorService deadlines, Duration limit) {
        this.deadlines = deadlines;
        this.limit = limit;
        this.gate = gate;
        this.secured = new DefaultClientTlsStrategy(tls, HostnameVerificationPolicy.BUILTIN, null);
    }

    /** What the client connects to is what was looked up and checked for it: it asks nobody. */
    private record Checked(InetAddress[] addresses) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) {
            return addresses;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    /**
     * Posts JSON.
     *
     * @param headers without names that HTTP itself needs
     * @throws RefusedAddressException if SmartShop does not go there; nothing was connected to then
     * @throws IOException if there was no whole answer; {@link Failure} has the words
     */
    public Answer post(TypedUrl url, Map<String, String> headers, byte[] json) throws IOException {
        return post(url, headers, json, limit);
    }

    /** As {@link #post(TypedUrl, Map, byte[])}. @param limit for all of the call, the look-up of the name included */
    public Answer post(TypedUrl url, Map<String, String> headers, byte[] json, Duration limit) throws IOException {
        long begun = System.nanoTime();
        InetAddress[] addresses = gate.addresses(url.host(), limit);
        HttpHost target = new HttpHost(URIScheme.HTTPS.id, url.host(), url.port());
        HttpPost post = new HttpPost(url.path());
        headers.forEach(post::setHeader);
        post.setEntity(new ByteArrayEntity(json, ContentType.APPLICATION_JSON));
        AtomicBoolean over = new AtomicBoolean();
        ScheduledFuture<?> end = deadlines.schedule(
                () -> {
                    over.set(true);
                    post.cancel();
                },
                limit.toNanos() - (System.nanoTime() - begun),
                TimeUnit.NANOSECONDS);
        try (CloseableHttpClient client = client(addresses)) {
            // Closing the client hangs up. Closing the answer would wait for all that the peer still has to say.
            Answer answer = read(client.executeOpen(target, post, null));
            post.cancel();
            return answer;
        } catch (IOException e) {
            throw over.get() ? late(e) : refusal(e);
        } finally {
            end.cancel(false);
        }
    }

    private static IOException late(IOException cause) {
        SocketTimeoutException late = new SocketTimeoutException("no whole answer in time");
        late.initCause(cause);
        return late;
    }

    private static IOException refusal(IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedAddressException refused) {
                return refused;
            }
        }
        return failure;
    }

    private CloseableHttpClient client(InetAddress[] addresses) {
        HttpClientConnectionOperator operator = new DefaultHttpClientConnectionOperator(
                proxy -> new GatedSocket(gate),
                DefaultSchemePortResolver.INSTANCE,
                new Checked(addresses),
                RegistryBuilder.<TlsSocketStrategy>create()
                        .register(URIScheme.HTTPS.id, secured)
                        .build());
        BasicHttpClientConnectionManager connections = new BasicHttpClientConnectionManager(
                operator,
                ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxLineLength(LONGEST_LINE)
                                .setMaxHeaderCount(MOST_HEADERS)
                                .build())
                        .build());
        connections.setConnectionConfig(ConnectionConfig.custom()
                .setConnectTimeout(CONNECT)
                .setSocketTimeout(SILENCE)
                .build());
        connections.setTlsConfig(TlsConfig.custom()
                .setHandshakeTimeout(SILENCE)
                .setSupportedProtocols("TLSv1.3", "TLSv1.2")
                .build());
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setRoutePlanner(new DefaultRoutePlanner(DefaultSchemePortResolver.INSTANCE))
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(SILENCE)
                        .setRedirectsEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .disableCookieManagement()
                .disableContentCompression()
                .setUserAgent("SmartShop")
                .build();
    }

    private static Answer read(ClassicHttpResponse response) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Header header : response.getHeaders()) {
            headers.put(header.getName(), header.getValue());
        }
        return new Answer(response.getCode(), headers, body(response.getEntity()));
    }

    private static String body(@Nullable HttpEntity entity) throws IOException {
        if (entity == null) {
            return "";
        }
        return new String(entity.getContent().readNBytes(LONGEST_ANSWER), UTF_8);
    }
}
