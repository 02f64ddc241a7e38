package smartshop.camera.telemetry;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;

/** The hottest of what Linux measures. */
record Thermometer(Path zones) {
    static final Path LINUX = Path.of("/sys/class/thermal");

    OptionalDouble celsius() {
        OptionalDouble hottest = OptionalDouble.empty();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(zones, "thermal_zone*")) {
            for (Path zone : found) {
                double celsius =
                        Integer.parseInt(Files.readString(zone.resolve("temp")).strip()) / 1000.0;
                hottest = OptionalDouble.of(Math.max(celsius, hottest.orElse(celsius)));
            }
        } catch (IOException | NumberFormatException e) {
            return hottest; // no such thing here, or a sensor that is asleep
        }
        return hottest;
    }
}
