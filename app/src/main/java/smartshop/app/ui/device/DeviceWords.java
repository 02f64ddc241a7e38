package smartshop.app.ui.device;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.DoubleFunction;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.CameraState;
import smartshop.app.live.DeviceReport;
import smartshop.app.ui.Times;
import smartshop.app.ui.Words;
import smartshop.camera.link.Gauge;
import smartshop.camera.link.Telemetry;

/** What a camera's device says of itself, in a shopkeeper's words. */
public final class DeviceWords {
    /** A Raspberry Pi slows itself down from here on. */
    private static final double HOT_CELSIUS = 80;

    /** RSRP; below, pictures come late or not at all. */
    private static final double WEAK_DBM = -105;

    private static final double FAIR_DBM = -95;

    /** Faces are drawn where they were by the device's clock. */
    private static final double CLOCK_OFF_MS = 2000;

    /** What a log and a package still need. */
    private static final double SMALL_DISK_BYTES = 500e6;

    /** A third of its life is left when a camera asks for the next one: by then it has failed for long. */
    private static final double FEW_DAYS = 14;

    /** Telemetry comes every few seconds. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Function<UUID, Plan> plans;
    private final Clock clock;

    public DeviceWords(Function<UUID, Plan> plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    /** The one thing to see to, in a short sentence; empty if all is well, or nothing was heard for a while. */
    public String care(CameraFeed feed) {
        return feed.device()
                .filter(report -> feed.state().kind() == CameraState.Kind.LIVE
                        && Duration.between(report.at(), clock.instant()).compareTo(FRESH) < 0)
                .flatMap(report -> Optional.ofNullable(report.telemetry())
                        .map(telemetry -> care(report, telemetry, plans.apply(feed.id()))))
                .orElse("");
    }

    private String care(DeviceReport report, Telemetry telemetry, Plan plan) {
        Optional<Power> power = power(telemetry).filter(Power::care);
        OptionalDouble degrees = telemetry.gauge(Gauge.TEMPERATURE_CELSIUS);
        if (power.filter(state -> state == Power.LOW).isPresent()) {
            return Words.say("device.power.low");
        }
        if (power.isPresent() || degrees.orElse(0) >= HOT_CELSIUS) {
            return Words.say("device.care.hot");
        }
        if (telemetry.gauge(Gauge.CERTIFICATE_DAYS_LEFT).orElse(FEW_DAYS) < FEW_DAYS) {
            return Words.say("device.care.certificate");
        }
        Optional<DataUse> data = data(telemetry, plan);
        if (data.filter(DataUse::nearlyUsedUp).isPresent()) {
            return Words.say("device.care.data");
        }
        if (slow(report, telemetry, plan)) {
            return Words.say("device.care.slow");
        }
        if (data.filter(DataUse::willBeTooMuch).isPresent()) {
            return Words.say("device.care.forecast");
        }
        return telemetry.gauge(Gauge.DISK_FREE_BYTES).orElse(SMALL_DISK_BYTES) < SMALL_DISK_BYTES
                ? Words.say("device.care.disk")
                : "";
    }

    /** Everything it measures, in the order in which one asks. */
    List<Fact> facts(CameraFeed feed) {
        List<Fact> facts = new ArrayList<>();
        feed.device().ifPresent(report -> {
            facts.add(new Fact(Words.say("device.board"), board(report), false));
            Telemetry telemetry = report.telemetry();
            if (telemetry != null) {
                measured(facts, report, telemetry, plans.apply(feed.id()));
            }
            facts.add(new Fact(Words.say("device.heard"), Times.ago(report.at(), clock.instant()), false));
        });
        return facts;
    }

