package smartshop.app.standin;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An IP camera: RTSP with its stream interleaved, at {@code rtsp://127.0.0.1:PORT/stream}. Asks for the password as cameras do. */
public final class RtspStandIn implements AutoCloseable {
    private static final String REALM = "IP Camera";
    private static final String NONCE = "5b4c1f7a9e";

    public enum Login {
        NONE,
        BASIC,
        DIGEST
    }

    private final StandInClip clip;
    private final Login login;
    private final String user;
    private final String password;
    private final ServerSocket server;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final AtomicInteger plays = new AtomicInteger();
    private final AtomicInteger refusals = new AtomicInteger();
    private volatile boolean silent;
    private volatile boolean off;

    public RtspStandIn(StandInClip clip) {
        this(clip, Login.NONE, "", "");
    }

    public RtspStandIn(StandInClip clip, Login login, String user, String password) {
        this.clip = clip;
        this.login = login;
        this.user = user;
        this.password = password;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().name("stand-in").daemon().start(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    public String address() {
        return "rtsp://127.0.0.1:" + port() + "/stream";
    }

    /** How often somebody was let in. */
    public int plays() {
        return plays.get();
    }

    /** How often a login was wrong. */
    public int refusals() {
        return refusals.get();
    }

    /** Keeps its connections and sends nothing any more. */
    public void fallSilent() {
        silent = true;
    }

    /** As if the cable were pulled and put back. */
    public void hangUp() {
        sockets.forEach(RtspStandIn::close);
    }

    /** As if somebody pulled its plug. */
    public void switchOff() {
        off = true;
        hangUp();
    }

    public void switchOn() {
        off = false;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                if (off) {
                    socket.close();
                    continue;
                }
                sockets.add(socket);
                Thread.ofPlatform().name("stand-in-caller").daemon().start(() -> serve(socket));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
            OutputStream out = socket.getOutputStream();
            for (Request request = Request.read(in); request != null; request = Request.read(in)) {
                answer(request, out);
            }
        } catch (IOException e) {
            // The caller has gone.
        } finally {
            sockets.remove(socket);
        }
    }

    private void answer(Request request, OutputStream out) throws IOException {
        if (!request.method.equals("OPTIONS") && !allowed(request)) {
            reply(out, request, "401 Unauthorized", challenge(), "");
            return;
        }
        switch (request.method) {
            case "OPTIONS" -> reply(out, request, "200 OK", "Public: DESCRIBE, SETUP, TEARDOWN, PLAY\r\n", "");
            case "DESCRIBE" -> describe(request, out);
            case "SETUP" ->
                reply(
                        out,
                        request,
                        "200 OK",
                        "Transport: RTP/AVP/TCP;unicast;interleaved=0-1\r\nSession: 1234;timeout=60\r\n",
                        "");
            case "PLAY" -> {
                reply(out, request, "200 OK", "Session: 1234\r\nRange: npt=now-\r\n", "");
                plays.incrementAndGet();
                Thread.ofPlatform().name("stand-in-stream").daemon().start(() -> stream(out));
            }
            default -> reply(out, request, "200 OK", "Session: 1234\r\n", "");
        }
    }

    private void describe(Request request, OutputStream out) throws IOException {
        if (!request.url.split("\\?")[0].endsWith("/stream")) {
            reply(out, request, "404 Not Found", "", "");
            return;
        }
        try (RtpPackets packets = new RtpPackets(clip, (bytes, control) -> {})) {
            String sdp = packets.sdp() + "a=control:track1\r\n";
            reply(
                    out,
                    request,
                    "200 OK",
                    "Content-Base: " + request.url + "/\r\nContent-Type: application/sdp\r\n",
                    sdp);
        }
    }

    private void stream(OutputStream out) {
        try {
            while (true) {
                try (RtpPackets packets = new RtpPackets(clip, (bytes, control) -> interleave(out, bytes, control))) {
                    long start = System.nanoTime();
                    for (double at = packets.send(); at >= 0; at = packets.send()) {
                        Thread.sleep(Math.max(0, (long) (at * 1000) - (System.nanoTime() - start) / 1_000_000));
                    }
                }
            }
        } catch (InterruptedException | UncheckedIOException e) {
            // The caller has gone.
        }
    }

    private void interleave(OutputStream out, byte[] bytes, boolean control) throws IOException {
        if (silent) {
            return;
        }
        byte[] whole = new byte[4 + bytes.length];
        whole[0] = '$';
        whole[1] = (byte) (control ? 1 : 0);
        whole[2] = (byte) (bytes.length >> 8);
        whole[3] = (byte) bytes.length;
        System.arraycopy(bytes, 0, whole, 4, bytes.length);
        synchronized (out) {
            out.write(whole);
        }
    }

    private void reply(OutputStream out, Request request, String status, String headers, String body)
            throws IOException {
        byte[] content = body.getBytes(UTF_8);
        String length = content.length == 0 ? "" : "Content-Length: " + content.length + "\r\n";
        String head =
                "RTSP/1.0 %s\r\nCSeq: %s\r\n%s%s\r\n".formatted(status, request.headers.get("cseq"), headers, length);
        synchronized (out) {
            out.write(head.getBytes(UTF_8));
            out.write(content);
            out.flush();
        }
    }

    private String challenge() {
        return login == Login.BASIC
                ? "WWW-Authenticate: Basic realm=\"" + REALM + "\"\r\n"
                : "WWW-Authenticate: Digest realm=\"" + REALM + "\", nonce=\"" + NONCE + "\"\r\n";
    }

    private boolean allowed(Request request) {
        String given = request.headers.getOrDefault("authorization", "");
        boolean right = switch (login) {
            case NONE -> true;
            case BASIC ->
                given.equals("Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8)));
            case DIGEST -> given.startsWith("Digest ") && digestRight(given, request);
        };
        if (!right && !given.isEmpty()) {
            refusals.incrementAndGet();
        }
        return right;
    }

    private boolean digestRight(String given, Request request) {
        String first = md5(user + ":" + REALM + ":" + password);
        String second = md5(request.method + ":" + field(given, "uri"));
        return field(given, "username").equals(user)
                && field(given, "response").equals(md5(first + ":" + NONCE + ":" + second));
    }

    private static String field(String header, String name) {
        Matcher matcher = Pattern.compile(name + "=\"([^\"]*)\"").matcher(header);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String md5(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        hangUp();
    }

    private record Request(String method, String url, Map<String, String> headers) {

        static @org.jspecify.annotations.Nullable Request read(BufferedReader in) throws IOException {
            String line = in.readLine();
            // What the caller reports of the stream's quality comes interleaved between its requests.
            while (line != null && !line.endsWith("RTSP/1.0")) {
                line = in.readLine();
            }
            if (line == null) {
                return null;
            }
            String[] words = line.substring(Math.max(0, line.indexOf("$") < 0 ? 0 : startOfMethod(line)))
                    .split(" ");
            Map<String, String> headers = new LinkedHashMap<>();
            for (String header = in.readLine(); header != null && !header.isEmpty(); header = in.readLine()) {
                int colon = header.indexOf(':');
                headers.put(
                        header.substring(0, colon).toLowerCase(Locale.ROOT),
                        header.substring(colon + 1).strip());
            }
            return new Request(words[0], words[1], headers);
        }

        private static int startOfMethod(String line) {
            Matcher matcher = Pattern.compile("[A-Z_]+ rtsp").matcher(line);
            return matcher.find() ? matcher.start() : 0;
        }
    }
}
