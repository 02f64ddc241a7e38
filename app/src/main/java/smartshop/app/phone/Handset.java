package smartshop.app.phone;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.access.Access;
import smartshop.app.access.RemoteSession;

/**
 * A paired phone as it is now: who is signed in on it, and the connection of its page. One message is on its way at a time, the newest
 * state; whatever changes meanwhile waits as one further message, so that a slow phone costs nothing and keeps nobody. Any thread may
 * call.
 */
final class Handset {
    /** Whoever has not said for so long that the last message came is not there. */
    static final Duration PATIENCE = Duration.ofSeconds(15);

    /** A page and the pictures of a dozen alerts, then as fast as somebody answers. */
    private static final double MOST_REQUESTS = 60;

    private static final double REQUESTS_PER_SECOND = 5;

    /** One to each message: in a storm of alerts everything changes often. */
    private static final double MOST_WORDS = 200;

    private static final double WORDS_PER_SECOND = 20;

    private static final Logger log = LoggerFactory.getLogger(Handset.class);

    private final UUID id;
    private final LongSupplier nanos;
    private final Allowance requests;
    private final Allowance words;
    private volatile Optional<RemoteSession> session = Optional.empty();
    private volatile Duration idleLimit = Duration.ZERO;
    private volatile long touched;
    private @Nullable PhoneSocket socket;
    private boolean onItsWay;
    private boolean stale;
    private long number;
    private long sentAt;

    Handset(UUID id, LongSupplier nanos) {
        this.id = id;
        this.nanos = nanos;
        this.requests = new Allowance(MOST_REQUESTS, REQUESTS_PER_SECOND, nanos);
        this.words = new Allowance(MOST_WORDS, WORDS_PER_SECOND, nanos);
    }

    UUID id() {
        return id;
    }

    boolean mayAsk() {
        return requests.take();
    }

    boolean maySay() {
        return words.take();
    }

    /** Who is signed in on it. */
    Optional<RemoteSession> session() {
        return session.filter(RemoteSession::holds);
    }

    /** @param idleAfter without a touch for so long it ends */
    void begin(RemoteSession now, Duration idleAfter) {
        end(Access.Leaving.SWITCHED);
        idleLimit = idleAfter;
        touch();
        session = Optional.of(now);
    }

    void end(Access.Leaving why) {
        Optional<RemoteSession> former = session;
        session = Optional.empty();
        former.ifPresent(one -> one.end(why));
    }

    /** Somebody touched it. */
    void touch() {
        touched = nanos.getAsLong();
    }

    /** @return whether a session ended by that */
    boolean endIfOver() {
        if (session.isEmpty()) {
            return false;
        }
        boolean idle = nanos.getAsLong() - touched > idleLimit.toNanos();
        if (idle || session().isEmpty()) {
            end(idle ? Access.Leaving.IDLE : Access.Leaving.CHANGED);
            return true;
        }
        return false;
    }

    /** Its page is open. One at a time: the last counts. */
    void connected(PhoneSocket opened) {
        PhoneSocket older;
        synchronized (this) {
            older = socket;
            socket = opened;
            onItsWay = false;
            stale = false;
        }
        if (older != null) {
            older.disconnect();
        }
    }

    synchronized void disconnected(PhoneSocket gone) {
        if (socket == gone) {
            socket = null;
        }
    }

    synchronized boolean isConnected() {
        return socket != null;
    }

    /** Tells the page how everything is, or does so once it has taken the message before. @param state of a message's number */
    void show(LongFunction<String> state) {
        PhoneSocket to;
        long next;
        synchronized (this) {
            if (socket == null || onItsWay) {
                stale = true;
                return;
            }
            to = socket;
            next = ++number;
            onItsWay = true;
            stale = false;
            sentAt = nanos.getAsLong();
        }
        to.send(state.apply(next));
    }

    /** The page has that message. @return whether something has changed since */
    synchronized boolean heard(PhoneSocket by, long which) {
        if (by != socket || which != number) {
            return false;
        }
        onItsWay = false;
        return stale;
    }

    /** Hangs up on a page that does not take what it is sent. */
    void dropIfSlow() {
        PhoneSocket slow;
        synchronized (this) {
            if (socket == null || !onItsWay || nanos.getAsLong() - sentAt <= PATIENCE.toNanos()) {
                return;
            }
            slow = socket;
            socket = null;
        }
        log.info("Phone {} does not take what it is sent; its connection is closed", id);
        slow.disconnect();
    }

    /** It was removed: whoever is on it is out, and its page is told why. */
    void dismiss() {
        PhoneSocket last;
        synchronized (this) {
            last = socket;
            socket = null;
        }
        if (last != null) {
            last.dismiss();
        }
        end(Access.Leaving.CHANGED);
    }
}
