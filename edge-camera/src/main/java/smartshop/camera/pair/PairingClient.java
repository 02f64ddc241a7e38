package smartshop.camera.pair;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;
import smartshop.camera.identity.AuthorityPin;
import smartshop.camera.identity.CertificateRequest;
import smartshop.camera.identity.ConsoleTrust;
import smartshop.camera.identity.DeviceIdentity;
import smartshop.camera.identity.IssuedCertificate;
import smartshop.camera.identity.ShortCode;
import smartshop.camera.link.AccessUnit;
import smartshop.camera.link.ConsoleAddress;
import smartshop.camera.link.LinkMessage;
import smartshop.camera.link.PairAccepted;
import smartshop.camera.link.PairRefused;
import smartshop.camera.link.PairRequest;
import smartshop.camera.link.PairWaiting;
import smartshop.camera.link.PairingCode;

/** Asks a console to be paired. Trusts none but the code's, and shows it the token only then. */
public final class PairingClient {
    public static final String AGENT = "smartshop-edge";

    private static final Duration CONNECT = Duration.ofSeconds(5);
    /** For the console's first answer, and for sending. */
    private static final Duration ANSWER = Duration.ofSeconds(30);
    /** The console hangs up on who is silent for longer. */
    private static final Duration BETWEEN_PINGS = Duration.ofSeconds(4);
    /** The console waits ten minutes for its operator and then says no. */
    private static final int MOST_PINGS = 200;

    private final Board board;
    private final FirstPicture picture;
    private final Consumer<String> say;

    /** Gives the picture by which the operator knows the device. */
    @FunctionalInterface
    public interface FirstPicture {
        /** A keyframe. */
        AccessUnit take() throws IOException, InterruptedException;
    }

    /** @param say takes sentences for whoever sets the device up */
    public PairingClient(Board board, FirstPicture picture, Consumer<String> say) {
        this.board = board;
        this.picture = picture;
        this.say = say;
    }

    /**
     * Pairs this device. Waits for the console's operator.
     *
     * @throws PairingException if the code is of no use any more
     * @throws IOException if the console could not be reached: the code may be tried again
     */
    public Pairing pair(PairingCode code) throws IOException, InterruptedException {
        List<ConsoleAddress> reached = Reach.of(code);
        ConsoleAddress used = reached.getFirst();
        KeyPair key = CertificateRequest.newKey();
        Answers answers = new Answers();
        try (HttpClient client = client(code.pin())) {
            WebSocket socket = connect(client, used, answers);
            try {
                send(socket.sendText(request(code, key, reached).toJson(), true));
                compare(answered(answers, ANSWER), ShortCode.of(key.getPublic(), code.pin()));
                show(socket);
                PairAccepted accepted = confirmed(socket, answers);
                return new Pairing(usedFirst(used, accepted.addresses()), identity(accepted, code.pin(), key));
            } finally {
                closePolitely(socket);
                client.shutdownNow();
            }
        }
    }

    private static HttpClient client(AuthorityPin pin) {
        SSLParameters parameters = new SSLParameters();
        parameters.setProtocols(new String[] {"TLSv1.3"});
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .proxy(HttpClient.Builder.NO_PROXY)
                .sslContext(ConsoleTrust.context(pin, null))
                .sslParameters(parameters)
                .connectTimeout(CONNECT)
                .build();
    }

