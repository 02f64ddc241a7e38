package smartshop.camera.uplink;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import smartshop.camera.link.Ping;
import smartshop.camera.link.Pong;

/**
 * One connection's pings and what their answers tell: round trip, goodput, the clocks' difference, and whether the
 * console is still there. Any thread may call.
 */
final class Heartbeat {
    static final Duration EVERY = Duration.ofSeconds(2);
    /** While pictures wait, so that what the link carries is known before they are too late. */
    static final Duration EVERY_WHEN_BUSY = Duration.ofMillis(250);

    /** Among a few answers one has hardly waited, and its half way is nearest to half. */
    private static final int OFFSETS = 8;

    private record Asked(long number, long nanos, Instant at) {}

    private record Offset(double roundTripMillis, double millis) {}

    private record Arrived(long bytes, long consoleMicros, long askedNanos) {}

    private final Clock clock;
    private final LongSupplier nanos;
    private final Deque<Asked> unanswered = new ArrayDeque<>();
    private final Deque<Offset> offsets = new ArrayDeque<>();
    private long number;
    private long lastAsked;
    private @Nullable Long busySince;
    private @Nullable Arrived last;
    private @Nullable Arrived firstBusy;
    private OptionalDouble goodput = OptionalDouble.empty();
    private OptionalDouble carried = OptionalDouble.empty();
    private OptionalDouble roundTrip = OptionalDouble.empty();

    Heartbeat(Clock clock, LongSupplier nanos) {
        this.clock = clock;
        this.nanos = nanos;
        this.lastAsked = nanos.getAsLong();
    }

    /**
     * The next ping, if it is due.
     *
     * @param busy whether pictures wait for the link
     */
    synchronized @Nullable Ping due(boolean busy) {
        long now = nanos.getAsLong();
        becomes(busy, now);
        if (now - lastAsked < (busy ? EVERY_WHEN_BUSY : EVERY).toNanos()) {
            return null;
        }
        lastAsked = now;
        unanswered.addLast(new Asked(++number, now, clock.instant()));
        return new Ping(number);
    }

    private void becomes(boolean busy, long now) {
        if (!busy) {
            busySince = null;
            firstBusy = null;
            carried = OptionalDouble.empty();
        } else if (busySince == null) {
            busySince = now;
        }
    }

    synchronized void answered(Pong pong) {
        Asked asked = null;
        while (!unanswered.isEmpty() && unanswered.getFirst().number <= pong.number()) {
            asked = unanswered.removeFirst();
        }
        if (asked == null || asked.number != pong.number()) {
            return;
        }
        long now = nanos.getAsLong();
        roundTrip = OptionalDouble.of((now - asked.nanos) / 1e6);
        compareClocks(asked, pong, (now - asked.nanos) / 1e6);
        count(new Arrived(pong.receivedBytes(), pong.consoleMicros(), asked.nanos));
    }

    private void compareClocks(Asked asked, Pong pong, double tripMillis) {
        long askedMicros = ChronoUnit.MICROS.between(Instant.EPOCH, asked.at);
        offsets.addLast(new Offset(tripMillis, (pong.consoleMicros() - askedMicros) / 1e3 - tripMillis / 2));
        if (offsets.size() > OFFSETS) {
            offsets.removeFirst();
        }
    }

    /** The console's clock says when the bytes had arrived, so the way back does not blur the measure. */
    private void count(Arrived now) {
        Arrived before = last;
        if (before != null) {
            goodput = rate(before, now, goodput);
        }
        last = now;
        Long since = busySince;
        Arrived first = firstBusy;
        if (first != null) {
            carried = rate(first, now, carried);
        } else if (since != null && now.askedNanos - since >= 0) {
            firstBusy = now;
        }
    }

    private static OptionalDouble rate(Arrived from, Arrived to, OptionalDouble otherwise) {
        long micros = to.consoleMicros - from.consoleMicros;
        return micros <= 0 ? otherwise : OptionalDouble.of(8e6 * (to.bytes - from.bytes) / micros);
    }

    /** What arrived at the console between its last two answers, bits per second. */
    synchronized OptionalDouble goodput() {
        return goodput;
    }

    /** How long the console owes an answer. */
    synchronized Duration owed() {
        Asked oldest = unanswered.peekFirst();
        return oldest == null ? Duration.ZERO : Duration.ofNanos(nanos.getAsLong() - oldest.nanos);
    }

    /** By the device's clock until the console has answered. */
    synchronized Instant consoleTime() {
        return clock.instant().plusMillis(Math.round(offset().orElse(0)));
    }

    private OptionalDouble offset() {
        return offsets.stream()
                .min(Comparator.comparingDouble(Offset::roundTripMillis))
                .map(best -> OptionalDouble.of(best.millis))
                .orElse(OptionalDouble.empty());
    }

    synchronized LinkState state(Duration queueAge, int connections, long sentBytes) {
        return new LinkState(true, queueAge, carried, goodput, roundTrip, offset(), connections, sentBytes);
    }
}
