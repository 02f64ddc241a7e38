package smartshop.app.cloud;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Amazon on this machine: checks the signature as Amazon does, and answers in the documented shapes. */
final class AmazonStandIn implements AutoCloseable {
    static final String KEY = "AKIAIOSFODNN7EXAMPLE";
    static final String SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

    /** What it answers to a request that is signed rightly. */
    enum Mode {
        /** Of a text message. */
        PUBLISHED,
        NO_SUCH_PHONE,
        AGREES,
        DISAGREES,
        FILTERED,
        NO_FACE,
        THROTTLED,
        DENIED,
        CLOCK,
        FAULT,
        EMPTY,
        BROKEN,
        CUT,
        HANGS,
        HANGS_UP
    }

    /** One that came in. */
    record Request(String target, String contentType, String body, Signature4 signature) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final String region;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    volatile Mode mode = Mode.AGREES;

    /** @param region whose endpoint it plays */
    AmazonStandIn(String region) throws IOException {
        this.region = region;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    List<Request> requests() {
        return requests;
    }

    private void serve(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Signature4 signature = Signature4.of(exchange.getRequestMethod(), "/", exchange.getRequestHeaders(), body);
        requests.add(new Request(
                String.valueOf(exchange.getRequestHeaders().getFirst("X-Amz-Target")),
                String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type")),
                new String(body, UTF_8),
                signature));
        if (!signature.keyId().equals(KEY)) {
            refuse(
                    exchange,
                    400,
                    "UnrecognizedClientException",
                    "The security token included in the request is invalid.");
        } else if (!signature.region().equals(region)) {
            refuse(exchange, 400, "InvalidSignatureException", "Credential should be scoped to a valid region. ");
        } else if (!signature.isBy(SECRET)) {
            refuse(
                    exchange,
                    400,
                    "InvalidSignatureException",
                    "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method.");
        } else {
            answer(exchange);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        switch (mode) {
            case PUBLISHED -> send(exchange, 200, PUBLISHED);
            case NO_SUCH_PHONE -> refuse(exchange, 400, "InvalidParameter", "Invalid parameter: PhoneNumber");
            case AGREES -> send(exchange, 200, COMPARED.formatted(MATCH, ""));
            case DISAGREES -> send(exchange, 200, COMPARED.formatted("", FACE));
            case FILTERED -> send(exchange, 200, COMPARED.formatted("", ""));
            case NO_FACE -> refuse(exchange, 400, "InvalidParameterException", "Request has invalid parameters");
            case THROTTLED -> refuse(exchange, 400, "ThrottlingException", "Rate exceeded");
            case DENIED ->
                refuse(
                        exchange,
                        400,
                        "AccessDeniedException",
                        "User: arn:aws:iam::123456789012:user/zebedee is not authorized to perform: rekognition:CompareFaces");
            case CLOCK ->
                refuse(
                        exchange,
                        400,
                        "InvalidSignatureException",
                        "Signature expired: 20261121T100000Z is now earlier than 20261121T115500Z (20261121T120000Z - 5 min.)");
            case FAULT -> refuse(exchange, 500, "InternalServerError", "Internal server error");
            case EMPTY -> send(exchange, 200, "{}");
            case BROKEN -> send(exchange, 200, "{\"FaceMatches\":[{\"Sim");
            case CUT -> cut(exchange);
            case HANGS -> hang(exchange);
            case HANGS_UP -> exchange.close();
        }
    }

    /** Each service has its own form for an error. */
    private void refuse(HttpExchange exchange, int status, String type, String message) throws IOException {
        if (requests.getLast().signature().service().equals("sns")) {
            send(exchange, status, REFUSED.formatted(type, message));
            return;
        }
        send(exchange, status, "{\"__type\":\"%s\",\"Message\":\"%s\"}".formatted(type, message));
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
        exchange.getResponseHeaders().set("x-amzn-RequestId", "0f1c5f2e-9c54-4c1b-8a61-1dbb9a0e1f7a");
        byte[] bytes = json.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    /** Promises more than it sends. */
    private static void cut(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 4000);
        exchange.getResponseBody().write("{\"FaceMatches\":".getBytes(UTF_8));
        exchange.close();
    }

    private void hang(HttpExchange exchange) throws IOException {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    /** As the API reference of SNS has them. */
    private static final String PUBLISHED = """
            <PublishResponse xmlns="https://sns.amazonaws.com/doc/2010-03-31/"><PublishResult>
            <MessageId>567910cd-659e-55d4-8ccb-5aaf14679dc0</MessageId></PublishResult>
            <ResponseMetadata><RequestId>d74b8436-ae13-5ab4-a9ff-ce54dfea72a0</RequestId></ResponseMetadata></PublishResponse>""";

    private static final String REFUSED = """
            <ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><Error><Type>Sender</Type>
            <Code>%s</Code><Message>%s</Message></Error><RequestId>d74b8436</RequestId></ErrorResponse>""";

    /** As the developer guide's example of a response has them. */
    private static final String FACE = """
            {"BoundingBox":{"Width":0.35,"Top":0.13,"Left":0.32,"Height":0.44},"Confidence":99.99,
             "Pose":{"Yaw":-2.3,"Roll":1.1,"Pitch":4.7},"Quality":{"Sharpness":92.2,"Brightness":81.3},
             "Landmarks":[{"Y":0.31,"X":0.42,"Type":"eyeLeft"},{"Y":0.31,"X":0.57,"Type":"eyeRight"}]}""";

    private static final String MATCH = "{\"Similarity\":99.62,\"Face\":%s}".formatted(FACE);

    private static final String COMPARED = """
            {"SourceImageFace":{"BoundingBox":{"Width":0.4,"Top":0.2,"Left":0.3,"Height":0.5},"Confidence":99.98},
             "FaceMatches":[%s],"UnmatchedFaces":[%s]}""";
}
