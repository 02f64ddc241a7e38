package smartshop.camera.doctor;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Looks at a device, from the board outwards. */
public final class Doctor {
    private static final int OLDEST_JAVA = 25;

    private final Machine machine;
    private final Clock clock;

    public Doctor(Machine machine, Clock clock) {
        this.machine = machine;
        this.clock = clock;
    }

    /**
     * Takes some seconds: it asks programs, and cameras.
     *
     * @param state where the device keeps what it must not forget
     */
    public List<Finding> look(Path state) throws InterruptedException {
        List<Finding> found = new ArrayList<>(new Board(machine).look());
        found.addAll(new Power(machine).look());
        found.add(java());
        found.addAll(new Cameras(machine).look());
        found.addAll(Storage.look(state));
        found.addAll(Time.look(machine, clock));
        found.addAll(new Network(machine).look());
        return found;
    }

    private static Finding java() {
        int version = Runtime.version().feature();
        return version >= OLDEST_JAVA
                ? Finding.ok("Java", Runtime.version().toString() + ".")
                : Finding.wrong("Java", version + " is too old: sudo apt install openjdk-25-jre-headless");
    }
}
