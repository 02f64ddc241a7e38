package smartshop.app.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.recognition.model.KnownModels;
import smartshop.recognition.model.ModelException;

class ModelFetchTest {
    @TempDir
    Path folder;

    private final CountDownLatch given = new CountDownLatch(1);

    @Test
    void aServerThatStopsInTheMiddleIsNotWaitedForWithoutEnd() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::beginAndStop);
        server.start();
        try {
            URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
            ModelFetch fetch =
                    new ModelFetch(KnownModels.shipped(), folder, Optional.of(address), Duration.ofMillis(300));

            assertThatThrownBy(() -> fetch.run((file, bytes, size) -> {}))
                    .isInstanceOf(ModelException.class)
                    .hasMessageContaining("could not be downloaded");
            assertThat(folder).isEmptyDirectory();
        } finally {
            given.countDown();
            server.stop(0);
        }
    }

    private void beginAndStop(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(200, 1_000_000);
            exchange.getResponseBody().write(new byte[1000]);
            exchange.getResponseBody().flush();
            given.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
