package smartshop.camera.rate;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * Chooses the rung by how long the oldest picture has waited for the link: late pictures say that it is too slow long
 * before anything breaks. The limits are OBS Studio's and BELABOX's, both made for live pictures over mobile networks.
 * For one thread.
 */
public final class RateControl {
    /** OBS Studio lowers the bit rate of TCP streams when this much waits. */
    static final Duration SLOW = Duration.ofMillis(200);
    /** As long as an alert may take: the link does not work, whatever it carried before. */
    public static final Duration STUCK = Duration.ofSeconds(2);
    /** Nearly nothing waits. */
    public static final Duration IDLE = Duration.ofMillis(50);
    /** After a step down the queue needs time to empty before it says anything new. */
    static final Duration HOLD = Duration.ofSeconds(2);
    /** This long without waiting: try one rung more. */
    static final Duration PATIENCE = Duration.ofSeconds(15);
    /** Where the rung above did not hold, it is tried ever more seldom: each try costs late pictures. */
    static final Duration LONGEST_PATIENCE = Duration.ofMinutes(2);
    /** Of what the link carries, so that what waits can be sent too. */
    static final double SHARE = 0.85;

    private Ladder ladder;
    private int rung;
    private long lowered = Long.MIN_VALUE;
    private long raised = Long.MIN_VALUE;
    private long idleSince = Long.MIN_VALUE;
    private Duration patience = PATIENCE;

    public RateControl(Ladder ladder) {
        this.ladder = ladder;
    }

    public Rung rung() {
        return ladder.rungs().get(rung);
    }

    /** Other pictures are asked for: goes on with the rung of theirs that needs no more than the present one. */
    public void ladder(Ladder other) {
        rung = rung == 0 ? 0 : other.within(rung().bitrate());
        ladder = other;
    }

    /** There is no link: what follows is a new one, about which nothing is known. */
    public void unlinked() {
        idleSince = Long.MIN_VALUE;
    }

    /**
     * Decides; call a few times a second while there is a link.
     *
     * @param queueAge how long the oldest picture has waited that the link has not taken
     * @param carried what the link carries when it is busy, bits per second; empty if that is not measured yet
     * @param nanos monotonic time
     */
    public Rung decide(Duration queueAge, OptionalDouble carried, long nanos) {
        if (queueAge.compareTo(STUCK) > 0) {
            lower(ladder.lowest(), nanos);
        } else if (queueAge.compareTo(SLOW) > 0 && over(lowered, HOLD, nanos)) {
            int next = Math.min(rung + 1, ladder.lowest());
            lower(carried.isPresent() ? Math.max(next, ladder.within(SHARE * carried.getAsDouble())) : next, nanos);
        }
        climb(queueAge, nanos);
        return rung();
    }

    /** The present rung was chosen some time ago, and the pictures follow it from now on. */
    public void inForce(long nanos) {
        idleSince = Long.MIN_VALUE;
        if (raised != Long.MIN_VALUE && raised > lowered) {
            raised = nanos;
        } else {
            lowered = nanos;
        }
    }

    private void lower(int to, long nanos) {
        if (to > rung) {
            boolean tooHigh = raised != Long.MIN_VALUE && !over(raised, PATIENCE, nanos);
            patience = tooHigh ? longer() : PATIENCE;
        }
        rung = Math.max(rung, to);
        lowered = nanos;
    }

    private Duration longer() {
        Duration doubled = patience.multipliedBy(2);
        return doubled.compareTo(LONGEST_PATIENCE) > 0 ? LONGEST_PATIENCE : doubled;
    }

    private void climb(Duration queueAge, long nanos) {
        if (queueAge.compareTo(IDLE) >= 0) {
            idleSince = Long.MIN_VALUE;
        } else if (idleSince == Long.MIN_VALUE) {
            idleSince = nanos;
        } else if (rung > 0 && over(idleSince, patience, nanos)) {
            rung--;
            raised = nanos;
            idleSince = nanos;
        }
    }

    private static boolean over(long since, Duration time, long nanos) {
        return since == Long.MIN_VALUE || nanos - since >= time.toNanos();
    }
}
