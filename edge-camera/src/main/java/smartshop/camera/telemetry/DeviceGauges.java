package smartshop.camera.telemetry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import smartshop.camera.link.Gauge;

/**
 * Reads the device's own gauges every few seconds, on a thread of its own: programs and cards are slow, and nobody who
 * sends pictures may wait for them.
 */
public final class DeviceGauges implements AutoCloseable {
    private static final Duration EVERY = Duration.ofSeconds(10);
    /** A modem is asked over its serial port or bus, where its own work goes on. */
    private static final int ROUNDS_BETWEEN_SIGNALS = 3;

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(4);
    private static final List<String> THROTTLED = List.of("vcgencmd", "get_throttled");
    private static final List<String> MEASURE_SIGNAL = List.of("mmcli", "-m", "any", "--signal-setup=30");
    private static final List<String> SIGNAL = List.of("mmcli", "-m", "any", "-J", "--signal-get");

    private final Thermometer thermometer;
    private final Asking programs;
    private final Path disk;
    private final Thread thread;
    private volatile Map<Gauge, Double> readings = Map.of();

    /** @param disk any folder of the disk whose room counts */
    public static DeviceGauges ofThisDevice(Path disk) {
        return new DeviceGauges(new Thermometer(Thermometer.LINUX), new ChildProgram(LONGEST_ANSWER), disk);
    }

    DeviceGauges(Thermometer thermometer, Asking programs, Path disk) {
        this.thermometer = thermometer;
        this.programs = programs;
        this.disk = disk;
        this.thread = Thread.ofPlatform().name("gauges").daemon().start(this::run);
    }

    /** The newest; empty at first. */
    public Map<Gauge, Double> readings() {
        return readings;
    }

    private void run() {
        try {
            for (int round = 0; ; round++) {
                readings = Map.copyOf(read(round % ROUNDS_BETWEEN_SIGNALS == 0));
                Thread.sleep(EVERY);
            }
        } catch (InterruptedException e) {
            // Closed.
        }
    }

    private Map<Gauge, Double> read(boolean signal) throws InterruptedException {
        Map<Gauge, Double> read = new EnumMap<>(Gauge.class);
        put(read, Gauge.TEMPERATURE_CELSIUS, thermometer.celsius());
        put(read, Gauge.THROTTLED_BITS, ask(THROTTLED, Answers::throttledBits));
        put(read, Gauge.DISK_FREE_BYTES, free());
        if (signal) {
            programs.ask(MEASURE_SIGNAL);
            put(read, Gauge.SIGNAL_DBM, ask(SIGNAL, Answers::referenceSignal));
        } else if (readings.containsKey(Gauge.SIGNAL_DBM)) {
            read.put(Gauge.SIGNAL_DBM, readings.get(Gauge.SIGNAL_DBM));
        }
        return read;
    }

    private OptionalDouble ask(List<String> command, Function<String, OptionalDouble> reading)
            throws InterruptedException {
        return programs.ask(command).map(reading).orElse(OptionalDouble.empty());
    }

    private OptionalDouble free() {
        try {
            return OptionalDouble.of(Files.getFileStore(disk).getUsableSpace());
        } catch (IOException e) {
            return OptionalDouble.empty(); // a gauge less
        }
    }

    private static void put(Map<Gauge, Double> into, Gauge gauge, OptionalDouble value) {
        value.ifPresent(known -> into.put(gauge, known));
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