    private void measured(List<Fact> facts, DeviceReport report, Telemetry telemetry, Plan plan) {
        Rung.now(telemetry).ifPresent(now -> facts.add(rung(now, now.below(Rung.wanted(plan, report.hello())))));
        fact(facts, telemetry, Gauge.SIGNAL_DBM, Words.say("device.signal"), dbm -> signal(dbm), dbm -> dbm < WEAK_DBM);
        fact(
                facts,
                telemetry,
                Gauge.ROUND_TRIP_MS,
                Words.say("device.trip"),
                ms -> Words.say("device.milliseconds", Math.round(ms)),
                ms -> false);
        data(telemetry, plan)
                .ifPresent(data -> facts.add(
                        new Fact(Words.say("device.data"), data.words(), data.nearlyUsedUp() || data.willBeTooMuch())));
        fact(
                facts,
                telemetry,
                Gauge.TEMPERATURE_CELSIUS,
                Words.say("device.temperature"),
                degrees -> Words.say("device.degrees", Math.round(degrees)),
                degrees -> degrees >= HOT_CELSIUS);
        power(telemetry)
                .ifPresent(power -> facts.add(new Fact(Words.say("device.power"), power.words(), power.care())));
        fact(
                facts,
                telemetry,
                Gauge.CLOCK_OFFSET_MS,
                Words.say("device.clock"),
                DeviceWords::clock,
                ms -> Math.abs(ms) >= CLOCK_OFF_MS);
        fact(
                facts,
                telemetry,
                Gauge.DISK_FREE_BYTES,
                Words.say("device.disk"),
                bytes -> Words.say("device.gigabytes", DataUse.figure(bytes / 1e9)),
                bytes -> bytes < SMALL_DISK_BYTES);
        fact(facts, telemetry, Gauge.SPOOL_BYTES, Words.say("device.kept"), DeviceWords::kept, bytes -> false);
        fact(
                facts,
                telemetry,
                Gauge.CERTIFICATE_DAYS_LEFT,
                Words.say("device.certificate"),
                days -> Words.say("device.days", Math.round(days)),
                days -> days < FEW_DAYS);
    }

    private static void fact(
            List<Fact> facts,
            Telemetry telemetry,
            Gauge gauge,
            String name,
            DoubleFunction<String> words,
            DoublePredicate care) {
        telemetry.gauge(gauge).ifPresent(value -> facts.add(new Fact(name, words.apply(value), care.test(value))));
    }

    private static String board(DeviceReport report) {
        String board = report.hello().board();
        return board.isEmpty() ? Words.say("pair.ask.unknown") : board;
    }

    private static Fact rung(Rung now, boolean slow) {
        String words = slow ? Words.say("device.reduced", now.words()) : now.words();
        return new Fact(Words.say("device.now"), words, slow);
    }

    private static String signal(double dbm) {
        if (dbm < WEAK_DBM) {
            return Words.say("device.signal.weak", Math.round(dbm));
        }
        return dbm < FAIR_DBM
                ? Words.say("device.signal.fair", Math.round(dbm))
                : Words.say("device.signal.good", Math.round(dbm));
    }

    private static String clock(double offsetMs) {
        return Math.abs(offsetMs) < CLOCK_OFF_MS
                ? Words.say("device.clock.right")
                : Words.say("device.clock.off", Math.round(Math.abs(offsetMs) / 1000));
    }

    private static String kept(double bytes) {
        return bytes == 0
                ? Words.say("device.kept.none")
                : Words.say("device.kept.some", Math.max(1, Math.round(bytes / 1e6)));
    }

    private static boolean slow(DeviceReport report, Telemetry telemetry, Plan plan) {
        return Rung.now(telemetry)
                .filter(now -> now.below(Rung.wanted(plan, report.hello())))
                .isPresent();
    }

    private static Optional<Power> power(Telemetry telemetry) {
        OptionalDouble bits = telemetry.gauge(Gauge.THROTTLED_BITS);
        return bits.isPresent() ? Optional.of(Power.of(bits.getAsDouble())) : Optional.empty();
    }

    private Optional<DataUse> data(Telemetry telemetry, Plan plan) {
        OptionalDouble bytes = telemetry.gauge(Gauge.MONTH_BYTES);
        return bytes.isPresent()
                ? Optional.of(DataUse.of(bytes.getAsDouble(), plan, clock.instant()))
                : Optional.empty();
    }
}
