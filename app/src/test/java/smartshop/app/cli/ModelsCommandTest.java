package smartshop.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.recognition.model.KnownModel;
import smartshop.recognition.model.KnownModels;

class ModelsCommandTest {
    private static final KnownModels KNOWN = KnownModels.shipped();

    @TempDir
    Path folder;

    private final Map<String, byte[]> served = new ConcurrentHashMap<>();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theFullPackIsFetchedVerifiedAndInUse() throws IOException {
        serveTheRealFiles();

        Line fetched = fetch(address());
        assertThat(fetched.err()).isEmpty();
        assertThat(fetched.status()).isZero();
        assertThat(fetch(address()).out()).contains("Everything was there already");

        Line models = Line.of(new ModelsCommand(), "--folder", folder.toString());
        assertThat(models.status()).isZero();
        assertThat(models.out())
                .contains("verified")
                .contains("Apache-2.0")
                .contains("In use: Full pack (ONNX Runtime), from " + folder);
    }

    @Test
    void aFileWithAnotherDigestIsNotKept() throws IOException {
        serveZeros(0);

        Line line = fetch(address());

        assertThat(line.status()).isEqualTo(1);
        assertThat(line.err()).hasLineCount(1).contains("is damaged or is another version");
        assertThat(files()).isEmpty();
    }

    @Test
    void aFileLargerThanKnownIsNotKept() throws IOException {
        serveZeros(100_000);

        assertThat(fetch(address()).status()).isEqualTo(1);
        assertThat(files()).isEmpty();
    }

    @Test
    void aMissingFileIsOneSentence() {
        Line line = fetch(address());

        assertThat(line.status()).isEqualTo(1);
        assertThat(line.err()).hasLineCount(1).contains("status 404");
    }

    @Test
    void aBrokenNetworkIsOneSentence() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }

        Line line = fetch("http://127.0.0.1:" + closed);

        assertThat(line.status()).isEqualTo(1);
        assertThat(line.err()).hasLineCount(1).contains("check the internet connection");
        assertThat(files()).isEmpty();
    }

    @Test
    void plainHttpIsRefused() {
        Line line = fetch("http://models.example");

        assertThat(line.status()).isEqualTo(1);
        assertThat(line.err()).hasLineCount(1).contains("only fetched over https");
    }

    @Test
    void aDamagedFileIsReplaced() throws IOException {
        serveTheRealFiles();
        KnownModel model = KNOWN.fetchable().getFirst();
        Files.write(folder.resolve(model.file()), "old".getBytes(UTF_8));

        assertThat(fetch(address()).status()).isZero();

        assertThat(Files.size(folder.resolve(model.file()))).isEqualTo(model.size());
    }

    @Test
    void aFolderThatCannotBeWrittenIsOneSentence() throws IOException {
        serveTheRealFiles();
        Path file = Files.createFile(folder.resolve("file"));

        Line line = Line.of(new ModelsCommand(), "fetch", "--folder", file.toString(), "--from", address());

        assertThat(line.status()).isEqualTo(1);
        assertThat(line.err()).hasLineCount(1).contains("cannot be written");
    }

    @Test
    void withoutAFullPackTheBuiltInPairIsInUseAndSaysWhatItIsFor() {
        Line line = Line.of(new ModelsCommand(), "--folder", folder.toString());

        assertThat(line.status()).isZero();
        assertThat(line.out())
                .contains("In use: Built-in pair")
                .contains("for trying out")
                .contains("Set for one false alert a month");
    }

    @Test
    void heldUpPicturesAreToldWhereBothFilesAre() throws IOException {
        copyTheRealFiles("yunet_n.pt", "mobilefacenet_flip.pt", "minifasnet_v2_2.7.pt");
        Line one = Line.of(new ModelsCommand(), "--folder", folder.toString());
        copyTheRealFiles("minifasnet_v1se_4.0.pt");
        Line both = Line.of(new ModelsCommand(), "--folder", folder.toString());

        assertThat(one.out()).contains("Held-up pictures are not told from faces.");
        assertThat(both.out())
                .containsPattern("verified +presentation +Apache-2.0 +.*minifasnet_v1se_4.0.pt")
                .contains("An alert for a picture that is held up says so.");
    }

    @Test
    void aDamagedModelIsNamed() throws IOException {
        KnownModel model = KNOWN.fetchable().getFirst();
        Files.write(folder.resolve(model.file()), new byte[3]);

        Line line = Line.of(new ModelsCommand(), "--folder", folder.toString());

        assertThat(line.status()).isEqualTo(1);
        assertThat(line.out()).contains("DAMAGED");
        assertThat(line.err()).hasLineCount(1).contains(model.file());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = served.get(exchange.getRequestURI().getPath().substring(1));
            if (body == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    private void serveZeros(int more) {
        for (KnownModel model : KNOWN.fetchable()) {
            served.put(model.file(), new byte[Math.toIntExact(model.size()) + more]);
        }
    }

    private void serveTheRealFiles() throws IOException {
        Optional<Path> models = thirdPartyModels();
        assumeTrue(models.isPresent(), "The upstream model files are not here");
        for (KnownModel model : KNOWN.fetchable()) {
            served.put(model.file(), Files.readAllBytes(models.get().resolve(model.file())));
        }
    }

    private void copyTheRealFiles(String... names) throws IOException {
        Optional<Path> models = thirdPartyModels();
        assumeTrue(models.isPresent(), "The upstream model files are not here");
        for (String name : names) {
            assumeTrue(Files.exists(models.get().resolve(name)), name + " is not here");
            Files.copy(models.get().resolve(name), folder.resolve(name));
        }
    }

    private static Optional<Path> thirdPartyModels() {
        Stream<Path> places = Stream.concat(
                Stream.ofNullable(System.getenv("SMARTSHOP_MODELS")).map(Path::of),
                Stream.iterate(Path.of("").toAbsolutePath(), up -> up != null, Path::getParent)
                        .map(up -> up.resolve("shared/models")));
        return places.filter(place ->
                        KNOWN.fetchable().stream().allMatch(model -> Files.exists(place.resolve(model.file()))))
                .findFirst();
    }

    private Line fetch(String from) {
        return Line.of(new ModelsCommand(), "fetch", "--folder", folder.toString(), "--from", from);
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
