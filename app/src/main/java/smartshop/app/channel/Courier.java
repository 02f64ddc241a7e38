package smartshop.app.channel;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.storage.StorageException;
import smartshop.storage.outbox.ChannelRow;
import smartshop.storage.outbox.Outgoing;

/** One channel's thread: takes its messages in order and sends them. What holds it up holds up no other channel. */
final class Courier implements AutoCloseable {
    /** A message posted within a transaction is seen after so long at the latest. */
    private static final long LOOK_MS = 1_000;

    /** What is being sent is waited for at the end; if it takes longer, the next start deals with it. */
    private static final long LAST_MS = 2_000;

    private static final int SHOWN = 8;
    private static final Logger log = LoggerFactory.getLogger(Courier.class);

    private final ChannelRow row;
    private final Channel channel;
    private final Deliveries deliveries;
    private final Semaphore posted = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closed;
    /** Of the thread's own. */
    private String said = "";
    /** What became of a message and could not be written down yet. Of the thread's own. */
    private @Nullable Done unwritten;

    private record Done(Outgoing message, Receipt receipt) {}

    Courier(ChannelRow row, Channel channel, Deliveries deliveries) {
        this.row = row;
        this.channel = channel;
        this.deliveries = deliveries;
        this.thread = Thread.ofPlatform()
                .daemon()
                .name("channel-" + row.kind().toLowerCase(Locale.ROOT) + "-"
                        + row.id().toString().substring(0, SHOWN))
                .unstarted(this::run);
    }

    Courier start() {
        thread.start();
        return this;
    }

    /** As it was when this was started. */
    ChannelRow row() {
        return row;
    }

    Channel channel() {
        return channel;
    }

    /** Something was posted. */
    void nudge() {
        posted.release();
    }

    private void run() {
        while (!closed) {
            try {
                if (!sendNext()) {
                    rest();
                }
            } catch (StorageException e) {
                once(e);
                rest();
            } catch (RuntimeException e) {
                once(e);
                unwritten = null; // it would fail again; the next start deals with the message
                rest();
            }
        }
    }

    private void once(RuntimeException trouble) {
        String words = String.valueOf(trouble.getMessage());
        if (!closed && !words.equals(said)) {
            log.error("The outbox cannot be read or written", trouble);
            deliveries.stuck(row);
            said = words;
        }
    }

    /** @return whether there was one */
    private boolean sendNext() {
        writeDown();
        Optional<Deliveries.Next> next = deliveries.next(row.id());
        next.ifPresent(due -> {
            unwritten = new Done(due.row(), sent(due));
            writeDown();
        });
        return next.isPresent();
    }

    private void writeDown() {
        Done done = unwritten;
        if (done != null) {
            deliveries.done(done.message, done.receipt);
            unwritten = null;
            said = "";
        }
    }

    private Receipt sent(Deliveries.Next due) {
        try {
            return channel.send(due.row().id(), due.message());
        } catch (RuntimeException | LinkageError e) {
            log.error("A channel of kind {} failed", row.kind(), e);
            return new Receipt.TryAgain("Something failed within SmartShop; its log says more.");
        }
    }

    private void rest() {
        try {
            posted.tryAcquire(LOOK_MS, TimeUnit.MILLISECONDS);
            posted.drainPermits();
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    /** Takes no further message; does not wait. */
    void stop() {
        closed = true;
        nudge();
    }

    @Override
    public void close() {
        stop();
        try {
            thread.join(LAST_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
