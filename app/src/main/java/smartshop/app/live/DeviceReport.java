package smartshop.app.live;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import smartshop.camera.link.Hello;
import smartshop.camera.link.Telemetry;

/**
 * What a camera's device last said of itself.
 *
 * @param telemetry null until it has measured something
 * @param at when it said so, by the console's clock
 */
public record DeviceReport(Hello hello, @Nullable Telemetry telemetry, Instant at) {}
