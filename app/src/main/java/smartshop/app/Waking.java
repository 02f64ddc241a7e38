package smartshop.app;

import java.time.Clock;
import java.time.Duration;
import smartshop.app.desktop.SleepWatch;
import smartshop.app.live.Notices;

/** After the computer slept: says so, since nobody was looked for and nobody could answer, and has the cameras called at once. */
final class Waking {
    private final SleepWatch watch;
    private final Runnable reconnect;
    private final Notices notices;

    Waking(SleepWatch watch, Runnable reconnect, Notices notices) {
        this.watch = watch;
        this.reconnect = reconnect;
        this.notices = notices;
    }

    /** It is the computer that sleeps, whatever clock a console is given. */
    static SleepWatch ofThisComputer() {
        boolean countsAsleep = System.getProperty("os.name", "").startsWith("Windows"); // its performance counter does
        return new SleepWatch(Clock.systemUTC(), System::nanoTime, countsAsleep);
    }

    /** Called about twice a second. */
    void check() {
        watch.check().ifPresent(this::woke);
    }

    private void woke(Duration slept) {
        notices.add(
                "The computer slept for %s, or its clock was set ahead. Nobody could be seen or answered for meanwhile."
                        .formatted(words(slept)));
        reconnect.run();
    }

    private static String words(Duration slept) {
        if (slept.toHours() > 0) {
            return "%d h %d min".formatted(slept.toHours(), slept.toMinutesPart());
        }
        return slept.toMinutes() > 0 ? slept.toMinutes() + " min" : slept.toSeconds() + " s";
    }
}
