package smartshop.camera.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import smartshop.camera.doctor.Finding.Verdict;

/** Against folders that stand for a device's files, and scripts that answer as its programs do. */
@DisabledOnOs(OS.WINDOWS)
class DoctorTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);
    private static final String ROUTE = "Iface\tDestination\tGateway\tFlags\n";

    @TempDir
    Path root;

    @TempDir
    Path programs;

    @BeforeEach
    void raspberryPi4() throws IOException {
        file("proc/device-tree/model", "Raspberry Pi 4 Model B Rev 1.4\0");
        file("proc/device-tree/compatible", "raspberrypi,4-model-b\0brcm,bcm2711\0");
        file(
                "proc/meminfo",
                "MemTotal:        1887004 kB\nMemAvailable:    1600000 kB\nCmaTotal:         327680 kB\n"
                        + "CmaFree:          300000 kB\n");
        file("proc/net/route", ROUTE + "wwan0\t00000000\t0100000A\t0003\n");
        program("timedatectl", "echo yes");
        program("vcgencmd", "echo throttled=0x0");
        program("rpicam-vid", "exit 0");
        program("rpicam-hello", """
                echo 'Available cameras'
                echo '-----------------'
                echo '0 : imx708 [4608x2592 10-bit RGGB] (/base/soc/i2c0mux/i2c@1/imx708@1a)'
                """);
    }

    @Test
    void goodDeviceIsGood() throws Exception {
        assertThat(look()).extracting(Finding::verdict).containsOnly(Verdict.OK);
        assertThat(finding("Board").says()).contains("Raspberry Pi 4 Model B", "in hardware", "600 kbit/s");
        assertThat(finding("Camera on the ribbon").says()).contains("imx708");
        assertThat(finding("Way out").says()).contains("wwan0");
    }

    @Test
    void boardWithoutEncoderInHardwareIsKnownByItsChip() throws Exception {
        file("proc/device-tree/model", "Raspberry Pi Compute Module 5 Rev 1.0\0");
        file("proc/device-tree/compatible", "raspberrypi,5-compute-module\0brcm,bcm2712\0");
        assertThat(finding("Board").says()).contains("in software");
        assertThat(look()).extracting(Finding::what).doesNotContain("Camera memory");
    }

    @Test
    void lowVoltageNowIsWrongAndEarlierIsNoted() throws Exception {
        program("vcgencmd", "echo throttled=0x50005");
        assertThat(finding("Voltage").verdict()).isEqualTo(Verdict.WRONG);
        assertThat(finding("Heat").says()).contains("now", "heat sink");
        program("vcgencmd", "echo throttled=0x10000");
        assertThat(finding("Voltage").verdict()).isEqualTo(Verdict.NOTE);
        assertThat(finding("Heat").verdict()).isEqualTo(Verdict.OK);
    }

    @Test
    void deviceWithoutWayOutIsWrong() throws Exception {
        file("proc/net/route", ROUTE + "eth0\t0001A8C0\t00000000\t0001\n");
        assertThat(finding("Way out").verdict()).isEqualTo(Verdict.WRONG);
        file(
                "proc/net/ipv6_route",
                "00000000000000000000000000000000 00 00000000000000000000000000000000 00 fe80000000000000021122fffe334455"
                        + " 00000400 00000001 00000000 00450003 usb0\n");
        assertThat(finding("Way out").says()).contains("usb0");
    }

    @Test
    void modemSaysWhatItLacks() throws Exception {
        modem("connected", "--");
        assertThat(finding("5G modem")).isEqualTo(Finding.ok("5G modem", "RM520N is connected to Telco, signal 71 %."));
        modem("locked", "--");
        assertThat(finding("5G modem").says()).contains("PIN");
        modem("failed", "sim-missing");
        assertThat(finding("5G modem").says()).contains("sim-missing", "SIM card");
        modem("registered", "--");
        assertThat(finding("5G modem").says()).contains("is registered", "apn");
    }

    @Test
    void clockThatTheNetworkHasNotSetIsNoted() throws Exception {
        program("timedatectl", "echo no");
        assertThat(finding("Clock").verdict()).isEqualTo(Verdict.NOTE);
        Clock old = Clock.fixed(Instant.parse("2024-01-01T00:00:00Z"), ZoneOffset.UTC);
        assertThat(Time.look(machine(), old)).extracting(Finding::verdict).containsExactly(Verdict.WRONG);
    }

    @Test
    void camerasOnTheBusHaveNames() throws Exception {
        file("sys/class/video4linux/video0/name", "HD Pro Webcam C920\n");
        file("sys/class/video4linux/video0/index", "0\n");
        file("sys/class/video4linux/video1/name", "HD Pro Webcam C920\n");
        file("sys/class/video4linux/video1/index", "1\n");
        file("sys/class/video4linux/video10/name", "bcm2835-codec-decode\n");
        file("dev/video0", "");
        assertThat(finding("Cameras on the bus").says()).isEqualTo("/dev/video0 (HD Pro Webcam C920).");
    }

    @Test
    void cameraThatIsNotSeatedIsSaid() throws Exception {
        program("rpicam-hello", "echo 'No cameras available!'");
        assertThat(finding("Camera on the ribbon").says()).contains("none", "ribbon");
        Files.delete(programs.resolve("rpicam-vid"));
        assertThat(finding("Camera on the ribbon").says()).contains("apt install rpicam-apps");
    }

    private void modem(String state, String reason) throws IOException {
        program("mmcli", """
                echo '{"modem":{"3gpp":{"operator-name":"Telco"},"generic":{"model":"RM520N","state":"%s",\
                "state-failed-reason":"%s","signal-quality":{"recent":"yes","value":"71"}}}}'
                """.formatted(state, reason));
    }

    private List<Finding> look() throws InterruptedException {
        return new Doctor(machine(), CLOCK).look(root);
    }

    private Finding finding(String what) throws InterruptedException {
        return look().stream()
                .filter(finding -> finding.what().equals(what))
                .findFirst()
                .orElseThrow();
    }

    private Machine machine() {
        return new Machine(root, List.of(programs));
    }

    private void file(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void program(String name, String body) throws IOException {
        Path file = Files.writeString(programs.resolve(name), "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }
}