    private static WebSocket connect(HttpClient client, ConsoleAddress console, Answers answers)
            throws IOException, InterruptedException {
        try {
            return client.newWebSocketBuilder()
                    .connectTimeout(CONNECT)
                    .buildAsync(console.pairing(), answers)
                    .get(2 * CONNECT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IOException("The console does not answer", e);
        } catch (ExecutionException e) {
            throw new IOException(
                    e.getCause() instanceof WebSocketHandshakeException busy
                            ? "The console takes no new device at the moment ("
                                    + busy.getResponse().statusCode() + ")"
                            : "The console cannot be reached at " + console,
                    e);
        }
    }

    private PairRequest request(PairingCode code, KeyPair key, List<ConsoleAddress> reached) {
        return new PairRequest(
                code.token(),
                CertificateRequest.text(key),
                board.serial(),
                board.name(),
                AGENT,
                reached.getFirst(),
                reached.subList(1, reached.size()));
    }

    private void compare(LinkMessage answer, String own) throws PairingException {
        if (!(answer instanceof PairWaiting(String shown)) || !shown.equals(own)) {
            throw new PairingException("The console's six digits are not this device's: somebody may stand between"
                    + " them. Make a new code.");
        }
        say.accept("The console waits for its operator. Both must show the same six digits: %s %s"
                .formatted(own.substring(0, 3), own.substring(3)));
    }

    /** Without a picture the operator may still know the device by its digits. */
    private void show(WebSocket socket) throws IOException, InterruptedException {
        AccessUnit first;
        try {
            first = picture.take();
        } catch (IOException e) {
            say.accept("The console gets no picture of this device: " + e.getMessage());
            return;
        }
        try {
            send(socket.sendBinary(first.toMessage(), true));
        } catch (PairingException e) {
            // If the console hung up meanwhile, its answer says why.
        }
    }

    private static PairAccepted confirmed(WebSocket socket, Answers answers) throws IOException, InterruptedException {
        for (int i = 0; i < MOST_PINGS; i++) {
            LinkMessage answer = answers.poll(BETWEEN_PINGS);
            if (answer != null) {
                return accepted(answer);
            }
            if (answers.ended()) {
                break;
            }
            // Where it fails, the answers have ended as well.
            CompletableFuture<WebSocket> unused = socket.sendPing(ByteBuffer.allocate(0));
        }
        throw new PairingException("The link broke before the console's operator said yes. Make a new code.");
    }

    private static LinkMessage answered(Answers answers, Duration longest) throws IOException, InterruptedException {
        LinkMessage answer = answers.poll(longest);
        if (answer instanceof PairRefused(String reason)) {
            throw new PairingException(reason);
        }
        if (answer == null) {
            throw new PairingException("The console did not answer. Make a new code.");
        }
        return answer;
    }

    private static PairAccepted accepted(LinkMessage answer) throws PairingException {
        return switch (answer) {
            case PairAccepted accepted -> accepted;
            case PairRefused(String reason) -> throw new PairingException(reason);
            default -> throw new PairingException("The console speaks otherwise than this device. Update both.");
        };
    }

    private static DeviceIdentity identity(PairAccepted accepted, AuthorityPin pin, KeyPair key)
            throws PairingException {
        try {
            X509Certificate authority = IssuedCertificate.authority(accepted.authority(), pin);
            X509Certificate own =
                    IssuedCertificate.own(accepted.certificate(), authority, key.getPublic(), accepted.camera());
            return new DeviceIdentity(key.getPrivate(), own, authority);
        } catch (IllegalArgumentException e) {
            throw new PairingException("The console sent a certificate that is of no use. Update both.", e);
        }
    }

    /** The device itself knows best what works. */
    private static List<ConsoleAddress> usedFirst(ConsoleAddress used, List<ConsoleAddress> all) {
        return Stream.concat(Stream.of(used), all.stream())
                .distinct()
                .limit(ConsoleAddress.MOST)
                .toList();
    }

    private static void send(CompletableFuture<WebSocket> sending) throws IOException, InterruptedException {
        try {
            sending.get(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new PairingException("The link broke during the pairing. Make a new code.", e);
        }
    }

    private static void closePolitely(@Nullable WebSocket socket) {
        if (socket != null && !socket.isOutputClosed()) {
            socket.sendClose(WebSocket.NORMAL_CLOSURE, "")
                    .orTimeout(1, TimeUnit.SECONDS)
                    .exceptionally(e -> socket)
                    .join();
        }
    }
}
