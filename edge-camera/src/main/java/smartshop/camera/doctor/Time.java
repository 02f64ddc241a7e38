package smartshop.camera.doctor;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

/** The clock: a Raspberry Pi has none that runs while it is off. */
final class Time {
    /** When this was written: no clock that is right says less. */
    private static final int THIS_YEAR = 2026;

    private Time() {}

    static List<Finding> look(Machine machine, Clock clock) throws InterruptedException {
        String set = machine.answer("timedatectl", "show", "-p", "NTPSynchronized", "--value")
                .orElse("");
        String shown = clock.instant().toString();
        if (clock.instant().atZone(ZoneOffset.UTC).getYear() < THIS_YEAR) {
            return List.of(Finding.wrong(
                    "Clock",
                    "it says " + shown + "; pictures would have wrong times. Connect the network and run:"
                            + " sudo timedatectl set-ntp true"));
        }
        return List.of(
                switch (set) {
                    case "yes" -> Finding.ok("Clock", "set by the network.");
                    case "no" ->
                        Finding.note(
                                "Clock",
                                "it says " + shown + " and has not been set by the network since the start; run: sudo"
                                        + " timedatectl set-ntp true");
                    default ->
                        Finding.note("Clock", "it says " + shown + "; whether the network sets it is not known.");
                });
    }
}
