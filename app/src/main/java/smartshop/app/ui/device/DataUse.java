package smartshop.app.ui.device;

import java.time.Instant;
import java.util.OptionalDouble;
import smartshop.app.live.Forecast;
import smartshop.app.ui.Times;
import smartshop.app.ui.Words;

/**
 * What a camera sends in this month, in 10^9 bytes.
 *
 * @param forecast for the whole month; empty while too little is known
 * @param allowed empty: as much as it likes
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType") // a value's parts that may be missing
record DataUse(double used, OptionalDouble forecast, OptionalDouble allowed) {
    private static final double GIGA = 1e9;

    /** Time to buy more, or to send less. */
    private static final double NEARLY = 0.9;

    static DataUse of(double bytes, Plan plan, Instant now) {
        OptionalDouble whole = Forecast.ofMonth(bytes, plan.since(), now);
        return new DataUse(
                bytes / GIGA,
                whole.isPresent() ? OptionalDouble.of(whole.getAsDouble() / GIGA) : whole,
                plan.gigabytes());
    }

    boolean nearlyUsedUp() {
        return allowed.isPresent() && used >= NEARLY * allowed.getAsDouble();
    }

    boolean willBeTooMuch() {
        return allowed.isPresent() && forecast.isPresent() && forecast.getAsDouble() > allowed.getAsDouble();
    }

    String words() {
        String now = Words.say("device.gigabytes", figure(used));
        String whole = forecast.isPresent() ? Words.say("device.forecast", figure(forecast.getAsDouble())) : "";
        String most = allowed.isPresent() ? Words.say("device.allowed", figure(allowed.getAsDouble())) : "";
        return now + whole + most;
    }

    /** Two figures say enough of a bill. */
    static String figure(double gigabytes) {
        return Times.number(gigabytes < 10 ? "%.1f" : "%.0f", gigabytes);
    }
}
