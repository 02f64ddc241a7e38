package smartshop.app.phone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import smartshop.app.verify.StaffedShop;
import smartshop.storage.staff.StaffMember;

/** What a phone's browser does over the port, with the page's own headers. It trusts the shop's authority and checks the address. */
final class Browser implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String origin;
    private final HttpClient client;
    private volatile String cookie = "";

    Browser(PhoneShop shop) throws Exception {
        origin = "https://127.0.0.1:" + shop.port();
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(shop.trusted());
        SSLContext tls = SSLContext.getInstance("TLSv1.3");
        tls.init(null, trust.getTrustManagers(), null);
        client = HttpClient.newBuilder().sslContext(tls).build();
    }

    static Browser paired(PhoneShop shop, String name) throws Exception {
        Browser browser = new Browser(shop);
        browser.pair(shop.token(), name);
        return browser;
    }

    /** Paired, and somebody signed in. */
    static Browser of(PhoneShop shop, StaffMember who) throws Exception {
        Browser browser = paired(shop, "Phone of " + who.role());
        if (browser.signIn(who, new String(StaffedShop.pin(who.name()))).statusCode() != 200) {
            throw new AssertionError("not signed in");
        }
        return browser;
    }

    HttpResponse<String> pair(String token, String name) throws Exception {
        HttpResponse<String> answer = post("pair", Map.of("token", token, "name", name));
        answer.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.substring(0, set.indexOf(';')));
        return answer;
    }

    HttpResponse<String> signIn(StaffMember who, String secret) throws Exception {
        return post("sign-in", Map.of("person", who.id().toString(), "secret", secret));
    }

    HttpResponse<String> post(String path, Map<String, String> content) throws Exception {
        return post(
                path,
                JSON.writeValueAsString(content),
                Map.of("Origin", origin, "X-SmartShop", "1", "Content-Type", "application/json"));
    }

    /** With other headers than the page's own. */
    HttpResponse<String> post(String path, String body, Map<String, String> headers) throws Exception {
        HttpRequest.Builder request = request(path).POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return send(request);
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    HttpResponse<byte[]> picture(String alert, String which) throws Exception {
        return client.send(request("alerts/" + alert + "/" + which).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + "/phone/" + path));
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    String origin() {
        return origin;
    }

    String cookie() {
        return cookie;
    }

    Live live() throws Exception {
        return live(origin, true);
    }

    /** @param listens whether the page takes what it is sent */
    Live live(String from, boolean listens) throws Exception {
        Live live = new Live(listens);
        live.socket = client.newWebSocketBuilder()
                .header("Cookie", cookie)
                .header("Origin", from)
                .buildAsync(URI.create(origin.replace("https", "wss") + "/phone/live"), live)
                .join();
        return live;
    }

    /** The page's connection. */
    static final class Live implements WebSocket.Listener {
        private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
        private final StringBuilder part = new StringBuilder();
        private final boolean listens;
        volatile @Nullable WebSocket socket;
        volatile int status;
        volatile boolean broken;

        private Live(boolean listens) {
            this.listens = listens;
        }

        @Override
        public void onOpen(WebSocket opened) {
            if (listens) {
                opened.request(1);
            }
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
            part.append(text);
            from.request(1);
            if (last) {
                JsonNode message = read(part.toString());
                part.setLength(0);
                heard.add(message);
                from.sendText("{\"heard\":%d}".formatted(message.path("number").asLong()), true);
            }
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            status = code;
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            broken = true;
        }

        boolean over() {
            return status != 0 || broken;
        }

        int heard() {
            return heard.size();
        }

        JsonNode last() {
            return heard.isEmpty() ? JSON.createObjectNode() : heard.getLast();
        }

        JsonNode alert() {
            return last().path("alerts").path(0);
        }

        String all() {
            return heard.toString();
        }
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON", e);
        }
    }

    @Override
    public void close() throws IOException {
        client.shutdownNow();
    }
}
