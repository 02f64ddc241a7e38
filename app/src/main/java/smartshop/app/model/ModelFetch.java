package smartshop.app.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import smartshop.recognition.model.KnownModel;
import smartshop.recognition.model.KnownModels;
import smartshop.recognition.model.ModelException;

/**
 * Downloads the full pack's files as upstream publishes them, over HTTPS, because the user asked for it. A file gets its
 * name only when its size and digest are the known ones; until then nothing is there under that name.
 */
public final class ModelFetch {
    private static final Duration CONNECT = Duration.ofSeconds(15);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    /** A model is 4 MB; a line that needs longer than this is no line. */
    private static final Duration WHOLE = Duration.ofMinutes(10);

    private static final int STEP = 1 << 16;

    private final KnownModels known;
    private final Path folder;
    private final Optional<URI> mirror;
    private final Duration whole;

    /** @param folder the user's model folder; made if missing */
    public ModelFetch(KnownModels known, Path folder) {
        this(known, folder, Optional.empty());
    }

    /** @param mirror takes upstream's place: the files lie below it under their own names */
    public ModelFetch(KnownModels known, Path folder, Optional<URI> mirror) {
        this(known, folder, mirror, WHOLE);
    }

    /** @param whole how long a file may take, once the server has begun to send it */
    ModelFetch(KnownModels known, Path folder, Optional<URI> mirror, Duration whole) {
        this.known = known;
        this.folder = folder;
        this.mirror = mirror;
        this.whole = whole;
    }

    /**
     * Brings every file that is not there yet.
     *
     * @return the files that were downloaded
     * @throws ModelException if the network, the server or the disk fails, or a file is not the known one; what was there
     *     before is still there
     */
    public List<Path> run(FetchProgress progress) throws ModelException {
        List<Path> fetched = new ArrayList<>();
        try (HttpClient client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NORMAL) // never from https to http
                .build()) {
            for (KnownModel model : known.fetchable()) {
                Path target = folder.resolve(model.file());
                if (!isWhole(target)) {
                    fetch(client, model, target, progress);
                    fetched.add(target);
                }
            }
        }
        return fetched;
    }

    private boolean isWhole(Path target) {
        if (!Files.isRegularFile(target)) {
            return false;
        }
        try {
            known.read(target);
            return true;
        } catch (ModelException e) {
            return false; // damaged or older: fetched again
        }
    }

    private void fetch(HttpClient client, KnownModel model, Path target, FetchProgress progress) throws ModelException {
        byte[] bytes = download(client, model, address(model), progress);
        known.verify(model.file(), bytes, "that was downloaded");
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, model.file(), ".part");
            try {
                Files.write(draft, bytes);
                Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new ModelException(
                    "The model folder %s cannot be written: free some space or give your user the right to write there."
                            .formatted(folder),
                    e);
        }
    }

    private URI address(KnownModel model) {
        return mirror.map(base -> URI.create(base + (base.toString().endsWith("/") ? "" : "/") + model.file()))
                .orElseGet(() -> model.address().orElseThrow());
    }

    private byte[] download(HttpClient client, KnownModel model, URI address, FetchProgress progress)
            throws ModelException {
        requireSafe(address);
        HttpRequest request = HttpRequest.newBuilder(address).timeout(ANSWER).build();
        try {
            HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw new ModelException("%s answered with status %d instead of the file %s: try again later."
                            .formatted(address.getHost(), answer.statusCode(), model.file()));
                }
                // The request's own limit ends with the answer's head. Closing the body ends a read that waits.
                CompletableFuture<Void> limit = CompletableFuture.runAsync(
                        () -> close(body), CompletableFuture.delayedExecutor(whole.toMillis(), TimeUnit.MILLISECONDS));
                try {
                    return read(body, model, progress);
                } finally {
                    limit.cancel(false);
                }
            }
        } catch (IOException e) {
            throw new ModelException(
                    "%s could not be downloaded from %s: check the internet connection and try again."
                            .formatted(model.file(), address.getHost()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelException("The download of %s was stopped.".formatted(model.file()), e);
        }
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nobody listens; whoever reads is told
        }
    }

    /** Never more than the known size and one byte, whatever the server sends. */
    private static byte[] read(InputStream body, KnownModel model, FetchProgress progress) throws IOException {
        byte[] bytes = new byte[Math.toIntExact(model.size()) + 1];
        int length = 0;
        while (length < bytes.length) {
            int count = body.read(bytes, length, Math.min(STEP, bytes.length - length));
            if (count < 0) {
                break;
            }
            length += count;
            progress.at(model.file(), length, model.size());
        }
        return java.util.Arrays.copyOf(bytes, length);
    }

    /** Plain HTTP is for a mirror on this very machine. */
    private static void requireSafe(URI address) throws ModelException {
        boolean here = List.of("127.0.0.1", "localhost", "[::1]").contains(String.valueOf(address.getHost()));
        if (!"https".equals(address.getScheme()) && !("http".equals(address.getScheme()) && here)) {
            throw new ModelException("Models are only fetched over https, not from %s.".formatted(address));
        }
    }
}
