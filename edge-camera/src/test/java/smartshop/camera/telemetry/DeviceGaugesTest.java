package smartshop.camera.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import smartshop.camera.Until;
import smartshop.camera.link.Gauge;

class DeviceGaugesTest {
    @TempDir
    Path folder;

    @Test
    void theHottestSensorCounts() throws Exception {
        zone(0, "48312\n");
        zone(1, "61000\n");
        zone(2, "asleep\n");
        assertThat(new Thermometer(folder).celsius()).hasValue(61);
    }

    @Test
    void whatIsThereIsMeasuredAndTheRestLeftOut() throws Exception {
        zone(0, "48312\n");
        Asking onlyThrottling =
                command -> command.contains("get_throttled") ? Optional.of("throttled=0x50000\n") : Optional.empty();
        try (DeviceGauges gauges = new DeviceGauges(new Thermometer(folder), onlyThrottling, folder)) {
            Until.holds(() -> !gauges.readings().isEmpty(), "the first round");
            assertThat(gauges.readings())
                    .containsEntry(Gauge.TEMPERATURE_CELSIUS, 48.312)
                    .containsEntry(Gauge.THROTTLED_BITS, (double) 0x50000)
                    .containsKey(Gauge.DISK_FREE_BYTES)
                    .doesNotContainKey(Gauge.SIGNAL_DBM);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void programsThatHangOrTalkForEverAreEnded() throws Exception {
        ChildProgram program = new ChildProgram(Duration.ofSeconds(1));
        assertThat(program.ask(List.of("sleep", "1000"))).isEmpty();
        assertThat(program.ask(List.of("yes"))).isPresent();
        assertThat(program.ask(List.of("false"))).isEmpty();
        assertThat(program.ask(List.of("echo", "hello"))).contains("hello\n");
        assertThat(program.ask(List.of(folder.resolve("none").toString()))).isEmpty();
        assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    private void zone(int number, String temperature) throws Exception {
        Path zone = Files.createDirectory(folder.resolve("thermal_zone" + number));
        Files.writeString(zone.resolve("temp"), temperature);
    }
}
