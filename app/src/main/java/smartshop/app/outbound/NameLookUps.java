package smartshop.app.outbound;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Looks names up, each for as long as whoever asks has time. Nothing hurries or ends the system's own look-up, which may wait for half a
 * minute: it goes on by itself, once for each name however often that is asked for meanwhile. Any thread may call.
 */
final class NameLookUps implements AutoCloseable {
    /** More names than a shop calls; each that hangs holds a thread. */
    private static final int MOST = 16;

    private final Resolver resolver;
    private final Map<String, CompletableFuture<InetAddress[]>> underWay = new ConcurrentHashMap<>();
    private final ExecutorService threads = new ThreadPoolExecutor(
            0,
            MOST,
            10,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            Thread.ofPlatform().name("name-look-up-", 0).daemon().factory());

    NameLookUps(Resolver resolver) {
        this.resolver = resolver;
    }

    /** @throws SlowNameException if it takes longer */
    InetAddress[] addresses(String host, Duration limit) throws IOException {
        try {
            return asked(host).get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | RejectedExecutionException e) {
            throw new SlowNameException(e);
        } catch (ExecutionException e) {
            UnknownHostException unknown = new UnknownHostException("no answer for the name");
            unknown.initCause(e.getCause());
            throw unknown;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the console is closing");
        }
    }

    private CompletableFuture<InetAddress[]> asked(String host) {
        CompletableFuture<InetAddress[]> mine = new CompletableFuture<>();
        CompletableFuture<InetAddress[]> other = underWay.putIfAbsent(host, mine);
        if (other != null) {
            return other;
        }
        try {
            threads.execute(() -> ask(host, mine));
        } catch (RejectedExecutionException | Error e) {
            underWay.remove(host);
            mine.completeExceptionally(e); // whoever has joined it meanwhile
            throw e;
        }
        return mine;
    }

    private void ask(String host, CompletableFuture<InetAddress[]> answer) {
        try {
            InetAddress[] found = resolver.resolve(host);
            underWay.remove(host); // first: whoever asks from now on gets a newer answer
            answer.complete(found);
        } catch (UnknownHostException | RuntimeException | Error e) {
            underWay.remove(host);
            answer.completeExceptionally(e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
