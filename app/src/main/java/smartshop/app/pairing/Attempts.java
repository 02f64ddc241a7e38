package smartshop.app.pairing;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts how often an address tried lately, and shuts out one that guesses. Of an IPv6 address the first 64 bits count, for a
 * customer has all the others. Any thread may call.
 */
public final class Attempts {
    /** More than a person makes with a device at hand. */
    static final int MOST = 10;

    /** Wrong codes from one address: nobody photographs or types that badly. */
    static final int MOST_WRONG = 5;

    /** As long as a code lives. */
    static final Duration SHUT_OUT = Pairings.OPEN;

    private static final Duration WITHIN = Duration.ofMinutes(1);
    /** Addresses that are remembered; the one that came first makes room. */
    private static final int REMEMBERED = 256;

    private static final int NETWORK_BYTES = 8;

    private final Clock clock;
    private final Map<InetAddress, Caller> callers = new LinkedHashMap<>();

    private static final class Caller {
        final Deque<Instant> attempts = new ArrayDeque<>();
        final Deque<Instant> wrong = new ArrayDeque<>();
    }

    public Attempts(Clock clock) {
        this.clock = clock;
    }

    /** Counts an attempt, if it is allowed. */
    public synchronized boolean allowed(InetAddress address) {
        Caller caller = caller(address);
        if (caller.wrong.size() >= MOST_WRONG || caller.attempts.size() >= MOST) {
            return false;
        }
        caller.attempts.addLast(clock.instant());
        return true;
    }

    /** It showed a wrong code. @return whether it is shut out from now on */
    public synchronized boolean wrong(InetAddress address) {
        Caller caller = caller(address);
        caller.wrong.addLast(clock.instant());
        return caller.wrong.size() == MOST_WRONG;
    }

    private Caller caller(InetAddress address) {
        Caller caller = callers.computeIfAbsent(network(address), a -> new Caller());
        if (callers.size() > REMEMBERED) {
            callers.remove(callers.keySet().iterator().next());
        }
        Instant now = clock.instant();
        caller.attempts.removeIf(at -> !at.isAfter(now.minus(WITHIN)));
        caller.wrong.removeIf(at -> !at.isAfter(now.minus(SHUT_OUT)));
        return caller;
    }

    private static InetAddress network(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return address;
        }
        byte[] bytes = address.getAddress();
        Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new AssertionError("as long as an address is", e);
        }
    }
}
