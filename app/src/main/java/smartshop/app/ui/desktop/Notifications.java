package smartshop.app.ui.desktop;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import smartshop.app.desktop.Notifier;
import smartshop.app.desktop.Notifier.Urgency;
import smartshop.app.ui.Words;

/**
 * What the desktop says while nobody looks at the window: that somebody is to be checked, where the card itself does not come to the front or nobody answers it;
 * that a camera was lost; that the disk is nearly full. Each once, and never many at a time. For the window's thread, but needs no window.
 */
public final class Notifications {
    /** Those who did not see the last one have not seen it in so short a time; further alerts are counted in the next. */
    static final Duration BETWEEN_CALLS = Duration.ofSeconds(20);

    /** A camera at the edge of the wireless network comes and goes. */
    static final Duration BETWEEN_CARES = Duration.ofMinutes(5);

    private static final String DISK = "disk";

    private final Notifier notifier;
    private final boolean cardsShow;
    private final LongSupplier nanos;
    private final Set<String> told = new HashSet<>();
    private long callsFrom;
    private long caresFrom;

    /**
     * An alert for which somebody is called.
     *
     * @param late whether nobody has answered in time
     */
    public record Call(UUID alert, String camera, boolean late) {
        private String key() {
            return alert + (late ? " late" : "");
        }
    }

    /** A camera whose pictures stopped. */
    public record Lost(UUID camera, String name) {
        private String key() {
            return "lost " + camera;
        }
    }

    /**
     * How things are.
     *
     * @param diskFull whether the disk has too little room
     */
    public record Now(List<Call> calls, List<Lost> lost, boolean diskFull) {}

    /**
     * @param cardsShow whether the card of an alert comes to the front of other programs; not everywhere may one window stand above others
     * @param nanos nanoseconds from any beginning
     */
    public Notifications(Notifier notifier, boolean cardsShow, LongSupplier nanos) {
        this.notifier = notifier;
        this.cardsShow = cardsShow;
        this.nanos = nanos;
        callsFrom = nanos.getAsLong();
        caresFrom = callsFrom;
    }

    /**
     * Call it a few times a second.
     *
     * @param looking whether the window is in front; then it says all this itself
     */
    public void tick(Now now, boolean looking) {
        List<Call> calls =
                now.calls().stream().filter(call -> call.late() || !cardsShow).toList();
        Set<String> present = new HashSet<>();
        calls.forEach(call -> present.add(call.key()));
        now.lost().forEach(lost -> present.add(lost.key()));
        if (now.diskFull()) {
            present.add(DISK);
        }
        told.retainAll(present);
        if (looking) {
            told.addAll(present);
            return;
        }
        calls(calls.stream().filter(call -> !told.contains(call.key())).toList());
        cares(now.lost().stream().filter(lost -> !told.contains(lost.key())).toList(), now.diskFull());
    }

    private void calls(List<Call> fresh) {
        long moment = nanos.getAsLong();
        if (fresh.isEmpty() || moment - callsFrom < 0) {
            return;
        }
        String title = fresh.size() > 1 ? Words.say("notify.calls", fresh.size()) : title(fresh.getFirst());
        notifier.show(title, Words.say("notify.call.text"), Urgency.CALL);
        fresh.forEach(call -> told.add(call.key()));
        callsFrom = moment + BETWEEN_CALLS.toNanos();
    }

    private static String title(Call call) {
        return call.late() ? Words.say("notify.late", call.camera()) : Words.say("notify.call", call.camera());
    }

    private void cares(List<Lost> fresh, boolean diskFull) {
        long moment = nanos.getAsLong();
        if (moment - caresFrom < 0) {
            return;
        }
        if (!fresh.isEmpty()) {
            notifier.show(
                    fresh.size() > 1
                            ? Words.say("notify.lostMany", fresh.size())
                            : Words.say("notify.lost", fresh.getFirst().name()),
                    Words.say("notify.lost.text"),
                    Urgency.CARE);
            fresh.forEach(lost -> told.add(lost.key()));
            caresFrom = moment + BETWEEN_CARES.toNanos();
        } else if (diskFull && told.add(DISK)) {
            notifier.show(Words.say("notify.disk"), Words.say("notify.disk.text"), Urgency.CARE);
            caresFrom = moment + BETWEEN_CARES.toNanos();
        }
    }
}
