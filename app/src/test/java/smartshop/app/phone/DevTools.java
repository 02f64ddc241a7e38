package smartshop.app.phone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A headless Chromium, driven by its own protocol. It has a profile of its own, which the test throws away. */
final class DevTools implements WebSocket.Listener, AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LISTENING = "DevTools listening on ";
    private static final long PATIENCE_S = 60;

    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();
    private final WebSocket socket;
    private final AtomicInteger number = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final StringBuilder part = new StringBuilder();

    private DevTools(Process process, String address) {
        this.process = process;
        this.socket = client.newWebSocketBuilder()
                .buildAsync(URI.create(address), this)
                .join();
    }

    /** Empty where there is none. */
    static Optional<Path> chromium() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    static DevTools start(Path program, Path profile) throws IOException {
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox", // the tests may run as root; it opens nothing but our page
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-dev-shm-usage",
                        "--ignore-certificate-errors",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(LISTENING)) {
                Thread.ofVirtual().start(() -> said.lines().forEach(rest -> {}));
                return new DevTools(process, line.substring(LISTENING.length()));
            }
        }
        process.destroyForcibly();
        throw new IOException("Chromium did not start");
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        part.append(text);
        if (last) {
            JsonNode message = read(part.toString());
            part.setLength(0);
            CompletableFuture<JsonNode> waiting =
                    asked.remove(message.path("id").asInt());
            if (waiting != null) {
                waiting.complete(message);
            }
        }
        from.request(1);
        return null;
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON", e);
        }
    }

    private JsonNode ask(String session, String method, ObjectNode parameters) throws Exception {
        int id = number.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        asked.put(id, answer);
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        message.set("params", parameters);
        socket.sendText(message.toString(), true).join();
        JsonNode said = answer.get(PATIENCE_S, TimeUnit.SECONDS);
        if (said.has("error")) {
            throw new AssertionError(method + ": " + said.path("error"));
        }
        return said.path("result");
    }

    /** A phone of its own: another one knows nothing of its cookies. */
    Phone phone(int width, int height, boolean dark) throws Exception {
        String context = ask("", "Target.createBrowserContext", JSON.createObjectNode())
                .path("browserContextId")
                .asText();
        String target = ask(
                        "",
                        "Target.createTarget",
                        JSON.createObjectNode().put("url", "about:blank").put("browserContextId", context))
                .path("targetId")
                .asText();
        String session = ask(
                        "",
                        "Target.attachToTarget",
                        JSON.createObjectNode().put("targetId", target).put("flatten", true))
                .path("sessionId")
                .asText();
        Phone phone = new Phone(session);
        phone.looks(width, height, dark);
        return phone;
    }

    /** One page. */
    final class Phone {
        private final String session;

        private Phone(String session) {
            this.session = session;
        }

        void looks(int width, int height, boolean dark) throws Exception {
            ask(
                    session,
                    "Emulation.setDeviceMetricsOverride",
                    JSON.createObjectNode()
                            .put("width", width)
                            .put("height", height)
                            .put("deviceScaleFactor", 2)
                            .put("mobile", true));
            ObjectNode media = JSON.createObjectNode();
            media.putArray("features")
                    .addObject()
                    .put("name", "prefers-color-scheme")
                    .put("value", dark ? "dark" : "light");
            ask(session, "Emulation.setEmulatedMedia", media);
        }

        void open(String url) throws Exception {
            ask(session, "Page.navigate", JSON.createObjectNode().put("url", url));
        }

        void offline(boolean is) throws Exception {
            ask(
                    session,
                    "Network.emulateNetworkConditions",
                    JSON.createObjectNode()
                            .put("offline", is)
                            .put("latency", 0)
                            .put("downloadThroughput", -1)
                            .put("uploadThroughput", -1));
        }

        /** Why it cannot be installed. */
        List<String> notInstallable() throws Exception {
            return ask(session, "Page.getInstallabilityErrors", JSON.createObjectNode())
                    .path("installabilityErrors")
                    .findValuesAsText("errorId");
        }

        /** The value of an expression of the page's script; nothing of ours is in the page. */
        String value(String expression) throws Exception {
            JsonNode result = ask(
                    session,
                    "Runtime.evaluate",
                    JSON.createObjectNode().put("expression", expression).put("returnByValue", true));
            return result.path("result").path("value").asText();
        }

        boolean shows(String selector) throws Exception {
            return value("(e => !!e && e.getClientRects().length > 0)(document.querySelector('%s'))"
                            .formatted(selector))
                    .equals("true");
        }

        String text(String selector) throws Exception {
            return value("(document.querySelector('%s') || {}).innerText || ''".formatted(selector));
        }

        void press(String selector) throws Exception {
            value("document.querySelector('%s').click()".formatted(selector));
        }

        void type(String selector, String text) throws Exception {
            value("document.querySelector('%s').value = '%s'".formatted(selector, text));
        }

        byte[] picture() throws Exception {
            String png = ask(
                            session,
                            "Page.captureScreenshot",
                            JSON.createObjectNode().put("format", "png"))
                    .path("data")
                    .asText();
            return Base64.getDecoder().decode(png);
        }
    }

    @Override
    public void close() throws InterruptedException {
        socket.sendText("{\"id\":0,\"method\":\"Browser.close\"}", true).join();
        boolean gone = process.waitFor(PATIENCE_S, TimeUnit.SECONDS);
        socket.abort();
        client.shutdownNow();
        if (!gone) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
    }
}
